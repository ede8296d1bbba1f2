import { createHmac } from "node:crypto";
import fc from "fast-check";
import Stripe from "stripe";
import { describe, expect, test } from "vitest";
import { parseEvent, signBody, verifySignature } from "../../../channels/stripe/webhook.ts";
import { AppError } from "../../../domain/app-error.ts";
import { WEBHOOK_SECRET as SECRET } from "./support.ts";

const NOW = new Date("2026-12-01T03:00:00Z");
const seconds = (after = 0): number => NOW.getTime() / 1000 + after;
const ATTEMPT = "019320a0-0000-7000-8000-000000000001";
const object = { id: "pi_1", object: "payment_intent", metadata: { attemptId: ATTEMPT }, description: "コーチング🌸" };
const event = { id: "evt_1", object: "event", type: "payment_intent.succeeded", created: 1_800_000_000, data: { object } };
const raw = (value: unknown) => Buffer.from(JSON.stringify(value));
const body = raw(event);

const hmac = (at: number, secret = SECRET, bytes = body) => createHmac("sha256", secret).update(`${at}.`).update(bytes).digest("hex");
const header = (at = seconds(), signature = hmac(at)) => `t=${at},v1=${signature}`;

describe("verifySignature (PAY2)", () => {
  test.each([
    ["Stripe's own", header()],
    ["ours, as the stand-in makes it", signBody(SECRET, body, NOW)],
    ["the first of two, while a secret is replaced", `t=${seconds()},v1=${hmac(seconds())},v1=${hmac(seconds(), "whsec_old")}`],
    ["the second of two", `t=${seconds()},v1=${hmac(seconds(), "whsec_old")},v1=${hmac(seconds())}`],
    ["one beside a scheme that it does not know", `t=${seconds()},v0=${"0".repeat(64)},v1=${hmac(seconds())}`],
    ["one of five minutes ago", header(seconds(-300))],
    ["one of a clock that is ahead", header(seconds(300))],
  ])("takes %s", (_, given) => expect(verifySignature(SECRET, body, given, NOW)).toBe(true));

  test.each([
    ["nothing", undefined],
    ["an empty one", ""],
    ["several headers", [header(), header()]],
    ["one of another secret", header(seconds(), hmac(seconds(), "whsec_other"))],
    ["one that is too old", header(seconds(-301))],
    ["one from the future", header(seconds(301))],
    ["another time than was signed", header(seconds(-1), hmac(seconds()))],
    ["no time", `v1=${hmac(seconds())}`],
    ["a time that is none", `t=now,v1=${hmac(seconds())}`],
    ["the old scheme only", `t=${seconds()},v0=${hmac(seconds())}`],
    ["one cut short", header().slice(0, -1)],
    ["one in capitals", header(seconds(), hmac(seconds()).toUpperCase())],
    ["no signature", `t=${seconds()}`],
  ])("refuses %s", (_, given) => expect(verifySignature(SECRET, body, given, NOW)).toBe(false));

  test("refuses the body re-serialised, and an empty one", () => {
    expect(verifySignature(SECRET, Buffer.from(JSON.stringify(event, null, 1)), header(), NOW)).toBe(false);
    expect(verifySignature(SECRET, Buffer.alloc(0), header(), NOW)).toBe(false);
  });

  test("refuses any single changed byte", () => {
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const forged = Buffer.from(body);
        forged[index] = (forged[index] ?? 0) ^ change;
        return !verifySignature(SECRET, forged, header(), NOW);
      }),
    );
  });

  test("what it signs, Stripe's own package takes", () => {
    const at = new Date();
    expect(Stripe.webhooks.constructEvent(body, signBody(SECRET, body, at), SECRET)).toMatchObject({ id: "evt_1" });
  });
});

describe("parseEvent (PAY2)", () => {
  const read = {
    eventId: "evt_1",
    type: event.type,
    objectKind: "payment_intent",
    objectId: "pi_1",
    createdAt: new Date(1_800_000_000_000),
  };

  test("reads ids alone, never a state", () => expect(parseEvent(body)).toEqual({ ...read, attemptId: ATTEMPT }));

  test.each<[string, object, object]>([
    [
      "the attempt of a page",
      { object: "checkout.session", id: "cs_1", metadata: {}, client_reference_id: ATTEMPT },
      { attemptId: ATTEMPT },
    ],
    ["an attempt that is none of ours", { metadata: { attemptId: "42" } }, {}],
    ["metadata that is none", { metadata: 5 }, {}],
    ["no metadata", { metadata: null }, {}],
  ])("reads %s", (_, more, expected) => {
    const { attemptId: _none, ...rest } = { ...parseEvent(raw({ ...event, data: { object: { ...object, ...more } } })) };
    expect({ ...rest, ...(_none && { attemptId: _none }) }).toEqual({
      ...read,
      ...("id" in more && { objectKind: "checkout.session", objectId: "cs_1" }),
      ...expected,
    });
  });

  test.each<[string, unknown]>([
    ["of the balance, which has no id", { ...event, type: "balance.available", data: { object: { object: "balance" } } }],
    ["with an id longer than an index takes", { ...event, data: { object: { ...object, id: "p".repeat(3_000) } } }],
    ["with a time that is none", { ...event, created: 1e300 }],
  ])("leaves out an event %s", (_, value) => expect(parseEvent(raw(value))).toBeNull());

  test.each([
    ["no JSON", Buffer.from("{")],
    ["nothing", Buffer.alloc(0)],
    ["something else", raw({ object: "list" })],
    ["a thin event", raw({ ...event, object: "v2.core.event" })],
    ["an id with a NUL", raw({ ...event, id: "evt\u0000" })],
  ])("refuses %s", (_, bytes) =>
    expect(() => parseEvent(bytes)).toThrow(expect.objectContaining({ kind: "invalid", code: "stripe-webhook-malformed" })),
  );

  test("throws nothing but AppError, whatever it gets", () => {
    const bodies = fc.oneof(
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      fc.json().map((json) => Buffer.from(json)),
      fc
        .record({ id: fc.jsonValue(), metadata: fc.jsonValue() })
        .map((more) => raw({ ...event, data: { object: { ...object, ...more } } })),
    );
    fc.assert(
      fc.property(bodies, (bytes) => {
        try {
          parseEvent(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
    );
  });
});
