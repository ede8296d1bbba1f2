import { createServer } from "node:net";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Outcome } from "../../../channels/stripe/card-payments.ts";
import { openStripePayments } from "../../../channels/stripe/stripe-payments.ts";
import { checkout, DAY_MS, HOUR_MS, SECRET_KEY, START, type Stand, savedCharge, standIn } from "./support.ts";

const pay = (stand: Stand, session: string, more: object = {}) => stand.control("POST", "/pay", { session, ...more });

async function paid(stand: Stand, more: Parameters<typeof checkout>[0] = {}): Promise<string> {
  const { providerRef } = await stand.payments.openCheckout(checkout(more));
  await pay(stand, providerRef);
  return providerRef;
}

describe("openCheckout", () => {
  test("makes a page that can be paid, once; the attempt and all that is needed are read back", async () => {
    const stand = await standIn();
    const asked = checkout();
    const { providerRef, url, expiresAt } = await stand.payments.openCheckout(asked);
    expect(url).toBe(`${stand.url}/pay/${providerRef}`);
    expect(expiresAt).toEqual(new Date(START.getTime() + 23 * HOUR_MS));
    const open = { attemptId: asked.attemptId, amountMinor: 55_000, currency: "JPY", refundedMinor: 0, disputed: false, method: "card" };
    expect(await stand.payments.readPayment({ providerRef })).toEqual({ ...open, providerRef, state: "open" });
    expect((await pay(stand, providerRef)).body).toEqual({ result: "paid" });
    const read = await stand.payments.readPayment({ providerRef });
    expect(read).toEqual({ ...open, providerRef, paymentRef: expect.stringMatching(/^pi_/), state: "succeeded" });
    expect((await pay(stand, providerRef)).status).toBe(409);
    expect(await stand.journal("charged")).toMatchObject([{ attemptId: asked.attemptId, amount: 55_000 }]);
  });

  test("repeated, even a day's part later, it is the same page; with other values it is refused", async () => {
    const stand = await standIn();
    const asked = checkout({ saveCard: true });
    const first = await stand.payments.openCheckout(asked);
    stand.pass(5 * HOUR_MS);
    expect(await stand.payments.openCheckout(asked)).toEqual(first);
    await expect(stand.payments.openCheckout({ ...asked, amountMinor: 1_000 })).rejects.toMatchObject({
      kind: "invalid",
      code: "card-payments-refused",
    });
    expect((await stand.control<{ payments: [] }>("GET", "/payments")).body.payments).toHaveLength(1);
  });

  test("whose answer was lost is found by repeating it", async () => {
    const stand = await standIn();
    const asked = checkout();
    await stand.script({ match: { path: "sessions", to: asked.attemptId }, action: "drop-after", times: 1 });
    await expect(stand.payments.openCheckout(asked)).rejects.toMatchObject({ kind: "unavailable", code: "card-payments-unavailable" });
    await stand.payments.openCheckout(asked);
    expect((await stand.control<{ payments: [] }>("GET", "/payments")).body.payments).toHaveLength(1);
  });

  test("keeps a card for later, which then pays without its owner", async () => {
    const stand = await standIn();
    const providerRef = await paid(stand, { saveCard: true });
    const { saved } = (await stand.payments.readPayment({ providerRef })) ?? {};
    expect(saved).toEqual({ customerRef: expect.stringMatching(/^cus_/), methodRef: expect.stringMatching(/^pm_/) });
    if (!saved) throw new Error("not saved");
    const later = { attemptId: uuidv7(), amountMinor: 5_000, currency: "JPY", description: "5月分", ...saved };
    expect(await stand.payments.chargeSavedCard(later)).toMatchObject({ outcome: "succeeded" });
    expect(await stand.journal("charged")).toHaveLength(2);
  });

  test.each([
    ["a decline", "4000000000000002", {}, { result: "declined", code: "generic_decline" }, "open"],
    ["too little money", "4000000000009995", {}, { result: "declined", code: "insufficient_funds" }, "open"],
    ["the bank's question, answered", "4000002500003155", { owner: true }, { result: "paid" }, "succeeded"],
    ["the bank's question, failed", "4000002500003155", { owner: false }, { result: "declined" }, "open"],
  ])("with %s, the payment is read as it is", async (_, card, more, result, state) => {
    const stand = await standIn();
    const { providerRef } = await stand.payments.openCheckout(checkout());
    expect((await pay(stand, providerRef, { card, ...more })).body).toMatchObject(result);
    const read = await stand.payments.readPayment({ providerRef });
    expect(read).toMatchObject({ state });
    // By the payment itself, too: it has failed only when its page is over.
    expect(await stand.payments.readPayment({ providerRef: read?.paymentRef ?? "" })).toMatchObject({ state });
  });

  test("a page that nobody paid ends, and then takes nothing", async () => {
    const stand = await standIn();
    const { providerRef } = await stand.payments.openCheckout(checkout());
    stand.pass(DAY_MS);
    expect(await stand.payments.readPayment({ providerRef })).toMatchObject({ state: "expired" });
    expect((await pay(stand, providerRef)).status).toBe(409);
  });

  test.each([
    ["a konbini in dollars", { method: "konbini", currency: "USD" }, "konbini-currency"],
    ["too much for a konbini", { method: "konbini", amountMinor: 300_001 }, "konbini-amount"],
    ["a konbini until today", { method: "konbini", expiresAt: START }, "konbini-expiry"],
    ["a card kept at a konbini", { method: "konbini", amountMinor: 5_000, saveCard: true }, "konbini-saved"],
    ["nothing", { amountMinor: 0 }, "amount"],
  ] as const)("is refused for %s, before Stripe is asked (PAY4)", async (_, more, code) => {
    const stand = await standIn();
    await expect(stand.payments.openCheckout(checkout({ amountMinor: 5_000, ...more }))).rejects.toMatchObject({
      code: "card-payments-refused",
      texts: { en: expect.stringContaining(code) },
    });
    expect(await stand.journal("request")).toEqual([]);
  });
});

