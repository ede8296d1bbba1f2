import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { STRIPE_SECRET } from "../support/context.ts";
import { type TestServer, testServer } from "./test-server.ts";

const ATTEMPT = "019320a0-0000-7000-8000-000000000001";
const event = (id = "evt_1", object: object = { id: "re_1", object: "refund", metadata: { attemptId: ATTEMPT } }): string =>
  JSON.stringify({ id, object: "event", type: "refund.updated", created: 1_795_000_000, data: { object } });
const sign = (body: string, { secret = STRIPE_SECRET, at = Math.floor(Date.now() / 1000) } = {}): string =>
  `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")}`;
const send = ({ app }: TestServer, payload: string, signature?: string) =>
  app.inject({
    method: "POST",
    url: "/hooks/stripe",
    headers: { "content-type": "application/json; charset=utf-8", ...(signature === undefined ? {} : { "stripe-signature": signature }) },
    payload,
  });
const stored = async ({ context }: TestServer): Promise<object[]> =>
  (
    await context.database.pool.query<object>(
      `select id, type, object_kind as "objectKind", object_id as "objectId", attempt_id as "attemptId", settled_at as "settledAt"
       from provider_event order by id`,
    )
  ).rows;

test("stores what Stripe signed, to be settled later, and answers (PAY2)", async () => {
  const server = await testServer();
  const body = event();
  expect((await send(server, body, sign(body))).statusCode).toBe(200);
  const bare = event("evt_2", { id: "du_1", object: "dispute", metadata: {} });
  expect((await send(server, bare, sign(bare))).statusCode).toBe(200);
  expect(await stored(server)).toEqual([
    { id: "evt_1", type: "refund.updated", objectKind: "refund", objectId: "re_1", attemptId: ATTEMPT, settledAt: null },
    { id: "evt_2", type: "refund.updated", objectKind: "dispute", objectId: "du_1", attemptId: null, settledAt: null },
  ]);
});

test("the same event a hundred times in parallel is one, also when it was settled in between (PAY2, fault 48)", async () => {
  const server = await testServer();
  const body = event();
  const answers = await Promise.all(Array.from({ length: 100 }, () => send(server, body, sign(body))));
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  await server.context.database.pool.query("update provider_event set settled_at = now()");
  await send(server, body, sign(body));
  expect(await stored(server)).toEqual([expect.objectContaining({ id: "evt_1", settledAt: expect.any(Date) })]);
});

test("forged, re-serialised, replayed and unsigned bodies are refused and nothing is stored", async () => {
  const server = await testServer();
  const body = event();
  const old = Math.floor(Date.now() / 1000) - 400;
  const forgeries = [
    send(server, body),
    send(server, body, ""),
    send(server, body, sign(body, { secret: "whsec_other" })),
    send(server, body, sign(body, { at: old })),
    send(server, JSON.stringify(JSON.parse(body), null, 1), sign(body)),
    send(server, "", sign(body)),
  ];
  for (const forged of forgeries) {
    const answer = await forged;
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: "bad-signature" });
  }
  expect(await stored(server)).toEqual([]);
});

test("what is signed and no event is refused; an event of nothing with an id is taken and not kept", async () => {
  const server = await testServer();
  for (const body of ["not json", "[]", '{"object":"list"}']) {
    const answer = await send(server, body, sign(body));
    expect([answer.statusCode, answer.json().code]).toEqual([422, "stripe-webhook-malformed"]);
  }
  const balance = event("evt_3", { object: "balance" });
  expect((await send(server, balance, sign(balance))).statusCode).toBe(200);
  expect(await stored(server)).toEqual([]);
});

test("without a Stripe account every event is refused", async () => {
  const server = await testServer({ stripeWebhookSecret: undefined });
  const body = event();
  expect((await send(server, body, sign(body))).statusCode).toBe(401);
});

test("a database that is slow gets a clean refusal within two seconds, and Stripe delivers again (fault 48)", async () => {
  const server = await testServer();
  const body = event();
  const blocker = await server.context.database.pool.connect();
  await blocker.query("begin");
  await blocker.query("lock table provider_event in access exclusive mode");
  const started = performance.now();
  const refused = await send(server, body, sign(body));
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(refused.statusCode).toBe(503);
  expect(refused.headers["retry-after"]).toBeDefined();
  await blocker.query("rollback");
  blocker.release();
  expect((await send(server, body, sign(body))).statusCode).toBe(200);
  expect(await stored(server)).toHaveLength(1);
});
