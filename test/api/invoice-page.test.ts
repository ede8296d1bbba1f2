import { expect, onTestFinished, test } from "vitest";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { advanceInvoice } from "../../services/invoices/advance-invoice.ts";
import { lockInvoice } from "../../services/invoices/invoice.ts";
import { invoiceUrl } from "../../services/invoices/invoice-link.ts";
import { voidInvoice } from "../../services/invoices/void-invoices.ts";
import { writeOff } from "../../services/invoices/write-off.ts";
import { receivePayment } from "../../services/payments/module.ts";
import { sendRefunds } from "../../services/payments/send-refunds.ts";
import { settleProviderEvents } from "../../services/payments/settle-provider-events.ts";
import { addPerson } from "../support/people.ts";
import { type StripeStandIn, stripeEndpoint, stripeStandIn } from "../support/stripe-stand-in.ts";
import { issueTestInvoice, type TestInvoice } from "../support/test-invoice.ts";
import { seedBusiness } from "./seed.ts";
import type { TestServer } from "./test-server.ts";
import { testServer } from "./test-server.ts";

interface Shop extends TestServer {
  stripe: StripeStandIn;
  today: string;
}

const account = { bank: "はぐくみ銀行", branch: "本店", type: "普通", number: "1234567", holder: "ハグクミ（ド" };
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

async function shop(): Promise<Shop> {
  const clock = { now: () => new Date(), speed: () => 1 };
  const stripe = await stripeStandIn({ clock });
  onTestFinished(() => stripe.close());
  const server = await testServer({ till: { provider: stripe.payments, origin: new URL(stripe.url).origin } });
  const endpoint = await stripeEndpoint(server.context);
  onTestFinished(() => endpoint.close());
  await stripe.control("PUT", "/webhook-url", { url: endpoint.url });
  await seedBusiness(server.context);
  await server.context.database.prisma.setting.create({ data: { key: "billing", value: { account } } });
  return { ...server, stripe, today: dateIn("Asia/Tokyo", new Date()) };
}

async function bill({ context, today }: Shop, more: Partial<Parameters<typeof issueTestInvoice>[1]> = {}) {
  const { leadId } = await addPerson(context, { topic: null });
  const invoice = await issueTestInvoice(context, { leadId, dueOn: plusDays(today, 20), ...more });
  return { leadId, invoice, url: new URL(invoiceUrl(context, invoice.invoiceId)).pathname };
}

const get = ({ app }: Shop, url: string, headers: Record<string, string> = { "user-agent": BROWSER }) => app.inject({ url, headers });
const press = ({ app }: Shop, url: string, form: Record<string, string>) =>
  app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });
const payForm = (invoice: TestInvoice, more: Record<string, string> = {}) => ({
  act: "pay",
  instalment: invoice.instalments[0]?.id ?? "",
  method: "card",
  ...more,
});
const rows = async <Row extends object>({ context }: Shop, sql: string): Promise<Row[]> =>
  (await context.database.pool.query<Row>(sql)).rows;
const sessionOf = (location: unknown) => String(location).split("/").pop() ?? "";

test("shows what it is for, the total, the tax, when and how to pay, without scripts", async () => {
  const one = await shop();
  const { url } = await bill(one, { plan: { kind: "instalments", count: 3, remainder: "first" }, amountMinor: 90_000 });
  const { statusCode, body, headers } = await get(one, url);
  expect(statusCode).toBe(200);
  expect(body).toMatch(/ご請求書 \d{4}-\d+/);
  for (const text of [
    "経営棚おろし講座",
    "90,000円",
    "10%対象 81,819円（消費税 8,181円）",
    "第1回",
    "30,000円",
    "はぐくみ銀行 本店 普通 1234567",
    "カードで支払う",
    "コンビニで支払う",
    "次回からの分も",
  ])
    expect(body).toContain(text);
  // The next part alone: the others can be paid when they are due.
  expect(body.match(/name="instalment"/g)).toHaveLength(1);
  expect(body).not.toContain("<script");
  expect(headers["content-security-policy"]).toContain(`form-action 'self' ${new URL(one.stripe.url).origin}`);
});