describe("a konbini (PAY4)", () => {
  const konbini = { method: "konbini", amountMinor: 30_000, expiresAt: new Date("2027-01-15T03:00:00Z") } as const;

  test("gives a code until the end of its day in Japan, is pending, and succeeds at the shop", async () => {
    const stand = await standIn();
    const { providerRef } = await stand.payments.openCheckout(checkout(konbini));
    await stand.control("POST", "/konbini-code", { session: providerRef });
    expect(await stand.payments.readPayment({ providerRef })).toMatchObject({
      state: "pending",
      method: "konbini",
      konbini: { expiresAt: new Date("2027-01-15T14:59:59Z"), page: `${stand.url}/pay/${providerRef}` },
    });
    stand.pass(2 * DAY_MS);
    await stand.control("POST", "/pay-at-konbini", { payment: providerRef });
    expect(await stand.payments.readPayment({ providerRef })).toMatchObject({ state: "succeeded" });
    const charged = await stand.journal("charged");
    expect(charged).toMatchObject([{ charge: expect.stringMatching(/^py_/) }]);
    expect(await stand.payments.readPayment({ providerRef: charged[0]?.charge ?? "" })).toMatchObject({ state: "succeeded" });
  });

  test("whose code was not paid in time has expired", async () => {
    const stand = await standIn();
    const { providerRef } = await stand.payments.openCheckout(checkout(konbini));
    await stand.control("POST", "/konbini-code", { session: providerRef });
    stand.pass(new Date("2027-01-15T15:00:01Z").getTime() - START.getTime());
    expect(await stand.payments.readPayment({ providerRef })).toMatchObject({ state: "expired" });
    expect((await stand.control("POST", "/pay-at-konbini", { payment: providerRef })).status).toBe(409);
  });

  test("is refunded to a bank account that Stripe asks for by mail", async () => {
    const stand = await standIn();
    const { providerRef } = await stand.payments.openCheckout(checkout(konbini));
    await stand.control("POST", "/konbini-code", { session: providerRef });
    await stand.control("POST", "/pay-at-konbini", { payment: providerRef });
    const refund = { refundId: uuidv7(), providerRef, amountMinor: 30_000 };
    expect(await stand.payments.refund(refund)).toEqual({ outcome: "failed", code: "parameter_missing" });
    expect(await stand.payments.refund({ ...refund, email: "hanako@example.com" })).toMatchObject({ outcome: "pending" });
  });
});

