import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { addUnknownSend } from "../support/ledger.ts";
import { patience } from "./patience.ts";
import { facts, seedBusiness, seedPerson } from "./seed.ts";
import { type TestServer, testServer } from "./test-server.ts";

async function staffServer() {
  const server = await testServer();
  await seedBusiness(server.context);
  return { ...server, ask: asker(server) };
}

const asker =
  ({ app, staff }: TestServer) =>
  async (method: "GET" | "POST" | "DELETE", url: string, payload?: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ method, url: `/api/v1${url}`, headers: { ...staff, ...headers }, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json() };
  };

test("a lead is entered by hand, once per Idempotency-Key, and found again", async () => {
  const { ask } = await staffServer();
  const lead = { familyName: "髙橋", company: "㈱育み", email: "Takahashi@Example.jp", basis: "card", topics: ["newsletter"] };
  const first = await ask("POST", "/leads", lead, { "idempotency-key": "card-1" });
  expect(first.status).toBe(201);
  expect(first.body).toMatchObject({
    familyName: "髙橋",
    contacts: [{ channel: "email", state: "reachable" }],
    subscriptions: [{ topic: "newsletter", channel: "email", state: "subscribed" }],
    enrolments: [],
  });
  const again = await ask("POST", "/leads", lead, { "idempotency-key": "card-1" });
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(await ask("POST", "/leads", { ...lead, company: "x" }, { "idempotency-key": "card-1" })).toMatchObject({
    status: 422,
    body: { code: "idempotency-key-reused" },
  });
  expect(await ask("POST", "/leads", lead)).toMatchObject({ status: 409, body: { code: "address-known" } });
  for (const search of ["高橋", "takahashi@", "株式会社育み"]) {
    const found = await ask("GET", `/leads?search=${encodeURIComponent(search)}`);
    expect(
      found.body.items.map(({ id }: { id: string }) => id),
      search,
    ).toEqual([first.body.id]);
  }
  expect((await ask("GET", "/leads?search=nobody")).body).toEqual({ items: [], next: null });
  expect((await ask("GET", `/leads/${first.body.id}`)).body).toEqual(first.body);
  expect((await ask("GET", `/leads/${uuidv7()}`)).status).toBe(404);
});

test("lists are read page by page, none twice, none left out, while new ones come", async () => {
  const { ask, context } = await staffServer();
  const at = new Date("2026-11-22T00:00:00Z");
  const rows = Array.from({ length: 25 }, (_, index) => ({
    id: uuidv7(),
    zone: "Asia/Tokyo",
    createdAt: new Date(at.getTime() + Math.floor(index / 5)),
    updatedAt: at,
  }));
  await context.database.prisma.lead.createMany({ data: rows });
  const seen: string[] = [];
  let next: string | null = "";
  while (next !== null) {
    const { body } = await ask("GET", `/leads?limit=7${next ? `&cursor=${next}` : ""}`);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    next = body.next;
    await context.database.prisma.lead.create({ data: { id: uuidv7(), zone: "Asia/Tokyo", createdAt: new Date(), updatedAt: at } });
  }
  expect(seen.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  expect(await ask("GET", "/leads?cursor=nonsense")).toMatchObject({ status: 422, body: { code: "bad-cursor" } });
});

test("what does not fit the schema is refused with the place, as problem+json", async () => {
  const { app, staff } = await staffServer();
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/events",
    headers: staff,
    payload: { leadId: "x", kind: "Bad Kind", data: { a: {} } },
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.json()).toMatchObject({ status: 400, code: "invalid-request" });
  expect(answer.json().issues.map(({ path }: { path: string }) => path)).toEqual(["body/leadId", "body/kind", "body/data/a"]);
  const broken = await app.inject({
    method: "POST",
    url: "/api/v1/events",
    headers: { ...staff, "content-type": "application/json" },
    payload: "{",
  });
  expect(broken.statusCode).toBe(400);
  const large = await app.inject({
    method: "POST",
    url: "/api/v1/sequences/lint",
    headers: staff,
    payload: { source: "x".repeat(2_000_000) },
  });
  expect([large.statusCode, large.json().status]).toEqual([413, 413]);
});

