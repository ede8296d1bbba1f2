import type Stripe from "stripe";
import type { CheckoutMethod, Payment } from "./card-payments.ts";
import { failedCall, isMissing } from "./failures.ts";

type Which = { providerRef: string } | { attemptId: string };

/** What became of a payment, read from Stripe's objects alone and never from the order of events (PAY2). */
export async function readPayment(stripe: Stripe, which: Which): Promise<Payment | null> {
  try {
    if ("attemptId" in which) return await searchPayment(stripe, which.attemptId);
    const { providerRef } = which;
    if (providerRef.startsWith("cs_")) return ofSession(await readSession(stripe, providerRef));
    return await ofIntent(stripe, await readIntent(stripe, await intentOf(stripe, providerRef)), providerRef);
  } catch (error) {
    if (isMissing(error)) return null;
    throw failedCall(error);
  }
}

/** The id of the payment of a checkout, a charge or itself; throws where it has none. Lets Stripe's errors pass. */
export async function intentOf(stripe: Stripe, providerRef: string): Promise<string> {
  if (providerRef.startsWith("cs_")) return requireId((await stripe.checkout.sessions.retrieve(providerRef)).payment_intent);
  // `py_`: of anything but a card.
  if (/^(ch|py)_/.test(providerRef)) return requireId((await stripe.charges.retrieve(providerRef)).payment_intent);
  return providerRef;
}

export function readSession(stripe: Stripe, id: string): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent.latest_charge"] });
}

function readIntent(stripe: Stripe, id: string): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] });
}

/** Stripe's search is late by a minute or more, so what it does not find may be there. */
async function searchPayment(stripe: Stripe, attemptId: string): Promise<Payment | null> {
  const query = `metadata["attemptId"]:"${attemptId.replace(/[\\"]/g, "")}"`;
  const { data } = await stripe.paymentIntents.search({ query, limit: 10, expand: ["data.latest_charge"] });
  const found = data.find(({ status }) => status === "succeeded") ?? data[0];
  return found ? ofIntent(stripe, found, found.id) : null;
}

/** A payment without a valid card has failed, unless the page on which another can be given is still open. */
async function ofIntent(stripe: Stripe, intent: Stripe.PaymentIntent, providerRef: string): Promise<Payment> {
  const payment = { ...detailsOf(intent), providerRef };
  if (intent.status !== "requires_payment_method") return { ...payment, state: stateOf(intent) };
  const { data } = await stripe.checkout.sessions.list({ payment_intent: intent.id, limit: 1 });
  return { ...payment, state: data[0]?.status === "open" ? "open" : stateOf(intent) };
}

function ofSession(session: Stripe.Checkout.Session): Payment {
  const intent = expanded(session.payment_intent);
  const attemptId = session.client_reference_id ?? undefined;
  const own = {
    amountMinor: session.amount_total ?? 0,
    currency: (session.currency ?? "").toUpperCase(),
    refundedMinor: 0,
    disputed: false,
    ...methodOf(session.payment_method_types),
    ...(attemptId && { attemptId }),
  };
  return { ...own, ...(intent && detailsOf(intent)), providerRef: session.id, state: stateOfSession(session, intent) };
}

function stateOfSession({ status, payment_status }: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): Payment["state"] {
  if (intent?.status === "succeeded" || payment_status === "paid") return "succeeded";
  if (status === "open") return "open";
  if (status === "expired") return "expired";
  return intent ? stateOf(intent) : "pending";
}

/** The code of Stripe for a konbini code that was not paid in time. */
const LAPSED = "payment_intent_payment_attempt_expired";

function stateOf({ status, last_payment_error }: Stripe.PaymentIntent): Payment["state"] {
  switch (status) {
    case "succeeded":
      return "succeeded";
    case "canceled":
      return "cancelled";
    case "requires_payment_method":
      return last_payment_error?.code === LAPSED ? "expired" : "failed";
    default:
      return "pending";
  }
}

function detailsOf(intent: Stripe.PaymentIntent): Omit<Payment, "providerRef" | "state"> {
  const charge = expanded(intent.latest_charge);
  const error = intent.last_payment_error;
  const code = error?.decline_code ?? error?.code;
  const { attemptId } = intent.metadata;
  return {
    paymentRef: intent.id,
    amountMinor: intent.amount,
    currency: intent.currency.toUpperCase(),
    refundedMinor: charge?.amount_refunded ?? 0,
    disputed: charge?.disputed ?? false,
    ...methodOf(intent.payment_method_types),
    ...(attemptId && { attemptId }),
    ...(code && { code }),
    ...konbiniOf(intent),
    ...savedOf(intent),
  };
}

function methodOf(types: readonly string[]): { method?: CheckoutMethod } {
  const [type] = types;
  return type === "card" || type === "konbini" ? { method: type } : {};
}

function konbiniOf({ next_action }: Stripe.PaymentIntent): Pick<Payment, "konbini"> {
  const details = next_action?.konbini_display_details;
  if (!details) return {};
  const { hosted_voucher_url: page, expires_at } = details;
  return { konbini: { expiresAt: new Date(expires_at * 1000), ...(page && { page }) } };
}

function savedOf({ status, setup_future_usage, customer, payment_method }: Stripe.PaymentIntent): Pick<Payment, "saved"> {
  if (status !== "succeeded" || setup_future_usage !== "off_session" || !customer || !payment_method) return {};
  return { saved: { customerRef: requireId(customer), methodRef: requireId(payment_method) } };
}

/** Stripe gives an id, or the object where it was asked for. */
export function expanded<Value extends { id: string }>(value: string | Value | null | undefined): Value | null {
  return typeof value === "object" ? value : null;
}

export function requireId(value: string | { id: string } | null): string {
  if (value === null) throw new RangeError("no payment yet");
  return typeof value === "string" ? value : value.id;
}
