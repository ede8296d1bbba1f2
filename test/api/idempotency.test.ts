import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { addBuyer, setPlays } from "../support/plays.ts";
import { dayIn, orderOf } from "./billing-samples.ts";
import { seedFair } from "./campaign-samples.ts";
import { hourIn, seedTalk } from "./consultation-samples.ts";
import { newContract, seedContractTerms, seedFirstStep } from "./contract-samples.ts";
import { seedCourse } from "./deal-samples.ts";
import { patience } from "./patience.ts";
import { facts, seedBusiness, seedPerson } from "./seed.ts";
import { testServer } from "./test-server.ts";

/** Every POST that takes an Idempotency-Key, with a body that makes one row of its table. */
const posts = [
  {
    url: "/api/v1/leads",
    table: "lead",
    bodyOf: () => ({ familyName: "鈴木", fields: { renewal: "2027-01-01" } }),
    other: { familyName: "田中" },
  },
  {
    url: "/api/v1/events",
    table: "event",
    bodyOf: (leadId: string) => ({ leadId, kind: "seminarBooked", data: { session: "s1" } }),
    other: { kind: "visited" },
  },
  {
    url: "/api/v1/enrolments",
    table: "enrolment",
    bodyOf: (leadId: string) => ({ leadId, sequence: "patience", reason: "asked" }),
    other: { reason: "again" },
  },
  { url: "/api/v1/sequences", table: "definition_draft", bodyOf: () => ({ key: "courage", title: "勇気" }), other: { title: "希望" } },
  {
    url: "/api/v1/templates",
    table: "definition_draft",
    bodyOf: () => ({ key: "notes/new", channel: "email" }),
    other: { key: "notes/other" },
  },
  {
    url: "/api/v1/bulk",
    table: "bulk_action",
    bodyOf: (leadId: string) => ({ action: "tag", ids: [leadId], parameters: { tag: "vip" }, reason: "asked" }),
    other: { reason: "again" },
  },
  {
    url: "/api/v1/views",
    table: "saved_view",
    bodyOf: () => ({ name: "お客様", query: { relation: "customer" } }),
    other: { name: "見込み客" },
  },
  {
    url: "/api/v1/campaigns",
    table: "campaign",
    bodyOf: () => ({ name: "交流展", startsOn: "2028-03-10", endsOn: "2028-03-12", source: "fair" }),
    other: { name: "秋の交流展" },
  },
  {
    url: "/api/v1/sessions",
    table: "session",
    bodyOf: () => ({ offer: "tea", startsAt: "2099-01-01T10:00:00Z" }),
    other: { startsAt: "2099-02-01T10:00:00Z" },
  },
  {
    url: "/api/v1/consultations",
    table: "consultation",
    bodyOf: (leadId: string) => ({ leadId, offer: "talk", startsAt: hourIn(20, 3).toISOString() }),
    other: { startsAt: hourIn(21, 3).toISOString() },
  },
  {
    url: "/api/v1/deals",
    table: "deal",
    bodyOf: (leadId: string) => ({ leadId, offer: "course", override: { reason: "asked" } }),
    other: { nextAction: "call" },
  },
  {
    url: "/api/v1/incidents",
    table: "incident",
    bodyOf: (leadId: string) => ({ leadId, severity: "serious", what: "資料が届かなかった" }),
    other: { severity: "minor" },
  },
  {
    url: "/api/v1/contracts",
    table: "contract",
    bodyOf: (leadId: string) => newContract(leadId),
    other: { title: "別の講座" },
  },
  { url: "/api/v1/invoices", table: "invoice", bodyOf: (leadId: string) => orderOf(leadId), other: { note: "again" } },
  {
    url: "/api/v1/payments",
    table: "payment",
    bodyOf: (leadId: string) => ({ leadId, method: "cash", amountMinor: 1_000, receivedOn: dayIn(-1) }),
    other: { amountMinor: 2_000 },
  },
  { url: "/api/v1/plays", table: "play", bodyOf: () => ({ reason: "春のご案内" }), other: { reason: "夏のご案内" } },
] as const;