test("is English for a lead who reads it", async () => {
  const one = await shop();
  const { url, leadId } = await bill(one);
  await rows(one, `update lead set language = 'en' where id = '${leadId}'`);
  const { body } = await get(one, url);
  for (const text of ["Invoice ", "¥61,000", "Pay by card", "Bank transfer"]) expect(body).toContain(text);
});

test("an overdue part says so; a paid one says when; too much is credit", async () => {
  const one = await shop();
  const { url, leadId } = await bill(one, { dueOn: plusDays(one.today, -30) });
  expect((await get(one, url)).body).toContain("期日を過ぎています（残り61,000円）");
  await one.context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await receivePayment(tx, one.context, {
      leadId,
      method: "transfer",
      currency: "JPY",
      amountMinor: 70_000,
      receivedOn: one.today,
      providerRef: null,
      actor: "system",
    });
  });
  const { body } = await get(one, url);
  for (const text of ["お支払いが完了しています", "受領しました", "銀行振込", "9,000円をお預かりしています"]) expect(body).toContain(text);
  expect(body).not.toContain("カードで支払う");
});

test("a void and a written-off invoice ask for nothing", async () => {
  const one = await shop();
  const first = await bill(one);
  await one.context.database.transaction(async (tx) => {
    await lockLeads(tx, [first.leadId]);
    await voidInvoice(tx, one.context, await lockInvoice(tx, first.invoice.invoiceId), { reason: "クーリング・オフ", actor: "lead" });
  });
  const second = await bill(one);
  await writeOff(one.context, { id: second.invoice.invoiceId, reason: "", actor: "staff:test" });
  for (const { url, invoice, says } of [
    { ...first, says: "このご請求は取り消されました" },
    { ...second, says: "このご請求の受付は終わりました" },
  ]) {
    const { body } = await get(one, url);
    expect(body).toContain(says);
    expect(body).not.toContain("カードで支払う");
    expect(body).not.toContain("はぐくみ銀行");
    expect((await press(one, url, payForm(invoice))).statusCode).toBe(409);
  }
  expect(await rows(one, "select id from payment_attempt")).toEqual([]);
});

test("coming back from the provider says that we wait, and paid only after its event", async () => {
  const one = await shop();
  const { url, invoice } = await bill(one);
  const { statusCode, headers } = await press(one, url, payForm(invoice));
  expect(statusCode).toBe(303);
  expect(headers.location).toContain("/pay/cs_test_");
  const back = await get(one, `${url}?back=1`);
  expect(back.body).toContain("お支払いの確認をお待ちしています");
  expect(back.body).not.toContain("完了しています");
  await one.stripe.control("POST", "/pay", { session: sessionOf(headers.location) });
  expect((await get(one, `${url}?back=1`)).body).not.toContain("完了しています");
  await settleProviderEvents(one.context, one.stripe.payments);
  const { body } = await get(one, `${url}?back=1`);
  expect(body).toContain("お支払いが完了しています");
  expect(body).not.toContain("お待ちしています");
});

test("somebody who only types the address of coming back is not told that we wait", async () => {
  const one = await shop();
  const { url } = await bill(one);
  expect((await get(one, `${url}?back=1`)).body).not.toContain("お待ちしています");
});

test("pressed twice at once, both lead to the same page (PAY3)", async () => {
  const one = await shop();
  const { url, invoice } = await bill(one);
  const answers = await Promise.all([1, 2, 3].map(() => press(one, url, payForm(invoice))));
  expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
  expect(await rows(one, "select id from payment_attempt")).toHaveLength(1);
});

test("a konbini code is shown with its end", async () => {
  const one = await shop();
  const { url, invoice } = await bill(one);
  const { headers } = await press(one, url, payForm(invoice, { method: "konbini" }));
  await one.stripe.control("POST", "/konbini-code", { session: sessionOf(headers.location) });
  await settleProviderEvents(one.context, one.stripe.payments);
  const { body } = await get(one, url);
  expect(body).toContain("コンビニでのお支払いをお待ちしています");
  expect(body).toContain("23:59");
  expect(body).toContain("お支払い番号を見る");
});

test("a silent provider is said, and nothing is lost", async () => {
  const one = await shop();
  const { url, invoice } = await bill(one);
  await one.stripe.script({ action: "drop-before", times: 1 });
  const { statusCode, body } = await press(one, url, payForm(invoice));
  expect(statusCode).toBe(409);
  expect(body).toContain("決済会社につながりません");
  expect((await press(one, url, payForm(invoice))).statusCode).toBe(303);
});

