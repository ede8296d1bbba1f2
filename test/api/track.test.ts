import { expect, test } from "vitest";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { facts, seedBusiness, seedPerson } from "./seed.ts";
import { testServer } from "./test-server.ts";

async function served() {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  const { leadId } = await seedPerson(context);
  const post = async (path: string, payload: object, headers: Record<string, string> = staff) => {
    const answer = await app.inject({ method: "POST", url: `/api/v1${path}`, headers, payload });
    return { status: answer.statusCode, body: answer.json() };
  };
  const read = async (id: string) => (await app.inject({ url: `/api/v1/leads/${id}`, headers: staff })).json();
  const events = async () =>
    (await context.database.pool.query<{ leadId: string; kind: string }>('select lead_id as "leadId", kind from event order by at, id'))
      .rows;
  return { app, context, staff, leadId, post, read, events };
}

test("identify makes a lead of an external id, and brings what is new of a known one", async () => {
  const { context, post, read } = await served();
  const made = await post("/identify", {
    externalId: "shop-1",
    familyName: "岡田",
    fields: { renewal: "2027-01-01" },
    zone: "Europe/Paris",
  });
  expect(made).toMatchObject({ status: 200, body: { created: true, changed: [] } });
  const { leadId } = made.body;
  expect(await read(leadId)).toMatchObject({
    externalId: "shop-1",
    familyName: "岡田",
    zone: "Europe/Paris",
    fields: { renewal: "2027-01-01" },
    contacts: [],
  });

  const before = await facts(context);
  expect((await post("/identify", { externalId: "shop-1", familyName: "岡田" })).body).toEqual({ leadId, created: false, changed: [] });
  expect(await facts(context)).toEqual(before);

  const more = await post("/identify", { externalId: "shop-1", email: "Okada@example.jp", givenName: "翼", fields: { renewal: null } });
  expect(more.body).toEqual({ leadId, created: false, changed: ["givenName", "fields.renewal", "email"] });
  expect(await read(leadId)).toMatchObject({
    givenName: "翼",
    fields: {},
    contacts: [{ address: "Okada@example.jp", state: "unconfirmed" }],
    subscriptions: [],
  });
  expect((await post("/identify", { email: "okada@example.jp" })).body).toEqual({ leadId, created: false, changed: [] });
  const { rows } = await context.database.pool.query("select 1 from consent where lead_id = $1", [leadId]);
  expect(rows).toEqual([]);
});

test("a lead who is known by an address gets the external id; names of two leads, and other names of one, are refused", async () => {
  const { leadId, post } = await served();
  expect((await post("/identify", { email: "taro@example.jp", externalId: "shop-1" })).body).toEqual({
    leadId,
    created: false,
    changed: ["externalId"],
  });
  await post("/identify", { externalId: "shop-2", email: "other@example.jp", basis: "relationship" });
  expect(await post("/identify", { externalId: "shop-2", email: "taro@example.jp" })).toMatchObject({
    status: 409,
    body: { code: "names-differ" },
  });
  expect(await post("/identify", { externalId: "shop-3", email: "taro@example.jp" })).toMatchObject({
    status: 409,
    body: { code: "external-id-differs" },
  });
  expect(await post("/identify", { externalId: "shop-1", email: "new@example.jp" })).toMatchObject({
    status: 409,
    body: { code: "address-differs" },
  });
  expect(await post("/identify", { lineUserId: `U${"1".repeat(32)}`, externalId: "shop-4" })).toMatchObject({
    status: 404,
    body: { code: "line-user-unknown" },
  });
  expect(await post("/identify", { familyName: "誰" })).toMatchObject({ status: 422, body: { code: "who-unclear" } });
  expect(await post("/identify", { externalId: "shop-5", fields: { renewal: "someday" } })).toMatchObject({
    status: 422,
    body: { code: "field-type" },
  });
});

test("twenty parallel requests about somebody new make one lead", async () => {
  const { post } = await served();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post("/identify", { externalId: "shop-1", email: "many@example.jp", familyName: "森" })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => body.leadId)).size).toBe(1);
  expect(answers.filter(({ body }) => body.created)).toHaveLength(1);
});

