import type { Account } from "./account.ts";
import type { Callbacks } from "./callbacks.ts";
import { cardError, type TestCard } from "./cards.ts";
import { type Card, type Charge, type Intent, type KonbiniDetails, newId, type PaymentError, type Session } from "./objects.ts";

/** What became of a try to pay. `asks`: the bank wants to know that it is the owner. */
export type Paid = { kind: "paid"; intent: Intent } | { kind: "asks" } | { kind: "declined"; error: PaymentError; intent: Intent };

/** What customers do on the page and in the shop, and what becomes of a saved card. Each tells what has happened by its events. */
export type Payments = {
  payByCard(session: Session, given: { number: string; card: TestCard }, isOwner?: boolean): Paid;
  takeKonbiniCode(session: Session): Intent;
  payAtKonbini(intent: Intent): Intent;
  /** Makes a card of a customer as a checkout that saves it does. */
  saveCard(customer: string, number: string): Card;
  chargeLater(intent: Intent, card: TestCard): Paid;
  expireSession(session: Session): Session;
  cancelIntent(intent: Intent): Intent;
  /** Ends pages and konbini codes whose time has come. */
  expireDue(): void;
};

const DAY_SECONDS = 86_400;
const JAPAN_SECONDS = 9 * 3_600;

export function openPayments(account: Account, { emit }: Callbacks, pageOf: (path: string) => string): Payments {
  const common = <Kind extends string>(object: Kind) => ({ object, created: account.now(), livemode: false as const });

  const makeMethod = (type: Card["type"], customer: string | null, number?: string): Card => {
    const method: Card = {
      id: newId("payment_method"),
      ...common("payment_method"),
      type,
      customer,
      billing_details: { name: null, email: null, phone: null, address: null },
      ...(type === "konbini" && { konbini: {} }),
      ...(number && { card: { brand: "visa", last4: number.slice(-4), exp_month: 12, exp_year: 2034, funding: "credit", country: "JP" } }),
    };
    account.save(method);
    if (number) account.record({ kind: "card", paymentMethod: method.id, number });
    return method;
  };

  const makeCharge = (intent: Intent, failure: string | null): Charge => {
    const paid = failure === null;
    const charge: Charge = {
      id: newId(intent.payment_method_types.includes("card") ? "charge" : "payment"),
      ...common("charge"),
      amount: intent.amount,
      amount_captured: paid ? intent.amount : 0,
      amount_refunded: 0,
      billing_details: { name: null, email: null, phone: null, address: null },
      captured: paid,
      currency: intent.currency,
      customer: intent.customer,
      description: intent.description,
      disputed: false,
      failure_code: failure,
      metadata: intent.metadata,
      paid,
      payment_intent: intent.id,
      payment_method: intent.payment_method,
      refunded: false,
      status: paid ? "succeeded" : "failed",
    };
    account.save(charge);
    return charge;
  };

  const succeed = (before: Intent): Intent => {
    const charge = makeCharge(before, null);
    const intent: Intent = {
      ...before,
      status: "succeeded",
      amount_received: before.amount,
      latest_charge: charge.id,
      last_payment_error: null,
      next_action: null,
    };
    account.save(intent);
    const { amount, currency } = intent;
    account.record({
      kind: "charged",
      charge: charge.id,
      paymentIntent: intent.id,
      attemptId: intent.metadata.attemptId ?? null,
      amount,
      currency,
    });
    emit("payment_intent.succeeded", intent);
    emit("charge.succeeded", charge);
    return intent;
  };

  const fail = (before: Intent, error: PaymentError): Intent => {
    const charge = makeCharge(before, error.decline_code ?? error.code);
    const intent: Intent = {
      ...before,
      status: "requires_payment_method",
      payment_method: null,
      latest_charge: charge.id,
      last_payment_error: error,
      next_action: null,
    };
    account.save(intent);
    emit("payment_intent.payment_failed", intent);
    emit("charge.failed", charge);
    return intent;
  };

  /** The page has a payment from the first try on. */
  const intentOf = (session: Session): Intent => {
    const known = account.find("payment_intent", session.payment_intent);
    if (known) return known;
    const { description, saves, metadata } = account.planOf(session.id);
    const intent = newIntent(account, {
      amount: session.amount_total,
      currency: session.currency,
      customer: session.customer,
      payment_method_types: session.payment_method_types,
      setup_future_usage: saves ? "off_session" : null,
      description,
      metadata,
    });
    account.save(intent);
    account.save({ ...session, payment_intent: intent.id });
    return intent;
  };

  const complete = (sessionId: string, paid: boolean): void => {
    const session = account.find("checkout.session", sessionId);
    if (!session) return;
    const done: Session = { ...session, status: "complete", payment_status: paid ? "paid" : "unpaid", url: null };
    account.save(done);
    emit("checkout.session.completed", done);
  };

  return {
    payByCard(session, { number, card }, isOwner) {
      const intent = intentOf(session);
      if (card.page === "asks" && isOwner === undefined) return { kind: "asks" };
      const reason =
        card.page === "asks"
          ? isOwner
            ? null
            : "payment_intent_authentication_failure"
          : card.page === "pays"
            ? null
            : card.page.declined;
      if (reason !== null) {
        const error = cardError(reason);
        return { kind: "declined", error, intent: fail(intent, error) };
      }
      const paid = succeed({ ...intent, payment_method: makeMethod("card", intent.customer, number).id });
      complete(session.id, true);
      return { kind: "paid", intent: paid };
    },
    takeKonbiniCode(session) {
      const days = session.payment_method_options.konbini?.expires_after_days ?? 3;
      const intent: Intent = {
        ...intentOf(session),
        status: "requires_action",
        payment_method: makeMethod("konbini", session.customer).id,
        next_action: {
          type: "konbini_display_details",
          konbini_display_details: konbiniDetails(account.now(), days, pageOf(`/pay/${session.id}`)),
        },
      };
      account.save(intent);
      emit("payment_intent.requires_action", intent);
      complete(session.id, false);
      return intent;
    },
    payAtKonbini(before) {
      const intent = succeed(before);
      const session = account.find("checkout.session", account.sessionOf(intent.id) ?? null);
      if (session) {
        const paid: Session = { ...session, payment_status: "paid" };
        account.save(paid);
        emit("checkout.session.async_payment_succeeded", paid);
      }
      return intent;
    },
    saveCard: (customer, number) => makeMethod("card", customer, number),
    chargeLater(intent, { later }) {
      if (later === "pays") return { kind: "paid", intent: succeed(intent) };
      const error = cardError(later === "asks" ? "authentication_required" : later.declined);
      return { kind: "declined", error, intent: fail(intent, error) };
    },
    expireSession(session) {
      const expired: Session = { ...session, status: "expired", url: null };
      account.save(expired);
      emit("checkout.session.expired", expired);
      return expired;
    },
    cancelIntent(before) {
      const intent: Intent = { ...before, status: "canceled", canceled_at: account.now(), next_action: null };
      account.save(intent);
      emit("payment_intent.canceled", intent);
      return intent;
    },
    expireDue() {
      const now = account.now();
      for (const id of [...account.waiting]) {
        const session = account.find("checkout.session", id);
        if (session && session.expires_at <= now) this.expireSession(session);
        const intent = account.find("payment_intent", id);
        if (intent?.next_action && intent.next_action.konbini_display_details.expires_at < now) lapse(intent);
      }
    },
  };

  function lapse(before: Intent): void {
    const code = "payment_intent_payment_attempt_expired";
    const error: PaymentError = { type: "invalid_request_error", code, message: "The konbini code was not paid in time." };
    const intent: Intent = {
      ...before,
      status: "requires_payment_method",
      payment_method: null,
      last_payment_error: error,
      next_action: null,
    };
    account.save(intent);
    emit("payment_intent.payment_failed", intent);
    const session = account.find("checkout.session", account.sessionOf(intent.id) ?? null);
    if (session) emit("checkout.session.async_payment_failed", session);
  }
}

export function newIntent(
  account: Account,
  of: Pick<Intent, "amount" | "currency" | "customer" | "payment_method_types" | "setup_future_usage" | "description" | "metadata"> & {
    payment_method?: string;
  },
): Intent {
  return {
    id: newId("payment_intent"),
    object: "payment_intent",
    created: account.now(),
    livemode: false,
    amount_received: 0,
    status: "requires_payment_method",
    payment_method: null,
    latest_charge: null,
    last_payment_error: null,
    next_action: null,
    canceled_at: null,
    ...of,
  };
}

/** The code ends at 23:59:59 of its last day in Japan (processes.md PAY4). */
function konbiniDetails(now: number, days: number, page: string): KonbiniDetails {
  const today = Math.floor((now + JAPAN_SECONDS) / DAY_SECONDS);
  const store = (code: string) => ({ confirmation_number: "400008", payment_code: code });
  return {
    expires_at: (today + days + 1) * DAY_SECONDS - JAPAN_SECONDS - 1,
    hosted_voucher_url: page,
    stores: { familymart: store("113-0000"), lawson: store("113-1111"), ministop: store("113-2222"), seicomart: store("113-3333") },
  };
}
