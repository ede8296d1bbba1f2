import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWebhook, signBody, verifySignature } from "../../../channels/line/webhook.ts";
import { AppError } from "../../../domain/app-error.ts";
import { DESTINATION, MIKI, SECRET } from "./support.ts";

const base = {
  webhookEventId: "01H0000000000000000000000A",
  timestamp: 1_800_000_000_000,
  mode: "active",
  deliveryContext: { isRedelivery: false },
  source: { type: "user", userId: MIKI },
  replyToken: "token",
};
const seen = { webhookEventId: base.webhookEventId, timestamp: base.timestamp, isRedelivery: false, userId: MIKI, replyToken: "token" };
const raw = (events: unknown, destination: unknown = DESTINATION) => Buffer.from(JSON.stringify({ destination, events }));

describe("verifySignature (LIN1)", () => {
  const body = raw([{ ...base, type: "message", message: { type: "text", id: "1", text: "こんにちは🌸", quoteToken: "q" } }]);
  const good = signBody(SECRET, body);

  test("takes LINE's own", () => expect(verifySignature(SECRET, body, good)).toBe(true));

  test.each([
    ["nothing", undefined],
    ["an empty one", ""],
    ["two of them", [good, good]],
    ["one of another secret", signBody("other", body)],
    ["one cut short", good.slice(0, -1)],
    ["one with white space", ` ${good}`],
    ["the same bytes without padding", good.replace(/=+$/, "")],
  ])("refuses %s", (_, header) => expect(verifySignature(SECRET, body, header)).toBe(false));

  test("refuses the body re-serialised", () => {
    const reserialised = Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1));
    expect(verifySignature(SECRET, reserialised, good)).toBe(false);
  });

  test("refuses any single changed byte", () => {
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const forged = Buffer.from(body);
        forged[index] = (forged[index] ?? 0) ^ change;
        return !verifySignature(SECRET, forged, good);
      }),
    );
  });
});

describe("parseWebhook (LIN1, LIN9)", () => {
  test.each([
    ["follow", { follow: { isUnblocked: true } }, { kind: "follow", isUnblocked: true }],
    ["unfollow", {}, { kind: "unfollow" }],
    ["message", { message: { type: "text", id: "1", text: "はい" } }, { kind: "message", messageId: "1", type: "text", text: "はい" }],
    ["message", { message: { type: "sticker", id: "2" } }, { kind: "message", messageId: "2", type: "sticker" }],
    [
      "postback",
      { postback: { data: "a=1", params: { date: "2027-01-12" } } },
      { kind: "postback", data: "a=1", params: { date: "2027-01-12" } },
    ],
    ["accountLink", { link: { result: "ok", nonce: "0123456789" } }, { kind: "accountLink", result: "ok", nonce: "0123456789" }],
    ["brandNewKind", { something: 1 }, { kind: "other", type: "brandNewKind" }],
    ["message", { message: 5 }, { kind: "other", type: "message" }],
  ])("reads %s", (type, detail, expected) => {
    expect(parseWebhook(raw([{ ...base, type, ...detail }]), DESTINATION)).toEqual({
      destination: DESTINATION,
      events: [{ ...seen, ...expected }],
      unreadable: 0,
    });
  });

  test("keeps a group's message as other, without the person", () => {
    const event = {
      ...base,
      type: "message",
      source: { type: "group", groupId: "C1", userId: MIKI },
      message: { type: "text", id: "1", text: "x" },
    };
    expect(parseWebhook(raw([event]), DESTINATION).events[0]).toEqual({ ...seen, userId: undefined, kind: "other", type: "message" });
  });

  test("takes an empty list", () => expect(parseWebhook(raw([]), DESTINATION).events).toEqual([]));

  test("says that a redelivery is one", () => {
    const event = { ...base, type: "unfollow", deliveryContext: { isRedelivery: true } };
    expect(parseWebhook(raw([event]), DESTINATION).events[0]?.isRedelivery).toBe(true);
  });

  test.each([
    ["another account", raw([], `U${"0".repeat(32)}`), "line-webhook-destination"],
    ["no JSON", Buffer.from("{"), "line-webhook-malformed"],
    ["nothing", Buffer.alloc(0), "line-webhook-malformed"],
    ["events that are no list", raw("none"), "line-webhook-malformed"],
  ])("refuses %s", (_, body, code) =>
    expect(() => parseWebhook(body, DESTINATION)).toThrow(expect.objectContaining({ kind: "invalid", code })),
  );

  test("makes text storable, in ids, texts and postbacks alike (SEC12)", () => {
    const events = [
      { ...base, type: "message", message: { type: "text", id: "1\u0000", text: "停\u0000止\ud83d" } },
      { ...base, webhookEventId: "01\u0000\ud83d", type: "postback", postback: { data: "a\ud83d", params: { "b\u0000": "c\u0000" } } },
    ];
    expect(parseWebhook(raw(events), DESTINATION).events).toEqual([
      { ...seen, kind: "message", messageId: "1", type: "text", text: "停止\ufffd" },
      { ...seen, webhookEventId: "01\ufffd", kind: "postback", data: "a\ufffd", params: { b: "c" } },
    ]);
  });

  test("reads a text with bytes that are no UTF-8, as a cut emoji leaves them", () => {
    const event = { ...base, type: "message", message: { type: "text", id: "1", text: "@" } };
    const whole = raw([event]);
    const at = whole.indexOf("@");
    const body = Buffer.concat([whole.subarray(0, at), Buffer.from([0xed, 0xa0, 0xbd]), whole.subarray(at + 1)]);
    expect(parseWebhook(body, DESTINATION).events).toMatchObject([{ kind: "message", text: "\ufffd\ufffd\ufffd" }]);
  });

  test.each([
    ["without an id", { ...base, type: "follow", webhookEventId: undefined }],
    ["with an id longer than an index takes", { ...base, type: "follow", webhookEventId: "0".repeat(3_000) }],
    ["with a time that is none", { ...base, type: "follow", timestamp: 1e300 }],
    ["that is no event", 5],
  ])("leaves out an event %s, and reads the others of its batch", (_, broken) => {
    const { events, unreadable } = parseWebhook(raw([broken, { ...base, type: "unfollow" }]), DESTINATION);
    expect(events).toEqual([{ ...seen, kind: "unfollow" }]);
    expect(unreadable).toBe(1);
  });

  test("throws nothing but AppError, whatever it gets", () => {
    const events = fc.array(
      fc.oneof(
        fc.anything(),
        fc.record(
          {
            ...constants(base),
            type: fc.constantFrom("follow", "message", "postback", "accountLink", "x"),
            message: fc.anything(),
            postback: fc.anything(),
            follow: fc.anything(),
            link: fc.anything(),
            source: fc.oneof(fc.anything(), fc.constant(base.source)),
          },
          { requiredKeys: [] },
        ),
      ),
    );
    const bodies = fc.oneof(
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      fc.json().map((json) => Buffer.from(json)),
      events.map((list) => raw(jsonSafe(list))),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        try {
          parseWebhook(body, DESTINATION);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

function constants(values: Record<string, unknown>): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)]));
}

function jsonSafe(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part)) ?? "null");
  } catch {
    return null;
  }
}