test.each([{ leadId: true }, { email: "TARO@example.jp" }, { externalId: "shop-1" }, { lineUserId: `U${"0".repeat(32)}` }])(
  "an event is told of a lead by %o, once for each id",
  async (given) => {
    const { context, leadId, post, events } = await served();
    await post("/identify", { leadId, externalId: "shop-1" });
    await context.database.pool.query(
      `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
       values (gen_random_uuid(), $1, 'line', 'line', $2, $2, $3, 'reachable', now(), now())`,
      [leadId, `U${"0".repeat(32)}`, addressHash(context.keys.suppression, "line", `U${"0".repeat(32)}`)],
    );
    const event = { id: "order-1", name: "orderPlaced", properties: { order: "o1" }, ...given, ...("leadId" in given && { leadId }) };
    const first = await post("/track", event);
    expect(first).toMatchObject({ status: 201, body: { leadId, repeated: false } });
    expect(await post("/track", event)).toEqual({ status: 200, body: { ...first.body, repeated: true } });
    expect((await events()).filter(({ kind }) => kind === "orderPlaced")).toEqual([{ leadId, kind: "orderPlaced" }]);
  },
);

test("an unknown lead is 404, an unclear one 422, and an id is of one caller", async () => {
  const { context, leadId, post } = await served();
  const event = { id: "e1", name: "orderPlaced" };
  expect(await post("/track", { ...event, externalId: "nobody" })).toMatchObject({ status: 404, body: { code: "lead-unknown" } });
  expect(await post("/track", { ...event, email: "no address" })).toMatchObject({ status: 404, body: { code: "lead-unknown" } });
  expect(await post("/track", event)).toMatchObject({ status: 422, body: { code: "who-unclear" } });
  expect(await post("/track", { ...event, leadId, email: "taro@example.jp" })).toMatchObject({
    status: 422,
    body: { code: "who-unclear" },
  });
  expect((await post("/track", { ...event, leadId })).status).toBe(201);
  const { key } = await issueApiKey(context, { name: "another", actor: "staff:setup" });
  expect((await post("/track", { ...event, leadId }, { authorization: `Bearer ${key}` })).body.repeated).toBe(false);
});

test("each event of a batch has its own result, and a batch that is sent again changes nothing", async () => {
  const { context, leadId, post } = await served();
  const gone = await post("/identify", { externalId: "gone", familyName: "消" });
  await post("/track", { id: "old", externalId: "gone", name: "orderPlaced" });
  const erased = gone.body.leadId;
  await eraseLead(context, { leadId: erased, reason: "asked", actor: "staff:test" });
  const events = [
    { id: "e1", leadId, name: "orderPlaced" },
    { id: "e2", email: "nobody@example.jp", name: "orderPlaced" },
    { id: "e3", leadId, name: "Not a kind" },
    { id: "e4", leadId: erased, name: "orderPlaced" },
    { id: "e1", leadId, name: "orderPlaced" },
    { id: "e5", name: "orderPlaced" },
    { name: "orderPlaced", leadId },
    { id: "e6", email: "taro@example.jp", name: "orderPaid" },
  ];
  const first = await post("/track/batch", { events });
  expect(first.status).toBe(200);
  const told = (body: { results: { id: string; status: string; code: string }[] }) =>
    body.results.map(({ id, status, code }) => [id, status, code]);
  expect(told(first.body)).toEqual([
    ["e1", "recorded", null],
    ["e2", "refused", "lead-unknown"],
    ["e3", "refused", "invalid-event"],
    ["e4", "refused", "lead-erased"],
    ["e1", "repeated", null],
    ["e5", "refused", "who-unclear"],
    [null, "refused", "invalid-event"],
    ["e6", "recorded", null],
  ]);
  const before = await facts(context);
  const again = await post("/track/batch", { events });
  expect(again.body.results.map(({ status }: { status: string }) => status)).toEqual([
    ...["repeated", "refused", "refused", "refused", "repeated", "refused", "refused", "repeated"],
  ]);
  expect(again.body.results[0].eventId).toBe(first.body.results[0].eventId);
  expect(await facts(context)).toEqual(before);
});

test("a batch takes 500 events, and not one more", async () => {
  const { leadId, post } = await served();
  const batch = (count: number) => ({
    events: Array.from({ length: count }, (_, index) => ({
      ...{ id: `e${index}`, leadId, name: "pageSeen", occurredAt: "2026-11-20T10:00:00Z" },
      properties: { page: `p${index}`, plan: "a", price: 1, trial: true, campaign: null },
    })),
  });
  const answer = await post("/track/batch", batch(500));
  expect(answer.status).toBe(200);
  expect(new Set(answer.body.results.map(({ status }: { status: string }) => status))).toEqual(new Set(["recorded"]));
  expect((await post("/track/batch", batch(501))).status).toBe(400);
}, 30_000);