test("a journey by hand: publish, enrol, pause, resume, skip, exit, each with its reason in the audit", async () => {
  const { ask, context } = await staffServer();
  const { leadId } = await seedPerson(context);
  expect((await ask("POST", "/sequences/lint", { source: patience.replace("wait: 3 days", "wait: soon") })).body.problems[0]).toMatchObject(
    { line: 8, severity: "error" },
  );
  expect((await ask("POST", "/sequences/publish", { source: "sequence: [" })).status).toBe(422);
  expect((await ask("POST", "/sequences/publish", { source: patience })).body).toEqual({ key: "patience", version: 1, changed: true });
  expect((await ask("POST", "/sequences/publish", { source: patience })).status).toBe(200);

  const wish = { leadId, sequence: "patience", reason: "asked on the phone" };
  const begun = await ask("POST", "/enrolments", wish, { "idempotency-key": "e1" });
  expect(begun).toMatchObject({ status: 201, body: { state: "running", sequence: "patience", version: 1 } });
  expect(await ask("POST", "/enrolments", wish, { "idempotency-key": "e1" })).toEqual(begun);
  expect(await ask("POST", "/enrolments", wish)).toMatchObject({ status: 409 });
  const act = (path: string, body: object = { reason: "because" }) => ask("POST", `/enrolments/${begun.body.id}/${path}`, body);

  expect((await act("pause", {})).status).toBe(400);
  expect((await act("pause", { reason: "holiday", until: "2001-01-01T00:00:00Z" })).status).toBe(422);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  expect((await act("pause", { reason: "holiday", until })).body).toMatchObject({ state: "paused", pauseUntil: until, wakeAt: null });
  expect((await ask("GET", "/enrolments?state=paused&sequence=patience")).body.items).toHaveLength(1);
  expect((await act("resume")).body).toMatchObject({ state: "running", pauseUntil: null });
  expect((await act("skip")).status).toBe(200);
  expect((await act("exit")).body).toMatchObject({ state: "over", outcome: "exited" });
  expect((await act("exit")).status).toBe(409);
  expect((await ask("GET", "/enrolments?sequence=nothing")).status).toBe(404);
  expect((await ask("GET", `/enrolments?leadId=${leadId}&state=running`)).body.items).toEqual([]);
  expect((await ask("GET", "/sequences")).body.items).toMatchObject([{ key: "patience", version: 1, counts: { over: 1 } }]);

  const { rows } = await context.database.pool.query("select action, actor, reason from audit where target = 'enrolment' order by id");
  expect(rows.map(({ action, reason }) => `${action}: ${reason}`)).toEqual([
    "lead-enrolled: asked on the phone",
    "enrolment-paused: holiday",
    "enrolment-resumed: because",
    "step-skipped: because",
    "enrolment-exited: because",
  ]);
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(["staff:tester"]));
  const why = await ask("GET", `/leads/${leadId}/why`);
  expect(why.body.items.map(({ what }: { what: string }) => what)).toContain("enrolment-paused");
});

test("a sequence is simulated for an invented lead and for a real one, published or not, and nothing is written", async () => {
  const { ask, context } = await staffServer();
  const { leadId } = await seedPerson(context);
  const before = await facts(context);
  const invented = await ask("POST", "/sequences/simulate", { source: patience, from: "2026-11-20T12:00:00+09:00" });
  expect(invented).toMatchObject({ status: 200, body: { sequence: "patience", version: null, enteredBy: "seminarBooked" } });
  expect(invented.body.steps).toMatchObject([
    { kind: "update", at: "2026-11-23T03:00:00.000Z", step: "mark", changes: expect.anything() },
    { kind: "end", outcome: "completed" },
  ]);
  expect(await facts(context)).toEqual(before);
  await ask("POST", "/sequences/publish", { source: patience });
  expect((await ask("POST", "/sequences/simulate", { sequence: "patience", leadId })).body).toMatchObject({
    version: 1,
    zone: "Asia/Tokyo",
  });
  expect(await ask("POST", "/sequences/simulate", { sequence: "patience", leadId: uuidv7() })).toMatchObject({
    status: 404,
    body: { code: "lead-unknown" },
  });
  expect((await ask("POST", "/sequences/simulate", { sequence: "nothing" })).status).toBe(404);
  expect((await ask("POST", "/sequences/simulate", { sequence: "patience", supposed: ["?"] })).status).toBe(422);
  expect((await ask("POST", "/sequences/simulate", { sequence: "patience", until: "2099-01-01T00:00:00Z" })).status).toBe(422);
  expect((await ask("POST", "/sequences/simulate", { leadId })).status).toBe(400);
});