async function served() {
  const server = await testServer();
  await seedBusiness(server.context);
  const { leadId } = await seedPerson(server.context);
  await publishSequence(server.context, { source: patience.replace("seminarBooked", "seminarLeft"), author: "staff:test" });
  await server.context.database.pool.query(
    `insert into offer (key, definition) values ('tea', '{"side": "front-end", "kind": "tea-party", "title": {"ja": "お茶会"}}')`,
  );
  await seedFair(server.context);
  await seedTalk(server.context);
  await seedCourse(server.context);
  await seedContractTerms(server.context);
  await seedFirstStep(server.context, leadId);
  await setPlays(server.context, { letters: false });
  await addBuyer(server.context);
  const post = (url: string, payload: object, key: string, headers: Record<string, string> = server.staff) =>
    server.app.inject({ method: "POST", url, headers: { ...headers, "idempotency-key": key }, payload });
  return { ...server, leadId, post };
}

test("the API names every POST that takes a key", async () => {
  const { app } = await served();
  const { paths } = (await app.inject({ url: "/api/v1/openapi.json" })).json();
  const taking = Object.keys(paths).filter((path) => JSON.stringify(paths[path].post ?? {}).includes("idempotency-key"));
  const others = [
    "/campaigns/{id}/costs",
    "/campaigns/{id}/items",
    "/deals/{id}/estimates",
    "/deals/{id}/objections",
    "/deals/{id}/presentations",
    "/deals/{id}/proposals",
    "/deliveries/{id}/milestones",
    "/estimates/{id}/revise",
    "/keys",
    "/leads/{id}/notes",
    "/payments/{id}/refund-credit",
    "/staff/invitations",
    "/staff/invitations/{id}/resend",
    "/tasks",
    "/templates/test-send",
  ];
  expect(taking.toSorted()).toEqual([...posts.map(({ url }) => url), ...others.map((path) => `/api/v1${path}`)].toSorted());
});

test("a key that was used for a note about one lead makes none about another", async () => {
  const { context, leadId, post } = await served();
  const other = await seedPerson(context, { email: "jiro@example.jp" });
  const note = { text: "夕方に電話" };
  const first = await post(`/api/v1/leads/${leadId}/notes`, note, "k1");
  expect(first.statusCode).toBe(201);
  const again = await post(`/api/v1/leads/${leadId}/notes`, note, "k1");
  expect([again.body, again.headers["idempotency-replayed"]]).toEqual([first.body, "true"]);
  expect((await post(`/api/v1/leads/${other.leadId}/notes`, note, "k1")).json()).toMatchObject({ code: "idempotency-key-reused" });
});

test("an invitation is mailed once for each key, and its link is kept nowhere", async () => {
  const { app, context, post, staff } = await served();
  const body = { mail: "haru@example.jp", role: "marketer" };
  const answers = await Promise.all(Array.from({ length: 5 }, () => post("/api/v1/staff/invitations", body, "k1")));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(5).fill(201));
  const { id, url } = answers[0]?.json() ?? {};
  for (const answer of answers) expect(answer.json()).toMatchObject({ id, url });
  const mails = async () => (await context.database.pool.query("select id from staff_link where mail_state = 'due' order by id")).rows;
  expect(await mails()).toEqual([{ id }]);
  expect((await post("/api/v1/staff/invitations", { ...body, role: "support" }, "k1")).json()).toMatchObject({
    code: "idempotency-key-reused",
  });

  const resend = () => post(`/api/v1/staff/invitations/${id}/resend`, {}, "k2");
  const sent = (await resend()).json();
  expect(sent.id).not.toBe(id);
  expect((await resend()).json()).toEqual(sent);
  expect(await mails()).toEqual([{ id: sent.id }]);
  const { rows } = await context.database.pool.query("select answer from kept_answer");
  expect(rows).toEqual([{ answer: null }, { answer: null }]);
  await app.inject({ method: "POST", url: `/api/v1/staff/invitations/${sent.id}/revoke`, headers: staff });
  expect((await resend()).json()).toMatchObject({ status: 404, code: "invitation-unknown" });
});

