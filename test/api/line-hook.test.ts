import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { LINE_SECRET } from "../support/context.ts";
import { seedBusiness } from "./seed.ts";
import { type TestServer, testServer } from "./test-server.ts";

async function lineServer(): Promise<TestServer> {
  const server = await testServer();
  await seedBusiness(server.context);
  return server;
}

const body = (events: unknown[]): string => JSON.stringify({ destination: `U${"a".repeat(32)}`, events });
const follow = (id = "01HAGUKUMIWEBHOOKEVENT0001") => ({
  type: "follow",
  mode: "active",
  timestamp: 1_795_000_000_000,
  source: { type: "user", userId: `U${"b".repeat(32)}` },
  webhookEventId: id,
  deliveryContext: { isRedelivery: false },
  replyToken: "0f3779fba3b349968c5d07db31eab56f",
  follow: { isUnblocked: false },
});
const sign = (text: string, secret = LINE_SECRET): string => createHmac("sha256", secret).update(text).digest("base64");
const send = ({ app }: TestServer, payload: string, signature?: string) =>
  app.inject({
    method: "POST",
    url: "/hooks/line",
    headers: { "content-type": "application/json", ...(signature === undefined ? {} : { "x-line-signature": signature }) },
    payload,
  });
const stored = async ({ context }: TestServer): Promise<number> =>
  (await context.database.pool.query<{ count: number }>("select count(*)::int as count from webhook_event")).rows[0]?.count ?? -1;

test("stores what LINE signed and answers at once (LIN1, LIN2)", async () => {
  const server = await lineServer();
  const payload = body([follow()]);
  expect((await send(server, payload, sign(payload))).statusCode).toBe(200);
  expect(await stored(server)).toBe(1);
  const empty = body([]);
  expect((await send(server, empty, sign(empty))).statusCode).toBe(200);
  expect(await stored(server)).toBe(1);
});

test("the same webhook a hundred times in parallel is one event (LIN2, fault 20)", async () => {
  const server = await lineServer();
  const payload = body([follow()]);
  const answers = await Promise.all(Array.from({ length: 100 }, () => send(server, payload, sign(payload))));
  expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([200]));
  expect(await stored(server)).toBe(1);
});

test("forged or re-serialised bodies are refused and nothing is stored (LIN1, fault 22)", async () => {
  const server = await lineServer();
  const payload = body([follow()]);
  const reserialised = JSON.stringify(JSON.parse(payload), null, 1);
  const forgeries = [
    send(server, payload),
    send(server, payload, ""),
    send(server, payload, sign(payload, "another-secret")),
    send(server, reserialised, sign(payload)),
    send(server, "not json", sign(payload)),
    send(server, "", sign(payload)),
  ];
  for (const forged of forgeries) {
    const answer = await forged;
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: "bad-signature" });
  }
  expect(await stored(server)).toBe(0);
});

test("a database that is slow gets a clean refusal within two seconds, and LINE delivers again (LIN2, fault 23)", async () => {
  const server = await lineServer();
  const payload = body([follow()]);
  const blocker = await server.context.database.pool.connect();
  await blocker.query("begin");
  await blocker.query("lock table webhook_event in access exclusive mode");
  const started = performance.now();
  const refused = await send(server, payload, sign(payload));
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(refused.statusCode).toBe(503);
  expect(refused.headers["retry-after"]).toBeDefined();
  await blocker.query("rollback");
  blocker.release();
  expect((await send(server, payload, sign(payload))).statusCode).toBe(200);
  expect(await stored(server)).toBe(1);
});
