import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { ratingUrl } from "../../services/deliveries/rating-link.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { countRows } from "../support/dump.ts";
import { addPerson } from "../support/people.ts";
import { addDelivery, seedDelivered } from "./delivery-samples.ts";
import { seedBusiness, urlencoded } from "./seed.ts";
import { testServer } from "./test-server.ts";

async function served() {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  await seedDelivered(context);
  await context.database.pool.query("delete from delivery");
  const ask = async (method: "GET" | "POST", path: string, payload?: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...staff, ...headers },
      ...(method === "GET" ? {} : { payload: payload ?? {} }),
    });
    return { status: answer.statusCode, body: answer.json(), etag: String(answer.headers.etag) };
  };
  const found = async (query: string): Promise<string[]> => (await ask("GET", query)).body.items.map(({ id }: { id: string }) => id);
  const person = async () => (await addPerson(context)).leadId;
  return { app, context, ask, found, person };
}

test("a delivery is read with its plan, and changed by its ETag only", async () => {
  const { context, ask, person } = await served();
  const id = await addDelivery(context, await person());
  const first = await ask("GET", `/deliveries/${id}`);
  expect(first.body).toMatchObject({ state: "running", done: 0, overdue: 0, coolingOff: { kind: "none" }, ratings: [] });
  expect(first.body.plan.map(({ key }: { key: string }) => key)).toEqual(["session-1", "session-2", "session-3", "session-4", "notes"]);
  const [one, two] = first.body.plan;
  const mark = (milestone: string, body: object, etag: string) =>
    ask("POST", `/deliveries/${id}/milestones/${milestone}/mark`, body, { "if-match": etag });
  const marked = await mark(one.id, { mark: "attended", note: "よく話された" }, first.etag);
  expect(marked.body).toMatchObject({ delivery: { done: 1 }, undo: { action: "milestone-marked" } });
  expect((await mark(two.id, { mark: "absent" }, first.etag)).body).toMatchObject({ status: 412, changed: { by: expect.any(String) } });
  const undone = await ask("POST", `/undo/${marked.body.undo.id}`);
  expect(undone.status).toBe(200);
  expect((await ask("GET", `/deliveries/${id}`)).body).toMatchObject({ done: 0, plan: [{ state: "open", note: "" }, {}, {}, {}, {}] });
  expect((await ask("POST", `/deliveries/${id}/milestones/${uuidv7()}/drop`, { reason: "x" })).body.code).toBe("milestone-unknown");
  expect((await ask("GET", `/deliveries/${uuidv7()}`)).body.code).toBe("delivery-unknown");
});

test("the list has what is overdue first, by pages, and the filters", async () => {
  const { context, ask, found, person } = await served();
  const leads = [await person(), await person(), await person()];
  const ids: string[] = [];
  for (const leadId of leads) ids.push(await addDelivery(context, leadId));
  const [soon, late, over] = ids as [string, string, string];
  await context.database.pool.query(
    "update delivery_milestone set due_on = current_date - 9 where delivery_id = $1 and key = 'session-1'",
    [late],
  );
  await ask("POST", `/deliveries/${over}/complete`, { reason: "早く終えるご希望" });
  expect(await found("/deliveries")).toEqual([late, soon, over]);
  const paged: string[] = [];
  for (let cursor = ""; ; ) {
    const { items, next } = (await ask("GET", `/deliveries?limit=1${cursor}`)).body;
    paged.push(...items.map(({ id }: { id: string }) => id));
    if (next === null) break;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
  expect(paged).toEqual([late, soon, over]);
  expect(await found("/deliveries?overdue=true")).toEqual([late]);
  expect(await found("/deliveries?underWay=true")).toEqual([late, soon]);
  expect(await found("/deliveries?state=completed")).toEqual([over]);
  expect(await found(`/deliveries?lead=${leads[0]}`)).toEqual([soon]);
  expect(await found(`/leads/${leads[1]}/deliveries`)).toEqual([late]);
  expect(await found("/deliveries?offer=other")).toEqual([]);
  expect((await ask("GET", "/deliveries?cursor=x")).body).toMatchObject({ status: 422, code: "bad-cursor" });
  expect((await ask("GET", "/deliveries?overdue=true")).body.items[0]).toMatchObject({ overdue: 1, milestones: 5, done: 0 });
});

test("to complete with open milestones a reason is needed", async () => {
  const { context, ask, person } = await served();
  const id = await addDelivery(context, await person());
  expect((await ask("POST", `/deliveries/${id}/complete`)).body).toMatchObject({ status: 422, code: "delivery-open-milestones" });
  expect((await ask("POST", `/deliveries/${id}/complete`, { reason: "転居" })).body).toMatchObject({ state: "completed", nextOn: null });
  expect((await ask("POST", `/deliveries/${id}/complete`, { reason: "転居" })).body).toMatchObject({ status: 409, code: "delivery-over" });
});

test("the page of a rating: opening changes nothing, the button answers, an erased lead has none", async () => {
  const { app, context, person } = await served();
  const leadId = await person();
  const id = await addDelivery(context, leadId);
  const ratingId = uuidv7();
  const until = new Date(context.clock.now().getTime() + 86_400_000);
  await context.database.pool.query("insert into delivery_rating (id, delivery_id, lead_id, asked_at, until) values ($1, $2, $3, $4, $5)", [
    ratingId,
    id,
    leadId,
    context.clock.now(),
    until,
  ]);
  const url = new URL(ratingUrl(context, ratingId)).pathname;
  const before = await countRows(context.database);
  for (const method of ["GET", "HEAD"] as const) expect((await app.inject({ method, url })).statusCode).toBe(200);
  expect(await countRows(context.database)).toEqual(before);
  const post = (payload: string) => app.inject({ method: "POST", url, headers: urlencoded, payload });
  const missing = await post(`score=5&words=${encodeURIComponent("書きかけ")}`);
  expect([missing.statusCode, missing.body.includes("書きかけ")]).toEqual([409, true]);
  const rated = await post(`score=2&worth=no&words=${encodeURIComponent("時間が\r\n足りない")}`);
  expect(rated.statusCode).toBe(200);
  expect(rated.body).toContain("感想を変更する");
  const { rows } = await context.database.pool.query("select score, worth, words from delivery_rating where id = $1", [ratingId]);
  expect(rows).toEqual([{ score: 2, worth: false, words: "時間が\n足りない" }]);
  expect((await app.inject({ method: "GET", url: `${url}x` })).statusCode).toBe(404);
  await eraseLead(context, { leadId, actor: "staff:test" });
  expect((await app.inject({ method: "GET", url })).statusCode).toBe(410);
});
