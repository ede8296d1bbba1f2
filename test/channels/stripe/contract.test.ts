import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openStripe, STRIPE_API_VERSION } from "../../../channels/stripe/api.ts";
import { openStripePayments } from "../../../channels/stripe/stripe-payments.ts";
import { type AnswerSchemas, readAnswerSchemas } from "./answer-schemas.ts";
import { buildStripeMock, findGo, recordExchanges, startStripeMock, stripeMockSource } from "./stripe-mock.ts";
import { checkout, SECRET_KEY, savedCharge, standIn } from "./support.ts";

const go = findGo();
/** Downloads and builds it, the first time. */
const BUILD_MS = 240_000;

describe.skipIf(go === null)("Stripe's own mock (skipped where there is no Go to build it)", () => {
  let program = "";
  let schemas: AnswerSchemas;
  beforeAll(async () => {
    program = await buildStripeMock(go ?? "");
    schemas = readAnswerSchemas(await stripeMockSource(go ?? ""));
  }, BUILD_MS);

  const startMock = async () => {
    const mock = await startStripeMock(program);
    onTestFinished(mock.close);
    const recorder = await recordExchanges(mock.url);
    onTestFinished(recorder.close);
    return recorder;
  };

  test("describes the version of the API that our requests name", () => expect(schemas.version).toBe(STRIPE_API_VERSION));

  test("takes every call of ours: addresses, parameters, version, keys", async () => {
    const recorder = await startMock();
    const payments = openStripePayments({ secretKey: SECRET_KEY, apiBase: recorder.url });
    // It keeps nothing and answers with samples, so only whether it takes a call says something.
    const ask = async (call: Promise<unknown>) => void (await call.catch(() => null));
    await ask(payments.openCheckout(checkout({ saveCard: true })));
    await ask(payments.openCheckout(checkout({ language: "en" })));
    await ask(payments.openCheckout(checkout({ method: "konbini", amountMinor: 5_000 })));
    const saved = { customerRef: "cus_1", methodRef: "pm_1" };
    await ask(payments.chargeSavedCard({ attemptId: uuidv7(), amountMinor: 500, currency: "JPY", description: "4月分", ...saved }));
    for (const providerRef of ["cs_test_1", "pi_1", "ch_1"]) {
      await ask(payments.readPayment({ providerRef }));
      await ask(payments.cancelPayment(providerRef));
    }
    await ask(payments.readPayment({ attemptId: uuidv7() }));
    await ask(payments.refund({ refundId: uuidv7(), providerRef: "pi_1", amountMinor: 500, email: "hanako@example.com" }));
    await ask(payments.readRefund("re_1"));
    await ask(payments.readDispute("du_1"));
    // What follows only from a state, which the mock has not, is asked by the same client.
    const stripe = openStripe({ secretKey: SECRET_KEY, apiBase: recorder.url });
    await ask(stripe.checkout.sessions.expire("cs_test_1"));
    await ask(stripe.checkout.sessions.list({ payment_intent: "pi_1", limit: 1 }));
    await ask(stripe.paymentIntents.cancel("pi_1"));
    await ask(stripe.balance.retrieve());
    expect(recorder.exchanges.filter(({ status }) => status !== 200)).toEqual([]);
    const calls = new Set(recorder.exchanges.map(({ method, path }) => `${method} ${path.replace(/(cs_test|pi|ch|re|du)_\w+/, "…")}`));
    expect([...calls].sort()).toEqual([
      "GET /v1/balance",
      "GET /v1/charges/…",
      "GET /v1/checkout/sessions",
      "GET /v1/checkout/sessions/…",
      "GET /v1/disputes/…",
      "GET /v1/payment_intents/search",
      "GET /v1/payment_intents/…",
      "GET /v1/refunds/…",
      "POST /v1/checkout/sessions",
      "POST /v1/checkout/sessions/…/expire",
      "POST /v1/customers",
      "POST /v1/payment_intents",
      "POST /v1/payment_intents/…/cancel",
      "POST /v1/refunds",
    ]);
  });

  test("refuses what Stripe has not, and another version, so that taking a call means something", async () => {
    const { url } = await startMock();
    const post = async (body: string, version: string) => {
      const headers = {
        Authorization: `Bearer ${SECRET_KEY}`,
        "Stripe-Version": version,
        "Content-Type": "application/x-www-form-urlencoded",
      };
      return (await fetch(`${url}/v1/refunds`, { method: "POST", headers, body })).status;
    };
    expect(await post("payment_intent=pi_1&amount=1", STRIPE_API_VERSION)).toBe(200);
    expect(await post("payment_intent=pi_1&amuont=1", STRIPE_API_VERSION)).toBe(400);
    expect(await post("payment_intent=pi_1&amount=1", "2020-08-27")).toBe(400);
  });

  test("has the description that all answers and events of our stand-in fit", async () => {
    const stand = await standIn();
    const recorder = await recordExchanges(stand.url);
    onTestFinished(recorder.close);
    const payments = openStripePayments({ secretKey: SECRET_KEY, apiBase: recorder.url });
    const card = await payments.openCheckout(checkout({ saveCard: true }));
    await stand.control("POST", "/pay", { session: card.providerRef, card: "4000000000000002" });
    await payments.readPayment({ providerRef: card.providerRef });
    await stand.control("POST", "/pay", { session: card.providerRef });
    const konbini = await payments.openCheckout(checkout({ method: "konbini", amountMinor: 5_000 }));
    await stand.control("POST", "/konbini-code", { session: konbini.providerRef });
    await payments.readPayment({ providerRef: konbini.providerRef });
    await payments.cancelPayment(konbini.providerRef);
    const ended = await payments.openCheckout(checkout());
    await payments.cancelPayment(ended.providerRef);
    const declined = await savedCharge(stand, "4000000000009995");
    await payments.chargeSavedCard(declined);
    await payments.readPayment({ attemptId: declined.attemptId });
    const { paymentRef = "" } = (await payments.readPayment({ providerRef: card.providerRef })) ?? {};
    const { providerRef: refundRef = "" } = await payments.refund({ refundId: uuidv7(), providerRef: paymentRef, amountMinor: 1_000 });
    await payments.readRefund(refundRef);
    const { body } = await stand.control<{ id: string; charge: string }>("POST", "/dispute", { payment: paymentRef });
    await payments.readDispute(body.id);
    await payments.readPayment({ providerRef: body.charge });
    await payments.readPayment({ providerRef: "pi_none" });
    await fetch(`${recorder.url}/v1/balance`, { headers: { Authorization: `Bearer ${SECRET_KEY}` } });

    expect(new Set(recorder.exchanges.map(({ status }) => status))).toEqual(new Set([200, 402, 404]));
    for (const exchange of recorder.exchanges) {
      expect(schemas.faultsOf(exchange), `${exchange.method} ${exchange.path} ${exchange.status}`).toEqual([]);
    }
    const events = await stand.journal("event");
    expect(events.length).toBeGreaterThan(10);
    for (const { event } of events) {
      expect(schemas.faultsOfObject("event", event), event.type).toEqual([]);
      expect(schemas.faultsOfObject(event.data.object.object, event.data.object), event.type).toEqual([]);
    }
    // The check finds what is wrong.
    expect(schemas.faultsOfObject("charge", { ...events[0]?.event.data.object, amount: "1" })).not.toEqual([]);
  }, 60_000);
});