test("success after the invoice was voided is shown as given back", async () => {
  const one = await shop();
  const { url, invoice, leadId } = await bill(one);
  const { headers } = await press(one, url, payForm(invoice));
  await one.context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await voidInvoice(tx, one.context, await lockInvoice(tx, invoice.invoiceId), { reason: "クーリング・オフ", actor: "lead" });
  });
  await one.stripe.control("POST", "/pay", { session: sessionOf(headers.location) });
  await settleProviderEvents(one.context, one.stripe.payments);
  expect((await get(one, url)).body).toContain("うち61,000円をお返しします");
  await sendRefunds(one.context, one.stripe.payments);
  const { body } = await get(one, url);
  expect(body).toContain("うち61,000円を返金しました");
  expect(body).not.toContain("お返しします");
});

test("a saved card is offered where parts remain, is named, and its owner stops it", async () => {
  const one = await shop();
  const { url, invoice } = await bill(one, { plan: { kind: "instalments", count: 2, remainder: "first" }, amountMinor: 60_000 });
  const { headers } = await press(one, url, payForm(invoice, { save: "1" }));
  await one.stripe.control("POST", "/pay", { session: sessionOf(headers.location) });
  await settleProviderEvents(one.context, one.stripe.payments);
  expect((await get(one, url)).body).toContain("期日にご登録のカードで決済します");
  const { body } = await press(one, url, { act: "forget-card" });
  expect(body).toContain("カードでの自動のお支払いをやめました");
  expect(await rows(one, "select id from saved_card where ended_at is null")).toEqual([]);
});

test("the paper is there once it was made", async () => {
  const one = await shop();
  const { url, invoice } = await bill(one);
  expect((await get(one, `${url}/invoice.pdf`)).statusCode).toBe(404);
  await advanceInvoice(one.context, invoice.invoiceId);
  const { statusCode, headers } = await get(one, `${url}/invoice.pdf`);
  expect([statusCode, headers["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await get(one, url)).body).toContain("/invoice.pdf");
  expect((await get(one, `${url}/receipts/${invoice.invoiceId}.pdf`)).statusCode).toBe(404);
});

test("a forged token, one of another purpose and one of an erased lead open nothing and pay nothing", async () => {
  const one = await shop();
  const { url, invoice, leadId } = await bill(one);
  const forged = `${url.slice(0, -1)}${url.endsWith("A") ? "B" : "A"}`;
  expect((await get(one, forged)).statusCode).toBe(404);
  expect((await press(one, forged, payForm(invoice))).statusCode).toBe(404);
  expect((await get(one, url.replace("/i/", "/d/"))).statusCode).toBe(404);
  const other = await bill(one);
  expect((await press(one, other.url, payForm(invoice))).statusCode).toBe(409);
  await eraseLead(one.context, { leadId, actor: "staff:test" });
  expect((await get(one, url)).statusCode).toBe(410);
  expect((await press(one, url, payForm(invoice))).statusCode).toBe(410);
  expect(await rows(one, "select id from payment_attempt")).toEqual([]);
});

test("a form that is none of ours is refused", async () => {
  const one = await shop();
  const { url, invoice } = await bill(one);
  for (const form of [{}, { act: "pay" }, payForm(invoice, { method: "cash" }), payForm(invoice, { instalment: "1" })])
    expect((await press(one, url, form as Record<string, string>)).statusCode).toBe(422);
});

test("a crawler on every link of the page changes nothing and opens nothing for a person (fault 50)", async () => {
  const one = await shop();
  const { url } = await bill(one);
  for (const method of ["GET", "HEAD"] as const)
    for (const path of [url, `${url}?back=1`, `${url}/invoice.pdf`])
      await one.app.inject({ method, url: path, headers: { "user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" } });
  expect(await rows(one, "select id from payment_attempt")).toEqual([]);
  expect(await rows(one, "select distinct label from hit")).toEqual([{ label: "machine" }]);
  const changed = await rows(one, "select kind from event where kind <> 'invoiceIssued'");
  expect(changed).toEqual([]);
});
