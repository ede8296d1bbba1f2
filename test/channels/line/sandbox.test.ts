import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v4 as uuid } from "uuid";
import { describe, expect, onTestFinished, test } from "vitest";
import { contractFaults } from "../../../channels/line/contract.ts";
import { parseWebhook, verifySignature } from "../../../channels/line/webhook.ts";
import { DESTINATION, endpoint, KEN, MIKI, NOBODY, type Received, SECRET, type Stand, standIn, TOKEN } from "./support.ts";

type Deed = { webhookEventId: string; replyToken?: string; timestamp: number; status: number | null };

const hello = { type: "text", text: "こんにちは" };

async function call(stand: Stand, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await fetch(`${stand.url}${path}`, {
    method,
    ...sent,
    headers: { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json", ...headers },
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

const eventOf = ({ body }: Received) => parseWebhook(body, DESTINATION).events[0];

describe("the Messaging API", () => {
  test("answers in the contract's shapes, each with a request id (LIN9)", async () => {
    const stand = await standIn();
    await stand.control("PUT", "/quota", { limit: 100 });
    const calls: [string, string, string, unknown?][] = [
      ["UserProfileResponse", "GET", `/v2/bot/profile/${MIKI}`],
      ["BotInfoResponse", "GET", "/v2/bot/info"],
      ["MessageQuotaResponse", "GET", "/v2/bot/message/quota"],
      ["QuotaConsumptionResponse", "GET", "/v2/bot/message/quota/consumption"],
      ["PushMessageResponse", "POST", "/v2/bot/message/push", { to: MIKI, messages: [hello, hello] }],
      ["MulticastResponse", "POST", "/v2/bot/message/multicast", { to: [MIKI, KEN], messages: [hello] }],
      ["TestWebhookEndpointResponse", "POST", "/v2/bot/channel/webhook/test", { endpoint: (await endpoint()).url }],
    ];
    for (const [schema, method, path, body] of calls) {
      const answer = await call(stand, method, path, body);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(contractFaults("messaging-api", schema, answer.body)).toEqual([]);
      expect(answer.headers.get("x-line-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test.each<[string, unknown, Record<string, string>, number, string]>([
    ["a message without text", { to: MIKI, messages: [{ type: "text" }] }, {}, 400, "The request body has 1 error(s)"],
    ["an unknown field", { to: MIKI, messages: [{ ...hello, txet: "x" }] }, {}, 400, "The request body has 1 error(s)"],
    ["six messages", { to: MIKI, messages: Array(6).fill(hello) }, {}, 400, "The request body has 1 error(s)"],
    [
      "a bad aggregation unit",
      { to: MIKI, messages: [hello], customAggregationUnits: ["a-b"] },
      {},
      400,
      "The request body has 1 error(s)",
    ],
    ["a stranger", { to: NOBODY, messages: [hello] }, {}, 400, "Failed to send messages"],
    ["no user id", { to: "taro", messages: [hello] }, {}, 400, "The property, 'to', in the request body is invalid (line: -, column: -)"],
    ["a retry key that is no UUID", { to: MIKI, messages: [hello] }, { "X-Line-Retry-Key": "1" }, 400, "The retry key is invalid"],
    ["no JSON", "{", {}, 400, "The request body could not be parsed as JSON (line: 1, column: 1)"],
    [
      "another content type",
      { to: MIKI, messages: [hello] },
      { "Content-Type": "text/plain" },
      415,
      "The content type, text/plain, is not supported",
    ],
    [
      "a wrong token",
      { to: MIKI, messages: [hello] },
      { Authorization: "Bearer x" },
      401,
      "Authentication failed. Confirm that the access token in the authorization header is valid.",
    ],
    ["more than 2 MB", { to: MIKI, messages: [{ ...hello, text: "x".repeat(2 * 1024 * 1024) }] }, {}, 413, "Payload Too Large"],
  ])("refuses %s in LINE's words, and accepts nothing", async (_, body, headers, status, message) => {
    const stand = await standIn();
    const answer = await call(stand, "POST", "/v2/bot/message/push", body, headers);
    expect(answer).toMatchObject({ status, body: { message } });
    expect(contractFaults("messaging-api", "ErrorResponse", answer.body)).toEqual([]);
    expect(await stand.journal("accepted")).toEqual([]);
    expect(await stand.journal("refused")).toMatchObject([{ status, message }]);
  });

  test("names the request that a retry key was accepted with", async () => {
    const stand = await standIn();
    const headers = { "X-Line-Retry-Key": uuid() };
    const first = await call(stand, "POST", "/v2/bot/message/push", { to: MIKI, messages: [hello] }, headers);
    const second = await call(stand, "POST", "/v2/bot/message/push", { to: MIKI, messages: [hello] }, headers);
    expect(second.status).toBe(409);
    expect(second.headers.get("x-line-accepted-request-id")).toBe(first.headers.get("x-line-request-id"));
    expect(second.body.sentMessages).toEqual(first.body.sentMessages);
  });

  test("refuses a retry key on a reply (LIN4), and a token that it did not give", async () => {
    const stand = await standIn();
    const { body } = await stand.control<Deed>("POST", "/message", { userId: MIKI, text: "はい" });
    const reply = { replyToken: body.replyToken, messages: [hello] };
    expect(await call(stand, "POST", "/v2/bot/message/reply", reply, { "X-Line-Retry-Key": uuid() })).toMatchObject({ status: 400 });
    expect(await call(stand, "POST", "/v2/bot/message/reply", { ...reply, replyToken: "x" })).toMatchObject({
      status: 400,
      body: { message: "Invalid reply token" },
    });
    expect(await call(stand, "POST", "/v2/bot/message/reply", reply)).toMatchObject({ status: 200 });
  });

  test("delivers a multicast to friends only, and counts them only", async () => {
    const stand = await standIn();
    await stand.control("POST", "/follow", { userId: KEN, displayName: "健" });
    await stand.control("POST", "/unfollow", { userId: KEN });
    await call(stand, "POST", "/v2/bot/message/multicast", { to: [MIKI, KEN, NOBODY], messages: [hello] });
    expect(await stand.journal("accepted")).toMatchObject([{ call: "multicast", to: [MIKI, KEN, NOBODY], delivered: [MIKI] }]);
    expect(await stand.client.quota()).toMatchObject({ used: 1 });
  });
});

describe("webhooks", () => {
  test("are signed, valid by the contract, and read by our parser, each of them", async () => {
    const { url, received } = await endpoint();
    const stand = await standIn({ webhookUrl: url, befriend: false });
    const at = Date.parse("2027-01-12T21:40:00+09:00");
    await stand.control("POST", "/follow", { userId: MIKI, displayName: "みき🌸", at });
    await stand.control("POST", "/message", { userId: MIKI, text: "登録したい🌸", at: "2027-01-12T21:41:00+09:00" });
    await stand.control("POST", "/postback", { userId: MIKI, data: "answer=yes" });
    await stand.control("POST", "/account-link", { userId: MIKI, nonce: "0123456789abcdef" });
    await stand.control("POST", "/unfollow", { userId: MIKI });
    await stand.control("POST", "/follow", { userId: MIKI });
    for (const { body, signature } of received) {
      expect(verifySignature(SECRET, body, signature)).toBe(true);
      expect(contractFaults("webhook", "CallbackRequest", JSON.parse(body.toString()))).toEqual([]);
    }
    expect(received.map(eventOf)).toMatchObject([
      { kind: "follow", userId: MIKI, timestamp: at, isUnblocked: false, replyToken: expect.any(String) },
      { kind: "message", text: "登録したい🌸", timestamp: at + 60_000 },
      { kind: "postback", data: "answer=yes" },
      { kind: "accountLink", result: "ok", nonce: "0123456789abcdef" },
      { kind: "unfollow", isRedelivery: false },
      { kind: "follow", isUnblocked: true },
    ]);
    expect(received.map(eventOf)[4]).not.toHaveProperty("replyToken");
    expect(new Set(received.map((one) => eventOf(one)?.webhookEventId)).size).toBe(6);
  });

  test("are delivered again after a failure, as the same event, marked", async () => {
    const { url, received } = await endpoint((number) => (number < 3 ? 500 : 200));
    const stand = await standIn({ webhookUrl: url, befriend: false, redeliveryDelaysMs: [10, 20, 30] });
    const { body } = await stand.control<Deed>("POST", "/follow", { userId: MIKI });
    expect(body.status).toBe(500);
    await expect
      .poll(() => stand.journal("delivery"))
      .toMatchObject([
        { status: 500, final: false },
        { status: 500, final: false },
        { status: 200, final: true },
      ]);
    expect(received.map(eventOf).map((event) => [event?.webhookEventId, event?.isRedelivery])).toEqual([
      [body.webhookEventId, false],
      [body.webhookEventId, true],
      [body.webhookEventId, true],
    ]);
  });

  test("are given up after the last redelivery", async () => {
    const { url, received } = await endpoint(() => 503);
    const stand = await standIn({ webhookUrl: url, befriend: false, redeliveryDelaysMs: [5, 5] });
    await stand.control("POST", "/follow", { userId: MIKI });
    await expect.poll(() => stand.journal("delivery")).toMatchObject([{ final: false }, { final: false }, { final: true }]);
    expect(received).toHaveLength(3);
  });

  test("are delivered again when no answer came within two seconds", async () => {
    const { url, received } = await endpoint((number) => (number === 1 ? null : 200));
    const stand = await standIn({ webhookUrl: url, befriend: false, redeliveryDelaysMs: [10] });
    expect((await stand.control<Deed>("POST", "/follow", { userId: MIKI })).body.status).toBeNull();
    await expect.poll(() => received.length).toBe(2);
    expect((received[1]?.at ?? 0) - (received[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_990);
  });
});

describe("a restart", () => {
  test("finds friends, chats, retry keys, quota, webhook address and undelivered events again, a torn last line aside", async () => {
    const folder = mkdtempSync(join(tmpdir(), "line-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const journalFile = join(folder, "journal.jsonl");
    const { url, received } = await endpoint((number) => (number === 1 ? 500 : 200));
    const before = await standIn({ journalFile, redeliveryDelaysMs: [60_000], webhookUrl: url });
    const retryKey = uuid();
    const push = { to: MIKI, messages: [{ type: "text" as const, text: "初回" }], retryKey, deadlineMs: 2_000 };
    await before.client.push(push);
    await before.control("PUT", "/quota", { limit: 200 });
    await before.close();
    appendFileSync(journalFile, '{"seq":99,"kind":"acc');

    const after = await standIn({ journalFile, redeliveryDelaysMs: [10], befriend: false });
    expect(await after.client.push(push)).toEqual({ kind: "accepted", code: "http 409" });
    expect(await after.client.quota()).toEqual({ limit: 200, used: 1 });
    expect(await after.control("GET", "/users")).toMatchObject({
      body: { users: [{ userId: MIKI, displayName: "みき🌸", following: true }] },
    });
    await expect.poll(() => received.map(eventOf).map((event) => event?.isRedelivery)).toEqual([false, true]);
    expect(await after.journal("accepted")).toHaveLength(1);
  });
});

describe("the script", () => {
  test("plays the n-th request to a person, and chance by its seed", async () => {
    const stand = await standIn();
    const statuses = async (count: number) => {
      const seen: number[] = [];
      for (let index = 0; index < count; index += 1)
        seen.push((await call(stand, "POST", "/v2/bot/message/push", { to: MIKI, messages: [hello] })).status);
      return seen;
    };
    await stand.script({ match: { path: "push", to: MIKI, nth: 2 }, action: "status", status: 503 });
    expect(await statuses(3)).toEqual([200, 503, 200]);
    await stand.control("DELETE", "/script");
    await stand.script({ match: { probability: 0.5, seed: 7 }, action: "status", status: 500 });
    const first = await statuses(12);
    await stand.control("DELETE", "/script");
    await stand.script({ match: { probability: 0.5, seed: 7 }, action: "status", status: 500 });
    expect(await statuses(12)).toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 500]));
  });

  test("knows whom a reply answers, and tells how often each rule was played", async () => {
    const stand = await standIn();
    await stand.script({ match: { path: "reply", to: KEN }, action: "status" }, { match: { path: "reply", to: MIKI }, action: "status" });
    const { body } = await stand.control<Deed>("POST", "/message", { userId: MIKI, text: "はい" });
    expect(await call(stand, "POST", "/v2/bot/message/reply", { replyToken: body.replyToken, messages: [hello] })).toMatchObject({
      status: 500,
    });
    expect(await stand.control("GET", "/script")).toMatchObject({ status: 200, body: { rules: [{ played: 0 }, { played: 1 }] } });
  });

  test("and every control refuses what it cannot read, with a sentence", async () => {
    const stand = await standIn();
    expect(await stand.control("POST", "/script", { action: "explode" })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("action") },
    });
    expect(await stand.control("POST", "/follow", { userId: "taro" })).toMatchObject({ status: 400 });
    expect(await stand.control("POST", "/message", { userId: NOBODY, text: "x" })).toMatchObject({ status: 409 });
    expect((await fetch(`${stand.url}/control/follow`, { method: "POST", body: "userId=x" })).status).toBe(415);
  });
});

describe("the screen", () => {
  const page = async (stand: Stand, path: string, headers: Record<string, string> = {}) =>
    (await fetch(`${stand.url}${path}`, { headers })).text();

  test("shows friends and the chat in the reader's language, and lets nobody's text become markup", async () => {
    const stand = await standIn({ mount: "/line" });
    const evil = `<script>alert("1")</script> javascript:alert(1) https://example.jp/a?b=1&c=2`;
    await stand.client.push({ to: MIKI, messages: [{ type: "text", text: evil }], retryKey: uuid(), deadlineMs: 2_000 });
    expect(await page(stand, "/")).toContain("友だち 1");
    const english = await page(stand, "/", { "Accept-Language": "en-GB,en" });
    expect(english).toContain("Friends 1");
    expect(english).toContain("<h1>LINE official account (sandbox)</h1>");
    const chat = await page(stand, `/u/${MIKI}`);
    expect(chat).not.toContain("<script");
    expect(chat).toContain(`href="https://example.jp/a?b=1&#38;c=2"`);
    expect(chat).toContain(`action="/line/u/${MIKI}"`);
    expect((await fetch(`${stand.url}/u/${NOBODY}`)).status).toBe(404);
  });

  test("shows the cards of a template, and sends the postback of their buttons", async () => {
    const { url, received } = await endpoint();
    const stand = await standIn({ webhookUrl: url });
    const columns = ["A", "B"].map((text) => ({
      text,
      actions: [{ type: "postback" as const, label: `see ${text}`, data: `dates:${text}` }],
    }));
    const message = { type: "template" as const, altText: "dates", template: { type: "carousel" as const, columns } };
    await stand.client.push({ to: MIKI, messages: [message], retryKey: uuid(), deadlineMs: 2_000 });
    const chat = await page(stand, `/u/${MIKI}`);
    expect(chat.match(/<section class="card">/g)).toHaveLength(2);
    expect(chat).toContain('name="data" value="dates:B">see B</button>');
    await fetch(`${stand.url}/u/${MIKI}`, { method: "POST", body: new URLSearchParams({ data: "dates:B" }), redirect: "manual" });
    expect(JSON.parse(received.at(-1)?.body.toString() ?? "").events[0].postback.data).toBe("dates:B");
  });

  test("shows and sends the sandbox's time in the installation's zone, each date once, and leads to the other pages", async () => {
    const { url, received } = await endpoint();
    const pages = { home: "/", mail: "/mail/", line: "/line/", stripe: "/stripe/", app: "http://shop.test/" };
    let now = Date.parse("2027-01-12T16:00:00Z");
    const setting = { now: () => now, zone: "Europe/Paris", pages };
    const stand = await standIn({ webhookUrl: url, setting });
    await stand.client.push({ to: MIKI, messages: [{ type: "text", text: "おはよう" }], retryKey: uuid(), deadlineMs: 2_000 });
    now += 86_400_000;
    await stand.control("POST", "/message", { userId: MIKI, text: "はい" });
    expect(received.map(({ body }) => JSON.parse(body.toString()).events[0].timestamp)).toEqual([now - 86_400_000, now]);
    const chat = await page(stand, `/u/${MIKI}`);
    expect(chat.match(/20\d\d-\d\d-\d\d（.）(?:\d\d:\d\d)?/g)).toEqual(["2027-01-13（水）17:00", "2027-01-12（火）", "2027-01-13（水）"]);
    expect(chat.match(/<time>17:00<\/time>/g)).toHaveLength(2);
    expect(chat).toMatch(/class="strip".*href="\/mail\/".*href="http:\/\/shop\.test\/"/);
    expect(await page(stand, "/", { "Accept-Language": "en" })).toContain("<time>2027-01-13 Wed 17:00</time>");
  });

  test("lets somebody new follow by a name; a form on another site cannot", async () => {
    const { url, received } = await endpoint();
    const stand = await standIn({ webhookUrl: url, befriend: false, mount: "/line" });
    expect(await page(stand, "/")).toMatch(/友だち 0.*action="\/line\/".*友だちになる/s);
    const follow = (displayName: string, headers: Record<string, string> = {}) =>
      fetch(`${stand.url}/`, { method: "POST", body: new URLSearchParams({ displayName }), headers, redirect: "manual" });
    expect((await follow("けん", { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await follow("  ")).headers.get("location")).toBe("/line/");
    const followed = await follow("みき🌸");
    expect(followed.status).toBe(303);
    expect(followed.headers.get("location")).toMatch(/^\/line\/u\/U[0-9a-f]{32}#bottom$/);
    expect(await page(stand, "/")).toMatch(/友だち 1.*みき🌸/s);
    expect(received).toHaveLength(1);
  });

  test("loads the chat again at a button that does nothing else", async () => {
    const { url, received } = await endpoint();
    const stand = await standIn({ webhookUrl: url });
    expect(await page(stand, `/u/${MIKI}`)).toContain('<button class="plain">更新</button>');
    const answer = await fetch(`${stand.url}/u/${MIKI}`, { method: "POST", body: new URLSearchParams(), redirect: "manual" });
    expect(answer.headers.get("location")).toMatch(/\/u\/U[0-9a-f]{32}#bottom$/);
    expect(received.map(eventOf)).toMatchObject([{ kind: "follow" }]);
  });

  test("lets a person answer; a form on another site cannot", async () => {
    const { url, received } = await endpoint();
    const stand = await standIn({ webhookUrl: url });
    const post = (body: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${stand.url}/u/${MIKI}`, { method: "POST", body: new URLSearchParams(body), headers, redirect: "manual" });
    expect((await post({ text: "はい" })).status).toBe(303);
    expect((await post({ data: "answer=yes" })).status).toBe(303);
    expect((await post({ text: "no" }, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect(received.map(eventOf)).toMatchObject([
      { kind: "follow" },
      { kind: "message", text: "はい" },
      { kind: "postback", data: "answer=yes" },
    ]);
  });
});
