import { expect, test } from "vitest";
import { addPerson } from "../support/people.ts";
import { dayIn, orderOf } from "./billing-samples.ts";
import { seedBusiness } from "./seed.ts";
import { testServer } from "./test-server.ts";

async function served() {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  const { leadId } = await addPerson(context, { familyName: "新田" });
  const ask = async (method: "GET" | "POST", path: string, payload?: object) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: staff,
      ...(method === "POST" && { payload: payload ?? {} }),
    });
    return { status: answer.statusCode, text: answer.body, body: answer.headers["content-type"]?.includes("json") ? answer.json() : null };
  };
  const issue = async (more: object = {}) => (await ask("POST", "/invoices", { ...orderOf(leadId), ...more })).body;
  return { ask, issue, leadId };
}

test.each([{ kind: "once" }, { kind: "instalments", count: 3, remainder: "last" }, { kind: "monthly", months: 7 }])(
  "the preview of $kind says what is then issued",
  async (plan) => {
    const { ask, issue, leadId } = await served();
    const order = { ...orderOf(leadId), plan, discountMinor: 501 };
    const { leadId: _, ...asked } = order;
    const { status, body: preview } = await ask("POST", "/invoices/preview", asked);
    expect(status).toBe(200);
    const issued = await issue({ plan, discountMinor: 501 });
    expect(preview.totals).toEqual(issued.totals);
    expect(preview.lines).toEqual(issued.lines);
    const amounts = (instalments: { amountMinor: number; dueOn: string }[]) =>
      instalments.map(({ amountMinor, dueOn }) => [amountMinor, dueOn]);
    expect(amounts(preview.instalments)).toEqual(amounts(issued.instalments));
    expect(issued.instalments.reduce((sum: number, one: { amountMinor: number }) => sum + one.amountMinor, 0)).toBe(issued.grossMinor);
  },
);

test("an order that comes to nothing is refused in a sentence", async () => {
  const { ask, leadId } = await served();
  const answer = await ask("POST", "/invoices", { ...orderOf(leadId), discountMinor: 5_500 });
  expect(answer.status).toBe(422);
  expect(answer.body.code).toBe("invoice-of-nothing");
});

test("the instalments behind each sum add up to it, page by page", async () => {
  const { ask, issue } = await served();
  for (const days of [-100, -70, -40, -10, 0, 7, 40]) await issue({ dueOn: dayIn(days) });
  await issue({ dueOn: dayIn(3), plan: { kind: "instalments", count: 4 } });
  const { ageing, calendar, openMinor } = (await ask("GET", "/receivables?by=week")).body;
  const behind = async (query: string) => {
    const items: { openMinor: number; id: string }[] = [];
    let told = { count: 0, amountMinor: 0 };
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { body } = await ask("GET", `/receivables/instalments?limit=3${query}${cursor && `&cursor=${cursor}`}`);
      items.push(...body.items);
      told = { count: body.count, amountMinor: body.amountMinor };
      cursor = body.next;
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect({ count: items.length, amountMinor: items.reduce((sum, one) => sum + one.openMinor, 0) }).toEqual(told);
    return told;
  };
  for (const { bucket, count, amountMinor } of ageing)
    expect(await behind(`&bucket=${encodeURIComponent(bucket)}`), bucket).toEqual({ count, amountMinor });
  for (const { from, count, amountMinor } of calendar.periods)
    expect(await behind(`&by=week&period=${from}`), from).toEqual({ count, amountMinor });
  expect((await behind("&late=true")).amountMinor).toBe(calendar.overdueMinor);
  expect(await behind("")).toEqual({ count: 11, amountMinor: openMinor });
});

test("credit pays an invoice before its day when staff say so, once", async () => {
  const { ask, issue, leadId } = await served();
  const { id } = await issue({ dueOn: dayIn(40) });
  await ask("POST", "/payments", { leadId, method: "cash", amountMinor: 2_000, receivedOn: dayIn(-1) });
  const paid = await ask("POST", `/invoices/${id}/apply-credit`);
  expect(paid.body).toMatchObject({ openMinor: 3_500, paidMinor: 2_000, creditMinor: 0, state: "partly" });
  expect((await ask("POST", `/invoices/${id}/apply-credit`)).body.code).toBe("no-credit");
});

test("payments are exported with the filter of their list, and the audit says so", async () => {
  const { ask, issue, leadId } = await served();
  await issue();
  const paid = { leadId, receivedOn: dayIn(-1) };
  await ask("POST", "/payments", { ...paid, method: "cash", amountMinor: 7_000 });
  await ask("POST", "/payments", { ...paid, method: "transfer", amountMinor: 300 });
  const { text } = await ask("GET", "/payments.csv?method=cash&language=en");
  const [head, row, end] = text.split("\r\n");
  expect(head).toBe("\ufeffreceived on,lead,method,state,currency,amount,for invoices,bank fee,credit,refund");
  expect(row).toMatch(new RegExp(`^${dayIn(-1)},新田様,[^,]+,received,JPY,7000,`));
  const [, , , , , amount, ...parts] = (row ?? "").split(",").map(Number);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
  expect(end).toBe("");
  expect((await ask("GET", "/audit?action=payments-exported")).body.items).toMatchObject([{ data: { filter: { method: "cash" } } }]);
});

test("the list is exported with the same filter, and the audit says so", async () => {
  const { ask, issue } = await served();
  const [one, other] = [await issue(), await issue({ dueOn: dayIn(-40) })];
  const { text } = await ask("GET", "/invoices.csv?state=overdue&language=en");
  expect(text.split("\r\n")[0]).toBe("\ufeffnumber,issued on,lead,state,currency,amount with tax,paid,open,next due on");
  expect(text).toContain(`${other.number},${other.issuedOn},新田様,open,JPY,5500,0,5500,`);
  expect(text).not.toContain(one.number);
  const { items } = (await ask("GET", "/audit?action=invoices-exported")).body;
  expect(items).toMatchObject([{ data: { filter: { state: "overdue" } } }]);
});
