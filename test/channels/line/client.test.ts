import { createServer } from "node:net";
import type { messagingApi } from "@line/bot-sdk";
import { v4 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import { openLineClient } from "../../../channels/line/client.ts";
import type { Outcome } from "../../../channels/outcome.ts";
import { KEN, MIKI, NOBODY, type Stand, standIn, TOKEN } from "./support.ts";

const hello: messagingApi.Message[] = [{ type: "text", text: "はじめまして🌸" }];
const push = (
  stand: Stand,
  more: { to?: string; retryKey?: string; deadlineMs?: number; messages?: messagingApi.Message[]; aggregationUnit?: string } = {},
) => stand.client.push({ to: MIKI, messages: hello, retryKey: uuid(), deadlineMs: 5_000, ...more });

async function replyToken(stand: Stand): Promise<string> {
  const { body } = await stand.control<{ replyToken: string }>("POST", "/message", { userId: MIKI, text: "こんにちは" });
  return body.replyToken;
}

type Case = { name: string; rule: object; outcome: Partial<Outcome>; accepted: number };

describe("push", () => {
  test("is accepted by a 200, and journalled once", async () => {
    const stand = await standIn();
    const retryKey = uuid();
    expect(await push(stand, { retryKey, aggregationUnit: "welcome_hello" })).toEqual({ kind: "accepted", code: "http 200" });
    expect(await stand.journal("accepted")).toMatchObject([
      { to: [MIKI], delivered: [MIKI], retryKey, messages: hello, units: ["welcome_hello"] },
    ]);
  });

  test("with a retry key that was taken is accepted, and not sent again (LIN4)", async () => {
    const stand = await standIn();
    const retryKey = uuid();
    await push(stand, { retryKey });
    expect(await push(stand, { retryKey })).toEqual({ kind: "accepted", code: "http 409" });
    expect(await stand.journal("accepted")).toHaveLength(1);
  });

  test.each<Case>([
    {
      name: "500",
      rule: { action: "status", status: 500 },
      outcome: { kind: "deferred", code: "http 500", scope: "message" },
      accepted: 0,
    },
    {
      name: "500 although taken",
      rule: { action: "status", status: 500, accepted: true },
      outcome: { kind: "deferred", code: "http 500" },
      accepted: 1,
    },
    { name: "502", rule: { action: "status", status: 502 }, outcome: { kind: "deferred", code: "http 502" }, accepted: 0 },
    { name: "503", rule: { action: "status", status: 503 }, outcome: { kind: "deferred", code: "http 503" }, accepted: 0 },
    { name: "504", rule: { action: "status", status: 504 }, outcome: { kind: "deferred", code: "http 504" }, accepted: 0 },
    { name: "cut before", rule: { action: "drop-before" }, outcome: { kind: "deferred", phase: "answer" }, accepted: 0 },
    { name: "cut after", rule: { action: "drop-after" }, outcome: { kind: "deferred", phase: "answer" }, accepted: 1 },
    {
      name: "429 rate",
      rule: { action: "status", status: 429 },
      outcome: { kind: "deferred", code: "http 429", scope: "sender" },
      accepted: 0,
    },
    {
      name: "400",
      rule: { action: "status", status: 400, message: "The request body has 1 error(s)" },
      outcome: { kind: "rejected", code: "http 400", cause: "content" },
      accepted: 0,
    },
    { name: "401", rule: { action: "status", status: 401 }, outcome: { kind: "deferred", code: "http 401", scope: "sender" }, accepted: 0 },
    { name: "403", rule: { action: "status", status: 403 }, outcome: { kind: "rejected", code: "http 403", cause: "policy" }, accepted: 0 },
    {
      name: "404 of a wrong address",
      rule: { action: "status", status: 404 },
      outcome: { kind: "deferred", code: "http 404", scope: "sender" },
      accepted: 0,
    },
    {
      name: "413",
      rule: { action: "status", status: 413 },
      outcome: { kind: "rejected", code: "http 413", cause: "content" },
      accepted: 0,
    },
  ])("after $name: $outcome.kind; a retry leaves one message where one is due (LIN4)", async ({ rule, outcome, accepted }) => {
    const stand = await standIn();
    await stand.script({ match: { path: "push" }, times: 1, ...rule });
    const retryKey = uuid();
    expect(await push(stand, { retryKey })).toMatchObject(outcome);
    expect(await stand.journal("accepted")).toHaveLength(accepted);
    expect(await push(stand, { retryKey })).toEqual({ kind: "accepted", code: accepted === 1 ? "http 409" : "http 200" });
    expect(await stand.journal("accepted")).toHaveLength(1);
  });

  test("ends at its deadline and is deferred, though the stand-in takes it later", async () => {
    const stand = await standIn();
    await stand.script({ match: { path: "push" }, action: "delay", ms: 400, times: 1 });
    const retryKey = uuid();
    const started = performance.now();
    expect(await push(stand, { retryKey, deadlineMs: 100 })).toEqual({
      kind: "deferred",
      code: "deadline",
      phase: "answer",
      scope: "message",
    });
    expect(performance.now() - started).toBeLessThan(350);
    await expect.poll(() => stand.journal("accepted")).toHaveLength(1);
    expect(await push(stand, { retryKey })).toEqual({ kind: "accepted", code: "http 409" });
  });

  test("to a person who blocked us is accepted, not delivered", async () => {
    const stand = await standIn();
    await stand.control("POST", "/unfollow", { userId: MIKI });
    expect(await push(stand)).toEqual({ kind: "accepted", code: "http 200" });
    expect(await stand.journal("accepted")).toMatchObject([{ to: [MIKI], delivered: [] }]);
  });

  test.each([{ to: NOBODY }, { to: "taro" }, { to: "" }])("to $to is a bad address", async ({ to }) => {
    const stand = await standIn();
    expect(await push(stand, { to })).toEqual({ kind: "rejected", code: "http 400", cause: "address" });
  });

  test("over the monthly limit is rejected as quota, with what is used and left (LIN5)", async () => {
    const stand = await standIn();
    await stand.control("PUT", "/quota", { limit: 1, used: 0 });
    expect(await push(stand)).toMatchObject({ kind: "accepted" });
    expect(await push(stand)).toEqual({ kind: "rejected", code: "http 429", cause: "quota" });
    expect(await stand.client.quota()).toEqual({ limit: 1, used: 1 });
    await stand.control("PUT", "/quota", { limit: null });
    expect(await stand.client.quota()).toEqual({ limit: null, used: 1 });
  });

  test("above the rate is deferred for the whole sender (LIN3, LIN5)", async () => {
    const stand = await standIn({ ratePerSecond: 1 });
    const outcomes = await Promise.all([push(stand), push(stand), push(stand), push(stand)]);
    expect(outcomes).toContainEqual({ kind: "deferred", code: "http 429", phase: "status", scope: "sender" });
  });

  test("without a connection is deferred at once", async () => {
    const client = openLineClient({ apiBase: `http://127.0.0.1:${await freePort()}`, channelAccessToken: TOKEN });
    const outcome = await client.push({ to: MIKI, messages: hello, retryKey: uuid(), deadlineMs: 2_000 });
    expect(outcome).toEqual({ kind: "deferred", code: "ECONNREFUSED", phase: "connect", scope: "message" });
  });

  test("with the wrong token is deferred as 401", async () => {
    const stand = await standIn();
    const client = openLineClient({ apiBase: stand.url, channelAccessToken: "wrong" });
    expect(await client.push({ to: MIKI, messages: hello, retryKey: uuid(), deadlineMs: 2_000 })).toMatchObject({
      kind: "deferred",
      code: "http 401",
      scope: "sender",
    });
    await expect(client.botInfo()).rejects.toMatchObject({ kind: "forbidden", code: "line-credentials" });
    client.close();
  });

  test("carries 5,000 UTF-16 units of emoji unharmed, and one more is refused by LINE as content", async () => {
    const stand = await standIn();
    const text = "🌸".repeat(2_500);
    expect(await push(stand, { messages: [{ type: "text", text }] })).toMatchObject({ kind: "accepted" });
    expect(await stand.journal("accepted")).toMatchObject([{ messages: [{ text }] }]);
    expect(await push(stand, { messages: [{ type: "text", text: `${text}a` }] })).toMatchObject({ kind: "rejected", cause: "content" });
  });

  test("carries 2,000 Japanese characters", async () => {
    const stand = await standIn();
    const text = "育".repeat(2_000);
    await push(stand, { messages: [{ type: "text", text }] });
    expect(await stand.journal("accepted")).toMatchObject([{ messages: [{ text }] }]);
  });
});

describe("reply", () => {
  test("is accepted once a token and costs no quota; a used token says so, that one may push", async () => {
    const stand = await standIn();
    const token = await replyToken(stand);
    expect(await stand.client.reply({ replyToken: token, messages: hello, deadlineMs: 2_000 })).toEqual({
      kind: "accepted",
      code: "http 200",
    });
    expect(await stand.client.reply({ replyToken: token, messages: hello, deadlineMs: 2_000 })).toEqual({
      kind: "rejected",
      code: "http 400 reply",
      cause: "content",
    });
    expect(await stand.client.quota()).toEqual({ limit: null, used: 0 });
    expect(await stand.journal("accepted")).toMatchObject([{ call: "reply", delivered: [MIKI] }]);
  });

  test.each<{ name: string; rule: object; outcome: Partial<Outcome> }>([
    { name: "500", rule: { action: "status", status: 500 }, outcome: { kind: "unknown", code: "http 500" } },
    { name: "cut before", rule: { action: "drop-before" }, outcome: { kind: "unknown" } },
    { name: "cut after", rule: { action: "drop-after" }, outcome: { kind: "unknown" } },
    { name: "no answer in time", rule: { action: "delay", ms: 1_000 }, outcome: { kind: "unknown", code: "deadline" } },
    { name: "429", rule: { action: "status", status: 429 }, outcome: { kind: "deferred", scope: "sender" } },
  ])("after $name: $outcome.kind", async ({ rule, outcome }) => {
    const stand = await standIn();
    const token = await replyToken(stand);
    await stand.script({ match: { path: "reply" }, ...rule });
    expect(await stand.client.reply({ replyToken: token, messages: hello, deadlineMs: 300 })).toMatchObject(outcome);
  });

  test("without a connection is deferred", async () => {
    const client = openLineClient({ apiBase: `http://127.0.0.1:${await freePort()}`, channelAccessToken: TOKEN });
    expect(await client.reply({ replyToken: "t", messages: hello, deadlineMs: 2_000 })).toMatchObject({
      kind: "deferred",
      code: "ECONNREFUSED",
      phase: "connect",
    });
  });
});

test("asks for profile and bot, also where the API is mounted under a path", async () => {
  const stand = await standIn({ mount: "/line" });
  expect(stand.url).toMatch(/\/line$/);
  expect(await stand.client.profile(MIKI)).toEqual({ userId: MIKI, displayName: "みき🌸", language: "ja" });
  expect(await stand.client.profile(KEN)).toBeNull();
  expect(await stand.client.botInfo()).toMatchObject({ basicId: "@sandbox" });
  expect(await push(stand)).toMatchObject({ kind: "accepted" });
  await stand.script({ match: { path: "info" }, action: "drop-before" });
  await expect(stand.client.botInfo()).rejects.toMatchObject({ kind: "unavailable", code: "line-unavailable" });
});

test("a display name with NUL or half an emoji is made storable (SEC12)", async () => {
  const stand = await standIn();
  await stand.control("POST", "/follow", { userId: KEN, displayName: "け\u0000ん\ud83c" });
  expect(await stand.client.profile(KEN)).toMatchObject({ displayName: "けん\ufffd" });
});

/** A port that was free a moment ago and refuses now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
