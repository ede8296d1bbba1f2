import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contractFaults } from "../../../channels/line/contract.ts";
import { lineMessageSchema, lineMessagesSchema } from "../../../channels/line/messages.ts";
import { MIKI } from "./support.ts";

const bubble = {
  type: "bubble",
  body: { type: "box", layout: "vertical", contents: [{ type: "text", text: "無料セミナー", weight: "bold" }] },
};
const quickReply = { items: [{ type: "action", action: { type: "message", label: "はい", text: "はい" } }] };
const good = [
  { type: "text", text: "こんにちは" },
  { type: "text", text: "どちらですか", quickReply },
  { type: "image", originalContentUrl: "https://example.jp/a.jpg", previewImageUrl: "https://example.jp/b.jpg" },
  { type: "flex", altText: "ご案内", contents: bubble },
  { type: "flex", altText: "ご案内", contents: { type: "carousel", contents: [bubble, bubble] }, quickReply },
];
const inPush = (messages: unknown[]) => ({ to: MIKI, messages });

test("takes what we render, and the contract takes it too (LIN9)", () => {
  expect(lineMessagesSchema.parse(good)).toEqual(good);
  expect(contractFaults("messaging-api", "PushMessageRequest", inPush(good))).toEqual([]);
});

test.each([
  ["an unknown kind", { type: "sticky", text: "x" }, "type"],
  ["an empty text", { type: "text", text: " \n" }, "text"],
  ["5,001 units", { type: "text", text: `${"🌸".repeat(2_500)}a` }, "text"],
  ["a misspelt key", { type: "text", text: "x", quickreply: quickReply }, ""],
  [
    "a misspelt key deep in a bubble",
    {
      type: "flex",
      altText: "x",
      contents: { ...bubble, body: { ...bubble.body, contents: [{ type: "text", text: "x", wieght: "bold" }] } },
    },
    "contents.body.contents.0",
  ],
  [
    "a box without layout",
    { type: "flex", altText: "x", contents: { type: "bubble", body: { type: "box", contents: [] } } },
    "contents.body",
  ],
  ["no container", { type: "flex", altText: "x", contents: { type: "box", layout: "vertical", contents: [] } }, "contents.type"],
  [
    "a bubble over 30 KB",
    {
      type: "flex",
      altText: "x",
      contents: { ...bubble, body: { ...bubble.body, contents: Array(400).fill({ type: "text", text: "育".repeat(30) }) } },
    },
    "contents",
  ],
  ["13 bubbles", { type: "flex", altText: "x", contents: { type: "carousel", contents: Array(13).fill(bubble) } }, "contents"],
  [
    "a picture by http",
    { type: "image", originalContentUrl: "http://example.jp/a.jpg", previewImageUrl: "https://example.jp/b.jpg" },
    "originalContentUrl",
  ],
  ["14 quick replies", { type: "text", text: "x", quickReply: { items: Array(14).fill(quickReply.items[0]) } }, "quickReply.items"],
  [
    "a script address",
    {
      type: "text",
      text: "x",
      quickReply: { items: [{ type: "action", action: { type: "uri", label: "x", uri: "javascript:alert(1)" } }] },
    },
    "quickReply.items.0.action.uri",
  ],
])("refuses %s, and says where", (_, message, path) => {
  const result = lineMessageSchema.safeParse(message);
  expect(result.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
});

test("takes one to five at once", () => {
  expect(lineMessagesSchema.safeParse([]).success).toBe(false);
  expect(lineMessagesSchema.safeParse(Array(6).fill(good[0])).success).toBe(false);
});

test("whatever text and quick replies it takes, the contract takes", () => {
  const label = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });
  const action = fc.oneof(
    fc.record({ type: fc.constant("message"), label, text: label }),
    fc.record({ type: fc.constant("postback"), label, data: label }),
    fc.record({ type: fc.constant("uri"), label, uri: fc.webUrl() }),
  );
  const message = fc.record(
    {
      type: fc.constant("text"),
      text: fc.string({ unit: "grapheme" }),
      quickReply: fc.record({ items: fc.array(action.map((one) => ({ type: "action", action: one }))) }),
    },
    { requiredKeys: ["type", "text"] },
  );
  fc.assert(
    fc.property(message, (value) => {
      if (lineMessageSchema.safeParse(value).success)
        expect(contractFaults("messaging-api", "PushMessageRequest", inPush([value]))).toEqual([]);
    }),
  );
});

describe("the contract", () => {
  test("is closed for requests and open for webhooks", () => {
    const event = {
      type: "unfollow",
      timestamp: 1,
      mode: "active",
      webhookEventId: "1",
      deliveryContext: { isRedelivery: false },
      news: 1,
    };
    expect(contractFaults("webhook", "Event", event)).toEqual([]);
    expect(contractFaults("webhook", "Event", { ...event, type: "brandNew" })).toEqual([]);
    expect(contractFaults("webhook", "Event", { ...event, type: "follow" })).not.toEqual([]);
    expect(contractFaults("messaging-api", "PushMessageRequest", { ...inPush(good), news: 1 })).toEqual([
      { path: "", message: "unknown field news" },
    ]);
  });
});