describe("chargeSavedCard (PAY3)", () => {
  test("succeeds once, however often it is repeated", async () => {
    const stand = await standIn();
    const charge = await savedCharge(stand);
    const first = await stand.payments.chargeSavedCard(charge);
    expect(first).toEqual({ outcome: "succeeded", providerRef: expect.stringMatching(/^pi_/) });
    expect(await Promise.all([1, 2, 3].map(() => stand.payments.chargeSavedCard(charge)))).toEqual([first, first, first]);
    expect(await stand.journal("charged")).toHaveLength(1);
    expect(await stand.journal("request")).toMatchObject([{ status: 200 }, { replayed: true }, { replayed: true }, { replayed: true }]);
  });

  test.each([
    ["4000000000000002", "generic_decline"],
    ["4000000000009995", "insufficient_funds"],
    ["4000000000000069", "expired_card"],
    ["4000002760003184", "authentication_required"],
    ["4000000000000341", "generic_decline"],
  ])("of %s fails with %s, again with the same key too", async (card, code) => {
    const stand = await standIn();
    const charge = await savedCharge(stand, card);
    const failed = { outcome: "failed", code, providerRef: expect.stringMatching(/^pi_/) };
    expect(await stand.payments.chargeSavedCard(charge)).toEqual(failed);
    expect(await stand.payments.chargeSavedCard(charge)).toEqual(failed);
    expect(await stand.payments.readPayment({ attemptId: charge.attemptId })).toMatchObject({ state: "failed", code });
    expect(await stand.journal("charged")).toEqual([]);
  });

  test.each<{ name: string; rule: object; code: string; charged: number; again: Outcome["outcome"] }>([
    { name: "a lost answer", rule: { action: "drop-after" }, code: "ECONNRESET", charged: 1, again: "succeeded" },
    { name: "a lost request", rule: { action: "drop-before" }, code: "ECONNRESET", charged: 0, again: "succeeded" },
    {
      name: "500 although it was made",
      rule: { action: "status", status: 500, accepted: true },
      code: "http 500",
      charged: 1,
      again: "unknown",
    },
    { name: "500", rule: { action: "status", status: 500 }, code: "http 500", charged: 0, again: "succeeded" },
    { name: "503", rule: { action: "status", status: 503 }, code: "http 503", charged: 0, again: "succeeded" },
    { name: "429", rule: { action: "status", status: 429 }, code: "rate_limit", charged: 0, again: "succeeded" },
    { name: "401", rule: { action: "status", status: 401 }, code: "http 401", charged: 0, again: "succeeded" },
  ])("after $name is unknown; repeated, it is one charge, and what was charged is found", async ({ rule, code, charged, again }) => {
    const stand = await standIn();
    const charge = await savedCharge(stand);
    await stand.script({ match: { path: "payment_intents", to: charge.attemptId }, times: 1, ...rule });
    expect(await stand.payments.chargeSavedCard(charge)).toEqual({ outcome: "unknown", code });
    expect(await stand.journal("charged")).toHaveLength(charged);
    if (charged === 1) expect(await stand.payments.readPayment({ attemptId: charge.attemptId })).toMatchObject({ state: "succeeded" });
    // Stripe answers a repeated key as before, even with a 500.
    expect(await stand.payments.chargeSavedCard(charge)).toMatchObject({ outcome: again });
    expect(await stand.journal("charged")).toHaveLength(1);
  });

  test("without an answer in time is unknown, and meanwhile its key lets no second one pass", async () => {
    const stand = await standIn({ silenceMs: 100 });
    const charge = await savedCharge(stand);
    await stand.script({ match: { path: "payment_intents" }, action: "delay", ms: 400, times: 1 });
    expect(await stand.payments.chargeSavedCard(charge)).toEqual({ outcome: "unknown", code: "ETIMEDOUT" });
    expect(await stand.payments.chargeSavedCard(charge)).toEqual({ outcome: "unknown", code: "idempotency_key_in_use" });
    await expect.poll(() => stand.journal("charged")).toHaveLength(1);
    await expect.poll(() => stand.payments.chargeSavedCard(charge)).toMatchObject({ outcome: "succeeded" });
    expect(await stand.journal("charged")).toHaveLength(1);
  });

  test("with the same key and another amount is unknown, and charges nothing", async () => {
    const stand = await standIn();
    const charge = await savedCharge(stand);
    await stand.payments.chargeSavedCard(charge);
    expect(await stand.payments.chargeSavedCard({ ...charge, amountMinor: 1_000 })).toEqual({ outcome: "unknown", code: "http 400" });
    expect(await stand.journal("charged")).toHaveLength(1);
  });

  test("without a connection is unknown, without a wait", async () => {
    const payments = openStripePayments({ secretKey: SECRET_KEY, apiBase: `http://127.0.0.1:${await freePort()}` });
    const charge = { attemptId: uuidv7(), amountMinor: 500, currency: "JPY", customerRef: "cus_1", methodRef: "pm_1", description: "x" };
    expect(await payments.chargeSavedCard(charge)).toEqual({ outcome: "unknown", code: "ECONNREFUSED" });
  });

  test("of a customer or card that is not there fails; so does one below the least amount", async () => {
    const stand = await standIn();
    const charge = await savedCharge(stand);
    expect(await stand.payments.chargeSavedCard({ ...charge, customerRef: "cus_none" })).toEqual({
      outcome: "failed",
      code: "resource_missing",
    });
    expect(await stand.payments.chargeSavedCard({ ...charge, amountMinor: 49 })).toEqual({ outcome: "failed", code: "card-amount" });
  });
});