test("an event from elsewhere begins the journeys that wait for it, once per key", async () => {
  const { ask, context } = await staffServer();
  const { leadId } = await seedPerson(context);
  await ask("POST", "/sequences/publish", { source: patience });
  const event = { leadId, kind: "seminarBooked", data: { session: "s1" } };
  const first = await ask("POST", "/events", event, { "idempotency-key": "b1" });
  expect(first).toMatchObject({ status: 201, body: { eventId: expect.any(String) } });
  expect(await ask("POST", "/events", event, { "idempotency-key": "b1" })).toEqual(first);
  const { body } = await ask("GET", `/leads/${leadId}`);
  expect(body.enrolments).toMatchObject([{ sequence: "patience", state: "running" }]);
  expect(body.enrolments[0].step === null || body.enrolments[0].step === "rest").toBe(true);
  expect((await ask("POST", "/events", { ...event, leadId: uuidv7() })).status).toBe(404);
});

test("a task is completed with its outcome, once", async () => {
  const { ask, context } = await staffServer();
  const { leadId } = await seedPerson(context);
  const at = new Date();
  const task = { kind: "phone", role: "inside-sales", script: "お電話", state: "open", createdAt: at };
  const id = uuidv7();
  await context.database.prisma.task.createMany({
    data: [
      { ...task, id, leadId, dueAt: at },
      { ...task, id: uuidv7(), leadId, dueAt: new Date(at.getTime() - 1_000) },
    ],
  });
  const open = await ask("GET", "/tasks?state=open&role=inside-sales");
  expect(open.body.items.map(({ dueAt }: { dueAt: string }) => dueAt)).toEqual([
    new Date(at.getTime() - 1_000).toISOString(),
    at.toISOString(),
  ]);
  expect((await ask("POST", `/tasks/${id}/complete`, { outcome: "reached", minutes: 12 })).body).toMatchObject({
    state: "done",
    outcome: "reached",
    minutes: 12,
  });
  expect((await ask("POST", `/tasks/${id}/complete`, { outcome: "reached", minutes: 12 })).status).toBe(200);
  expect((await ask("POST", `/tasks/${id}/complete`, { outcome: "no-answer" })).status).toBe(409);
  expect((await ask("POST", `/tasks/${uuidv7()}/complete`, { outcome: "reached" })).status).toBe(404);
  const { rows } = await context.database.pool.query("select kind, actor, data from event");
  expect(rows).toEqual([{ kind: "taskCompleted", actor: "staff:tester", data: { task: id, kind: "phone", outcome: "reached" } }]);
});

test("an address is suppressed without being kept", async () => {
  const { ask, context } = await staffServer();
  const wish = { channel: "email", address: " Never@Example.jp ", reason: "asked at the desk" };
  const first = await ask("POST", "/suppressions", wish);
  expect(first).toMatchObject({ status: 201, body: { added: true } });
  expect(await ask("POST", "/suppressions", { ...wish, address: "never@example.jp" })).toEqual({
    status: 200,
    body: { id: first.body.id, added: false },
  });
  expect((await ask("GET", "/suppressions")).body.items).toMatchObject([{ channel: "email", scope: "all", reason: "asked", leads: [] }]);
  expect((await ask("POST", "/suppressions", { ...wish, address: "nobody" })).status).toBe(422);
  const { rows } = await context.database.pool.query("select action, reason from audit where target = 'suppression'");
  expect(rows).toEqual([{ action: "suppression-added", reason: "asked at the desk" }]);
});

test("senders and templates are listed without secrets", async () => {
  const { ask } = await staffServer();
  const senders = await ask("GET", "/senders");
  expect(senders.body.items.map(({ key }: { key: string }) => key)).toEqual(["mail", "line", "people"]);
  expect(Object.keys(senders.body.items[0])).not.toContain("secret");
  expect((await ask("GET", "/templates")).body.items).toMatchObject([{ key: "welcome/hello", version: 1 }]);
});

