import { expect, test } from "vitest";
import { scopesOfRole } from "../../domain/access/scopes.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { addPerson } from "../support/people.ts";
import { hourIn, seedTalk } from "./consultation-samples.ts";
import { content, courseOffer, seedCourse, twoVariants } from "./deal-samples.ts";
import { seedBusiness } from "./seed.ts";
import { testServer } from "./test-server.ts";

const nobody = "019320a0-0000-7000-8000-000000000001";
const phone = { "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X)" };

async function served() {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  await seedCourse(context);
  const { leadId } = await addPerson(context);
  await context.database.pool.query("update lead set relation = 'customer' where id = $1", [leadId]);
  const ask = async (method: "GET" | "POST" | "PUT", path: string, payload?: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...staff, ...headers },
      ...(method === "GET" ? {} : { payload: payload ?? {} }),
    });
    return { status: answer.statusCode, body: answer.body === "" ? null : answer.json(), etag: String(answer.headers.etag) };
  };
  const dealId: string = (await ask("POST", "/deals", { leadId, offer: "course" })).body.id;
  const write = (more: object = {}, headers: Record<string, string> = {}) =>
    ask("POST", `/deals/${dealId}/estimates`, { ...content, ...more }, headers);
  const send = (id: string) => ask("POST", `/estimates/${id}/send`);
  return { app, context, ask, write, send, dealId, leadId };
}

test("a draft has its totals at once and no page; it changes by its ETag, and once it is sent not at all", async () => {
  const { ask, write, send } = await served();
  const draft = await write();
  expect(draft).toMatchObject({
    status: 201,
    body: { state: "draft", number: 1, url: null, opened: 0, expiresAt: "2099-03-31T15:00:00.000Z" },
  });
  expect(draft.body.variants.map(({ totals }: { totals: { grossMinor: number } }) => totals.grossMinor)).toEqual([220_000, 366_000]);
  const { id } = draft.body;
  const put = (more: object, etag: string) => ask("PUT", `/estimates/${id}`, { ...content, ...more }, { "if-match": etag });
  const first = await put({ title: "改めたお見積もり" }, '"0"');
  expect(first.body).toMatchObject({ title: "改めたお見積もり", revision: 1 });
  expect((await put({}, '"0"')).body).toMatchObject({ status: 412, changed: { by: "staff:tester" } });
  const sent = await send(id);
  expect(sent.body).toMatchObject({ state: "sent", url: expect.stringContaining("/e/") });
  expect((await send(id)).etag).toBe(sent.etag);
  expect((await put({}, sent.etag)).body).toMatchObject({ status: 409, code: "estimate-sent" });
});

test("what cannot be is refused beside its field", async () => {
  const { ask, write, dealId } = await served();
  const [basic] = twoVariants;
  const line = basic?.lines[0];
  const issues = async (variant: object) =>
    (await write({ variants: [{ ...basic, ...variant }] })).body.issues?.map(({ path }: { path: string }) => path);
  expect(await issues({ lines: [{ ...line, unitMinor: -1 }] })).toEqual(["body/variants/0/lines/0/unitMinor"]);
  expect(await issues({ lines: [{ ...line, quantity: "0" }] })).toEqual(["body/variants/0/lines/0/quantity"]);
  expect(await issues({ lines: [{ ...line, unitMinor: 1e13 }] })).toEqual(["body/variants/0/lines/0/unitMinor"]);
  expect(await issues({ lines: [] })).toEqual(["body/variants/0/lines"]);
  expect(await issues({ key: "Basic!" })).toEqual(["body/variants/0/key"]);
  expect((await write({ variants: [] })).status).toBe(400);
  expect((await write({ variants: [basic, basic] })).body).toMatchObject({ status: 422, code: "variant-twice" });
  expect((await write({ variants: [{ ...basic, lines: [{ ...line, quantity: "999999999", unitMinor: 1e12 }] }] })).body).toMatchObject({
    status: 422,
    code: "amount-out-of-range",
  });
  expect((await write({ expiresOn: "2020-01-01" })).body).toMatchObject({ status: 422, code: "estimate-expires-early" });
  expect((await write({ expiresOn: "2099-13-01" })).body.issues).toMatchObject([{ path: "body/expiresOn" }]);
  expect((await ask("GET", "/estimates")).body.items).toEqual([]);
  await ask("POST", `/deals/${dealId}/close`, { state: "void" });
  expect((await write()).body).toMatchObject({ status: 409, code: "deal-closed" });
});