describe("readPayment", () => {
  test("is null for what is not there", async () => {
    const stand = await standIn();
    for (const providerRef of ["cs_test_none", "pi_none", "ch_none", "py_none"])
      expect(await stand.payments.readPayment({ providerRef })).toBeNull();
    expect(await stand.payments.readPayment({ attemptId: uuidv7() })).toBeNull();
    expect(await stand.payments.readRefund("re_none")).toBeNull();
    expect(await stand.payments.readDispute("du_none")).toBeNull();
  });

  test("by attempt does not find a payment of a moment ago, so null proves nothing", async () => {
    const stand = await standIn();
    const charge = await savedCharge(stand);
    await stand.control("PUT", "/search-delay", { ms: 60_000 });
    await stand.payments.chargeSavedCard(charge);
    expect(await stand.payments.readPayment({ attemptId: charge.attemptId })).toBeNull();
    await stand.control("PUT", "/search-delay", { ms: 0 });
    expect(await stand.payments.readPayment({ attemptId: charge.attemptId })).toMatchObject({ state: "succeeded" });
  });

  test("with a wrong key, and while Stripe is down, says so without the key", async () => {
    const stand = await standIn();
    const wrong = openStripePayments({ secretKey: "sk_test_wrong", apiBase: stand.url });
    await expect(wrong.readPayment({ providerRef: "pi_1" })).rejects.toMatchObject({
      kind: "forbidden",
      code: "card-payments-credentials",
    });
    await stand.script({ action: "status", status: 503 });
    const refusal = await stand.payments.readPayment({ providerRef: "pi_1" }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ kind: "unavailable", code: "card-payments-unavailable" });
    expect(JSON.stringify(refusal)).not.toContain(SECRET_KEY);
  });
});