test("a repetition issues no second key of the API, and says what to do since the first is shown once", async () => {
  const { context, post } = await served();
  const body = { name: "web shop", scopes: ["events:write"] };
  const answers = await Promise.all(Array.from({ length: 5 }, () => post("/api/v1/keys", body, "k1")));
  const [first, ...others] = answers.toSorted((one, other) => one.statusCode - other.statusCode).map((answer) => answer.json());
  expect(first).toMatchObject({ name: "web shop", key: expect.stringMatching(/^hgk_/) });
  for (const refused of others) {
    expect(refused).toMatchObject({ status: 409, code: "api-key-shown-before", detail: expect.stringContaining(first.prefix) });
    expect(JSON.stringify(refused)).not.toContain(first.key);
  }
  const { rows } = await context.database.pool.query("select id, hash from api_key where name = 'web shop'");
  expect(rows).toEqual([{ id: first.id, hash: expect.any(String) }]);
  expect(JSON.stringify((await context.database.pool.query("select * from kept_answer")).rows)).not.toContain(first.key);
  expect((await post("/api/v1/keys", body, "k2")).statusCode).toBe(201);
});

test.each(posts)("twenty parallel POSTs with one key to $url have one effect and get one answer", async ({ url, table, bodyOf, other }) => {
  const { context, leadId, post } = await served();
  const before = await facts(context);
  const body = bodyOf(leadId);
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(url, body, "one")));
  expect(answers.map((answer) => answer.statusCode)).toEqual(Array(20).fill(201));
  expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers["idempotency-replayed"] === undefined)).toHaveLength(1);
  expect((await facts(context))[table]).toBe((before[table] ?? 0) + 1);

  const again = await post(url, Object.fromEntries(Object.entries(body).reverse()), "one");
  expect([again.statusCode, again.body, again.headers["idempotency-replayed"]]).toEqual([201, answers[0]?.body, "true"]);
  const refused = await Promise.all(Array.from({ length: 5 }, () => post(url, { ...body, ...other }, "one")));
  for (const answer of refused) expect([answer.statusCode, answer.json().code]).toEqual([422, "idempotency-key-reused"]);
  expect((await facts(context))[table]).toBe((before[table] ?? 0) + 1);
});

test("the answer stays the same, whatever happens to what was made", async () => {
  const { app, context, post, staff } = await served();
  const body = { familyName: "鈴木" };
  const first = await post("/api/v1/leads", body, "one");
  await app.inject({ method: "POST", url: `/api/v1/leads/${first.json().id}/hold`, headers: staff, payload: { reason: "asked" } });
  expect((await post("/api/v1/leads", body, "one")).body).toBe(first.body);
  await context.database.pool.query("update kept_answer set at = at - interval '24 hours'");
  const later = await post("/api/v1/leads", { familyName: "田中" }, "one");
  expect([later.statusCode, later.json().familyName]).toEqual([201, "田中"]);
});

test("a repetition after the lead was erased neither shows the lead nor makes one anew", async () => {
  const { context, post } = await served();
  const first = await post("/api/v1/leads", { familyName: "忘却" }, "one");
  await eraseLead(context, { leadId: first.json().id, reason: "asked", actor: "staff:test" });
  const { rows } = await context.database.pool.query("select answer from kept_answer");
  expect(rows).toEqual([{ answer: null }]);
  expect((await post("/api/v1/leads", { familyName: "忘却" }, "one")).statusCode).toBe(410);
});

test("a request that failed is tried again, and a key is of one caller and one endpoint", async () => {
  const { leadId, post } = await served();
  const event = { leadId: uuidv7(), kind: "visited" };
  expect((await post("/api/v1/events", event, "one")).statusCode).toBe(404);
  expect((await post("/api/v1/events", { ...event, leadId }, "one")).statusCode).toBe(201);
  expect((await post("/api/v1/leads", { familyName: "鈴木" }, "one")).json()).toMatchObject({ code: "idempotency-key-reused" });
});