test("opens are counted apart: the lead, a machine, and a stranger to whom the link was forwarded", async () => {
  const { app, context, ask, write, send } = await served();
  const { id } = (await write()).body;
  const path = new URL((await send(id)).body.url).pathname;
  await context.database.pool.query("update estimate set sent_at = now() - interval '1 hour'");
  const open = (remoteAddress: string, headers: object, method: "GET" | "HEAD" = "GET") =>
    app.inject({ method, url: path, headers: { ...headers }, remoteAddress });
  for (let times = 0; times < 2; times += 1) await open("203.0.113.7", phone);
  await open("203.0.113.7", { "user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" });
  await open("198.51.100.9", phone);
  await open("203.0.113.7", phone, "HEAD");
  const { body } = await ask("GET", `/estimates/${id}`);
  expect(body.opens).toEqual({ byLead: 2, byMachines: 1, byStrangers: 1, firstAt: expect.any(String), lastAt: expect.any(String) });
  expect((await ask("GET", "/estimates")).body.items).toMatchObject([{ id, opened: 2 }]);
  const { rows } = await context.database.pool.query("select kind from event where kind = 'estimateOpened'");
  expect(rows).toHaveLength(1);
});

test("a revision keeps what is left out, takes the place of the old one when it is sent, and the old link leads to it", async () => {
  const { app, ask, write, send, dealId } = await served();
  const old = (await write()).body;
  const revise = (more: object = {}) => ask("POST", `/estimates/${old.id}/revise`, { expiresOn: "2099-05-31", ...more });
  expect((await revise()).body).toMatchObject({ status: 409, code: "estimate-not-sent" });
  const { url } = (await send(old.id)).body;
  const [basic] = twoVariants;
  const next = await revise({ variants: [{ ...basic, discountMinor: 20_000 }] });
  expect(next).toMatchObject({
    status: 201,
    body: { state: "draft", replaces: old.id, title: content.title, greeting: content.greeting, expiresOn: "2099-05-31" },
  });
  expect((await ask("GET", `/estimates/${old.id}`)).body.state).toBe("sent");
  const { body } = await send(next.body.id);
  expect((await ask("GET", `/estimates/${old.id}`)).body).toMatchObject({ state: "superseded", supersededBy: next.body.id });
  const page = (await app.inject({ url: new URL(url).pathname })).body;
  expect(page).toContain(`href="${body.url}"`);
  const found = async (query: string) => (await ask("GET", query)).body.items.map(({ number }: { number: number }) => number);
  expect(await found(`/estimates?deal=${dealId}`)).toEqual([2, 1]);
  expect(await found("/estimates?state=superseded&offer=course")).toEqual([1]);
  expect(await found(`/estimates?lead=${nobody}`)).toEqual([]);
  expect((await ask("GET", `/deals/${dealId}`)).body.estimates).toMatchObject([
    { number: 2, state: "sent", fromMinor: 200_000, toMinor: 200_000 },
    { number: 1, state: "superseded", fromMinor: 220_000, toMinor: 366_000 },
  ]);
});

test("staff answer on the page; the same words again are one comment", async () => {
  const { app, ask, write, send } = await served();
  const { id } = (await write()).body;
  const { url } = (await send(id)).body;
  const comment = (payload: object) => ask("POST", `/estimates/${id}/comments`, payload);
  expect((await comment({ text: "分割もできます", variant: "full" })).body.comments).toMatchObject([
    { variant: "full", author: "staff:tester", text: "分割もできます" },
  ]);
  expect((await comment({ text: "分割もできます", variant: "full" })).body.comments).toHaveLength(1);
  expect((await comment({ text: "" })).status).toBe(400);
  expect((await comment({ text: "あ".repeat(2_001) })).status).toBe(400);
  expect((await app.inject({ url: new URL(url).pathname })).body).toContain("分割もできます");
});