describe("refund", () => {
  test("is one, however often it is repeated, in part or whole", async () => {
    const stand = await standIn();
    const providerRef = await paid(stand);
    const part = { refundId: uuidv7(), providerRef, amountMinor: 20_000 };
    const first = await stand.payments.refund(part);
    expect(first).toEqual({ outcome: "succeeded", providerRef: expect.stringMatching(/^re_/) });
    expect(await stand.payments.refund(part)).toEqual(first);
    expect(await stand.payments.readPayment({ providerRef })).toMatchObject({ state: "succeeded", refundedMinor: 20_000 });
    expect(await stand.payments.refund({ ...part, refundId: uuidv7(), amountMinor: 35_001 })).toMatchObject({ outcome: "failed" });
    expect(await stand.payments.refund({ ...part, refundId: uuidv7(), amountMinor: 35_000 })).toMatchObject({ outcome: "succeeded" });
    expect(await stand.payments.refund({ ...part, refundId: uuidv7(), amountMinor: 1 })).toEqual({
      outcome: "failed",
      code: "charge_already_refunded",
    });
    expect(await stand.payments.readRefund(first.providerRef ?? "")).toMatchObject({
      refundId: part.refundId,
      state: "succeeded",
      amountMinor: 20_000,
    });
  });

  test("whose answer was lost is unknown, and then the same one", async () => {
    const stand = await standIn();
    const providerRef = await paid(stand);
    const refund = { refundId: uuidv7(), providerRef, amountMinor: 55_000 };
    await stand.script({ match: { path: "refunds", to: refund.refundId }, action: "drop-after", times: 1 });
    expect(await stand.payments.refund(refund)).toEqual({ outcome: "unknown", code: "ECONNRESET" });
    expect(await stand.payments.refund(refund)).toMatchObject({ outcome: "succeeded" });
    expect(await stand.payments.readPayment({ providerRef })).toMatchObject({ refundedMinor: 55_000 });
  });

  test("may be on its way, and then arrive or come back", async () => {
    const stand = await standIn();
    await stand.control("PUT", "/refund-mode", { mode: "pending" });
    for (const status of ["succeeded", "failed"] as const) {
      const providerRef = await paid(stand);
      const made = await stand.payments.refund({ refundId: uuidv7(), providerRef, amountMinor: 55_000 });
      expect(made.outcome).toBe("pending");
      await stand.control("POST", "/settle-refund", { refund: made.providerRef, status });
      expect(await stand.payments.readRefund(made.providerRef ?? "")).toMatchObject({ state: status });
      expect(await stand.payments.readPayment({ providerRef })).toMatchObject({ refundedMinor: status === "failed" ? 0 : 55_000 });
    }
  });

  test("of what was not paid fails, and nothing is asked for without an amount", async () => {
    const stand = await standIn();
    const { providerRef } = await stand.payments.openCheckout(checkout());
    expect(await stand.payments.refund({ refundId: uuidv7(), providerRef, amountMinor: 1 })).toEqual({ outcome: "failed", code: "unpaid" });
    expect(await stand.payments.refund({ refundId: uuidv7(), providerRef, amountMinor: 0 })).toEqual({ outcome: "failed", code: "amount" });
  });
});

test("a chargeback shows at the payment, and is won or lost", async () => {
  const stand = await standIn();
  const providerRef = await paid(stand);
  const { body } = await stand.control<{ id: string }>("POST", "/dispute", { payment: providerRef });
  expect(await stand.payments.readPayment({ providerRef })).toMatchObject({ state: "succeeded", disputed: true });
  expect(await stand.payments.readDispute(body.id)).toMatchObject({ state: "open", amountMinor: 55_000, code: "fraudulent" });
  expect(await stand.payments.refund({ refundId: uuidv7(), providerRef, amountMinor: 1 })).toEqual({
    outcome: "failed",
    code: "charge_disputed",
  });
  await stand.control("POST", "/close-dispute", { dispute: body.id, won: false });
  expect(await stand.payments.readDispute(body.id)).toMatchObject({ state: "lost" });
});

describe("cancelPayment", () => {
  test("ends a page, again without harm; a paid one it leaves", async () => {
    const stand = await standIn();
    const { providerRef } = await stand.payments.openCheckout(checkout());
    expect(await stand.payments.cancelPayment(providerRef)).toEqual({ outcome: "succeeded", providerRef });
    expect(await stand.payments.cancelPayment(providerRef)).toEqual({ outcome: "succeeded", providerRef });
    expect((await pay(stand, providerRef)).status).toBe(409);
    const other = await paid(stand);
    expect(await stand.payments.cancelPayment(other)).toEqual({ outcome: "failed", providerRef: other, code: "paid" });
  });

  test("takes back a konbini code that is out", async () => {
    const stand = await standIn();
    const { providerRef } = await stand.payments.openCheckout(checkout({ method: "konbini", amountMinor: 5_000 }));
    await stand.control("POST", "/konbini-code", { session: providerRef });
    expect(await stand.payments.cancelPayment(providerRef)).toMatchObject({ outcome: "succeeded" });
    expect(await stand.payments.readPayment({ providerRef })).toMatchObject({ state: "cancelled" });
    expect((await stand.control("POST", "/pay-at-konbini", { payment: providerRef })).status).toBe(409);
  });

  test("of nothing fails, and is unknown while Stripe is down", async () => {
    const stand = await standIn();
    expect(await stand.payments.cancelPayment("pi_none")).toEqual({ outcome: "failed", code: "resource_missing" });
    await stand.script({ action: "drop-before" });
    expect(await stand.payments.cancelPayment("pi_none")).toMatchObject({ outcome: "unknown" });
  });
});

/** A port that was free a moment ago and refuses now. */
async function freePort(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