test("a sender's alarm is shown, and cleared with its reason in the audit", async () => {
  const { ask, context } = await staffServer();
  const { pool } = context.database;
  const at = context.clock.now().toISOString();
  await pool.query("update sender set alarm = $1 where key = 'mail'", [JSON.stringify({ code: "550 5.7.1", cause: "policy", at })]);
  const shown = async () => (await ask("GET", "/senders")).body.items.find(({ key }: { key: string }) => key === "mail");
  expect(await shown()).toMatchObject({ up: false, alarm: "550 5.7.1", alarmCause: "policy", alarmSince: at });
  const cleared = await ask("POST", "/senders/mail/clear-alarm", { reason: "off the list" });
  expect(cleared).toMatchObject({ status: 200, body: { key: "mail", up: true, alarm: null, alarmCause: null, alarmSince: null } });
  expect(await shown()).toEqual(cleared.body);
  const { rows } = await pool.query("select action, actor, reason, data from audit where target = 'sender'");
  expect(rows).toEqual([
    { action: "sender-alarm-cleared", actor: "staff:tester", reason: "off the list", data: { cause: "policy", code: "550 5.7.1" } },
  ]);
  expect(await ask("POST", "/senders/mail/clear-alarm", { reason: "again" })).toMatchObject({ status: 409, body: { code: "no-alarm" } });
  expect(await ask("POST", "/senders/nobody/clear-alarm", { reason: "x" })).toMatchObject({
    status: 404,
    body: { code: "sender-unknown" },
  });
});

test("a message that ended unknown is listed and resolved", async () => {
  const { ask, context } = await staffServer();
  const sendId = await addUnknownSend(context);
  const { items } = (await ask("GET", "/sends/unknown?limit=5")).body;
  expect(items).toMatchObject([{ id: sendId, channel: "email", slot: "one" }]);
  expect((await ask("POST", `/sends/${sendId}/resolve`, { as: "perhaps", reason: "x" })).status).toBe(400);
  expect(await ask("POST", `/sends/${sendId}/resolve`, { as: "arrived", reason: "asked" })).toEqual({
    status: 200,
    body: { id: sendId, state: "sent" },
  });
  expect((await ask("GET", "/sends/unknown")).body.items).toEqual([]);
  expect((await ask("POST", `/sends/${sendId}/resolve`, { as: "leave", reason: "asked" })).status).toBe(409);
});

test("the description of the API is valid on its own and names every route with its key", async () => {
  const { app, routes } = await staffServer();
  const document = (await app.inject({ url: "/api/v1/openapi.json" })).json();
  expect(document.openapi).toBe("3.1.0");
  const described = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const declared = routes
    .filter(({ url, method }) => url.startsWith("/api/v1/") && url !== "/api/v1/openapi.json" && method !== "HEAD")
    .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, "{$1}")}`);
  expect(described.toSorted()).toEqual(declared.toSorted());
  expect(document.security).toEqual([{ key: [] }, { session: [] }]);
  const text = JSON.stringify(document);
  for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(Object.keys(document.components.schemas), name).toContain(name);
  expect(document.components.schemas.Enrolment?.properties.wakeAt ?? document.components.schemas.EnrolmentInput).toBeDefined();
});

test("a lead is erased; then she is gone, and erased again she stays so", async () => {
  const { ask } = await staffServer();
  const lead = { familyName: "髙橋", email: "takahashi@example.jp", basis: "card", topics: ["newsletter"] };
  const { id } = (await ask("POST", "/leads", lead)).body;
  const erased = await ask("DELETE", `/leads/${id}?reason=asked&neverAgain=true`);
  expect(erased).toMatchObject({ status: 200, body: { leadId: id, first: true, keptUntil: null } });
  expect(await ask("DELETE", `/leads/${id}`)).toMatchObject({ status: 200, body: { ...erased.body, first: false } });
  expect(await ask("GET", `/leads/${id}`)).toMatchObject({ status: 410, body: { code: "lead-erased" } });
  expect((await ask("GET", `/leads/${id}/why`)).body.items).toMatchObject([
    { what: "cardReceived", inputs: {} },
    { what: "lead-erased", reason: "asked" },
  ]);
  expect((await ask("GET", "/suppressions")).body.items).toMatchObject([{ channel: "email", scope: "all", reason: "asked", leads: [] }]);
  for (const [path, body] of [
    [`/leads/${id}/hold`, { reason: "x" }],
    ["/events", { leadId: id, kind: "visited" }],
    ["/enrolments", { leadId: id, sequence: "nothing", reason: "x" }],
  ] as const)
    expect(await ask("POST", path, body), path).toMatchObject({ status: 410, body: { code: "lead-erased" } });
  expect((await ask("DELETE", `/leads/${uuidv7()}`)).status).toBe(404);
});