test("a suggestion has the lead's own words, and the price of the offer with breadth", async () => {
  const { ask, context, dealId, leadId } = await served();
  await seedTalk(context);
  await context.database.pool.query(
    `insert into consultation (id, lead_id, offer_key, consultant_key, starts_at, ends_at, blocked, state, answers, created_at, ics_uid, root_issue, worries, closing_answer)
     values (gen_random_uuid(), $1, 'talk', 'ayumi', $2, $3, tstzrange($2, $3), 'done', '[{"key": "worry", "answer": "採用"}]', $2, gen_random_uuid(), '右腕', '資金', 'ひとりでは続かない')`,
    [leadId, hourIn(-3, 1), hourIn(-3, 2)],
  );
  const { body } = await ask("GET", `/deals/${dealId}/estimate-suggestion`);
  expect(body).toMatchObject({
    title: "経営棚おろし講座のお見積もり",
    missing: [],
    heard: {
      rootIssue: "右腕",
      worries: "資金",
      closingAnswer: "ひとりでは続かない",
      answers: [{ label: { ja: "いちばん気になっていること" }, answer: "採用" }],
    },
    variants: [
      { key: "basic", fits: "「ひとりでは続かない」", lines: [{ unitMinor: 300_000 }] },
      { key: "full", fits: "「ひとりでは続かない」「資金」", lines: [{ unitMinor: courseOffer.price.amount }, { unitMinor: 0 }] },
    ],
  });
  const { missing: _missing, heard: _heard, ...draft } = body;
  expect((await ask("POST", `/deals/${dealId}/estimates`, draft)).status).toBe(201);
});

test("a question for the price is one task, whoever asks how often; before the first step it is an invitation", async () => {
  const { ask, context, leadId } = await served();
  const stranger = await addPerson(context);
  const question = (id: string, offer = "course") => ask("POST", `/leads/${id}/price-questions`, { offer });
  for (const id of [leadId, leadId, stranger.leadId]) expect((await question(id)).status).toBe(204);
  const { rows } = await context.database.pool.query<{ leadId: string; script: string }>('select lead_id as "leadId", script from task');
  expect(rows).toHaveLength(2);
  expect(rows.find((row) => row.leadId === leadId)?.script).toContain("目安は366,000円");
  expect(rows.find((row) => row.leadId === stranger.leadId)?.script).toContain("個別相談にお誘い");
  expect((await question(leadId, "nothing")).status).toBe(404);
  expect((await question(nobody)).status).toBe(404);
});

test("an estimate before the first step needs the owner's word (I2)", async () => {
  const { app, ask, context } = await served();
  const { leadId } = await addPerson(context);
  const override = { reason: "ご紹介のため" };
  const { id } = (await ask("POST", "/deals", { leadId, offer: "course", override })).body;
  expect((await ask("POST", `/deals/${id}/estimates`, content)).body).toMatchObject({ status: 409, code: "first-step-missing" });
  const { key } = await issueApiKey(context, { name: "sales", scopes: [...scopesOfRole.sales], actor: "staff:setup" });
  const headers = { authorization: `Bearer ${key}` };
  const refused = await app.inject({ method: "POST", url: `/api/v1/deals/${id}/estimates`, headers, payload: { ...content, override } });
  expect([refused.statusCode, refused.json().code]).toEqual([403, "scope-missing"]);
  expect((await ask("POST", `/deals/${id}/estimates`, { ...content, override })).status).toBe(201);
});

test("one key makes one estimate, also of two clicks at once", async () => {
  const { ask, write } = await served();
  const answers = await Promise.all(Array.from({ length: 5 }, () => write({}, { "idempotency-key": "k1" })));
  expect(
    answers.map(({ status }) => status),
    JSON.stringify(answers[0]?.body),
  ).toEqual(Array(5).fill(201));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect((await ask("GET", "/estimates")).body.items).toHaveLength(1);
});

test("who and what is not there is refused, and the erased are gone", async () => {
  const { ask, context, write, leadId } = await served();
  for (const [method, path, body] of [
    ["GET", "", undefined],
    ["PUT", "", content],
    ["POST", "/send", {}],
    ["POST", "/revise", { expiresOn: "2099-05-31" }],
    ["POST", "/comments", { text: "x" }],
  ] as const)
    expect((await ask(method, `/estimates/${nobody}${path}`, body)).body, path).toMatchObject({ status: 404, code: "estimate-unknown" });
  const { id } = (await write()).body;
  await eraseLead(context, { leadId, actor: "staff:test" });
  expect((await ask("POST", `/estimates/${id}/send`)).status).toBe(410);
  expect((await ask("GET", `/estimates/${id}`)).body).toMatchObject({ title: "", variants: [], comments: [] });
});
