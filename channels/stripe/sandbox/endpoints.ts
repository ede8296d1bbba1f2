import type { Account } from "./account.ts";
import type { Aftermath } from "./aftermath.ts";
import { cardError, readCard } from "./cards.ts";
import type { FormValue } from "./form.ts";
import { newId, type Session } from "./objects.ts";
import { newIntent, type Payments } from "./payments.ts";
import { type ErrorBody, type IntentRequest, invalid, readRequest, type SessionRequest, requestSchemas as schemas } from "./requests.ts";

export type Form = { [key: string]: FormValue };
export type EndpointAnswer = { status: number; body: object };

/** One endpoint of Stripe's API: what it does with the ids in its path and its parameters. */
type Endpoint = { method: string; path: RegExp; answer(form: Form, id: string): EndpointAnswer };

const ok = (body: object): EndpointAnswer => ({ status: 200, body });
const bad = (body: ErrorBody, status = 400): EndpointAnswer => ({ status, body });

const MINUTE_SECONDS = 60;
/** Limits of Stripe for yen; of a page in seconds; of a konbini code in days. */
const LIMITS = { card: 50, konbini: [120, 300_000], page: [30 * MINUTE_SECONDS, 24 * 60 * MINUTE_SECONDS], days: [1, 60] } as const;

/** The endpoint that a request means, or null. */
export function openEndpoints(
  account: Account,
  payments: Payments,
  aftermath: Aftermath,
  pageOf: (path: string) => string,
): (method: string, path: string) => ((form: Form) => EndpointAnswer) | null {
  const take =
    <Schema extends (typeof schemas)[keyof typeof schemas]>(
      schema: Schema,
      perform: (input: ReturnType<Schema["parse"]>, id: string) => EndpointAnswer,
    ) =>
    (form: Form, id: string): EndpointAnswer => {
      const read = readRequest(schema, form);
      if ("refused" in read) return bad(read.refused);
      return perform(read.input as ReturnType<Schema["parse"]>, id);
    };

  const missing = (what: string, id: string, status = 404): EndpointAnswer =>
    bad(invalid(`No such ${what}: '${id}'`, { code: "resource_missing", param: status === 404 ? "id" : what }), status);

  const read = (what: "payment_intent" | "checkout.session" | "charge" | "refund" | "dispute") =>
    take(schemas.read, ({ expand }, id) => {
      const object = account.find(what, id);
      return object ? ok(expandIn(object, expand)) : missing(what, id);
    });

  /** Puts the objects in the place of their ids; `data.latest_charge` means each one of a list. */
  const expandIn = (object: object, paths: readonly string[]): object => {
    for (const path of paths) expandPath(object, path.split("."));
    return object;
  };
  const expandPath = (object: object, [first = "", ...rest]: string[]): void => {
    const value: unknown = Reflect.get(object, first);
    const found = typeof value === "string" ? account.any(value) : value;
    if (typeof found !== "object" || found === null) return;
    Reflect.set(object, first, found);
    if (rest.length > 0) for (const inner of Array.isArray(found) ? found : [found]) expandPath(inner, rest);
  };

  const makeSession = (input: SessionRequest): EndpointAnswer => {
    const fault = sessionFault(input, account.now());
    if (fault) return bad(fault);
    if (input.customer && !account.find("customer", input.customer)) return missing("customer", input.customer, 400);
    const amount = amountOf(input);
    const id = newId("checkout.session");
    const session: Session = {
      id,
      object: "checkout.session",
      created: account.now(),
      livemode: false,
      mode: "payment",
      status: "open",
      payment_status: "unpaid",
      payment_method_types: input.payment_method_types,
      payment_method_options: input.payment_method_options.konbini ? { konbini: input.payment_method_options.konbini } : {},
      payment_intent: null,
      amount_total: amount,
      amount_subtotal: amount,
      currency: currencyOf(input),
      client_reference_id: input.client_reference_id ?? null,
      customer: input.customer ?? null,
      customer_email: input.customer_email ?? null,
      expires_at: input.expires_at ?? account.now() + LIMITS.page[1],
      success_url: input.success_url,
      cancel_url: input.cancel_url ?? null,
      locale: input.locale ?? null,
      url: pageOf(`/pay/${id}`),
      metadata: input.metadata,
      automatic_tax: { enabled: false, liability: null, provider: null, status: null },
      custom_fields: [],
      custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
      shipping_options: [],
    };
    const { description = null, setup_future_usage, metadata } = input.payment_intent_data;
    account.record({
      kind: "plan",
      session: id,
      title: input.line_items.map(({ price_data }) => price_data.product_data.name).join(", "),
      description,
      saves: setup_future_usage !== undefined,
      metadata,
    });
    account.save(session);
    return ok(session);
  };

  const makeIntent = (input: IntentRequest): EndpointAnswer => {
    const customer = account.find("customer", input.customer);
    const method = account.find("payment_method", input.payment_method);
    if (!customer) return missing("customer", input.customer, 400);
    if (!method) return missing("payment_method", input.payment_method, 400);
    if (method.customer !== customer.id)
      return bad(invalid("The payment method does not belong to the customer.", { param: "payment_method" }));
    if (input.currency === "jpy" && input.amount < LIMITS.card) return bad(tooSmall("amount"));
    const known = readCard(account.cardNumber(method.id) ?? "");
    const intent = newIntent(account, {
      amount: input.amount,
      currency: input.currency,
      customer: customer.id,
      payment_method: method.id,
      payment_method_types: input.payment_method_types,
      setup_future_usage: null,
      description: input.description ?? null,
      metadata: input.metadata,
    });
    if (!known) return bad({ error: cardError("incorrect_number") }, 402);
    const paid = payments.chargeLater(intent, known.card);
    if (paid.kind === "paid") return ok(expandIn(paid.intent, input.expand));
    if (paid.kind === "asks") throw new TypeError("nobody is there to be asked");
    return bad({ error: { ...paid.error, charge: paid.intent.latest_charge, payment_intent: paid.intent } }, 402);
  };

  const endpoints: Endpoint[] = [
    { method: "GET", path: /^balance$/, answer: () => ok({ object: "balance", available: [], pending: [], livemode: false }) },
    {
      method: "POST",
      path: /^customers$/,
      answer: take(schemas.customer, ({ name = null, email = null, metadata }) => {
        const customer = {
          id: newId("customer"),
          object: "customer",
          created: account.now(),
          livemode: false,
          name,
          email,
          metadata,
        } as const;
        account.save(customer);
        return ok(customer);
      }),
    },
    { method: "POST", path: /^checkout\/sessions$/, answer: take(schemas.session, makeSession) },
    {
      method: "GET",
      path: /^checkout\/sessions$/,
      answer: take(schemas.sessions, ({ payment_intent }) => {
        const session = account.find("checkout.session", account.sessionOf(payment_intent) ?? null);
        return ok({ object: "list", data: session ? [session] : [], has_more: false, url: "/v1/checkout/sessions" });
      }),
    },
    { method: "GET", path: /^checkout\/sessions\/(\w+)$/, answer: read("checkout.session") },
    {
      method: "POST",
      path: /^checkout\/sessions\/(\w+)\/expire$/,
      answer: take(schemas.read, (_, id) => {
        const session = account.find("checkout.session", id);
        if (!session) return missing("checkout.session", id);
        if (session.status === "open") return ok(payments.expireSession(session));
        return bad(invalid(`Only Checkout Sessions with a status in ["open"] can be expired.`));
      }),
    },
    { method: "POST", path: /^payment_intents$/, answer: take(schemas.intent, makeIntent) },
    {
      method: "GET",
      path: /^payment_intents\/search$/,
      answer: take(schemas.search, ({ query, expand }) => {
        const attemptId = /^metadata\["attemptId"\]:"([^"]*)"$/.exec(query)?.[1];
        if (attemptId === undefined) return bad(invalid("We were unable to parse your search query.", { param: "query" }));
        const found = account.intentsOf(attemptId).filter((id) => Date.now() - account.madeAt(id) >= account.searchDelayMs);
        const data = found.map((id) => account.find("payment_intent", id)).filter((intent) => intent !== undefined);
        return ok(expandIn({ object: "search_result", data, has_more: false, next_page: null, url: "/v1/payment_intents/search" }, expand));
      }),
    },
    { method: "GET", path: /^payment_intents\/(\w+)$/, answer: read("payment_intent") },
    {
      method: "POST",
      path: /^payment_intents\/(\w+)\/cancel$/,
      answer: take(schemas.read, (_, id) => {
        const intent = account.find("payment_intent", id);
        if (!intent) return missing("payment_intent", id);
        if (intent.status !== "succeeded" && intent.status !== "canceled") return ok(payments.cancelIntent(intent));
        const code = "payment_intent_unexpected_state";
        return bad(invalid(`You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`, { code }));
      }),
    },
    { method: "GET", path: /^charges\/(\w+)$/, answer: read("charge") },
    {
      method: "POST",
      path: /^refunds$/,
      answer: take(schemas.refund, ({ payment_intent, amount, metadata, instructions_email: email = null }) => {
        const intent = account.find("payment_intent", payment_intent);
        if (!intent) return missing("payment_intent", payment_intent, 400);
        if (amount < 1) return bad(invalid("Invalid positive integer", { param: "amount" }));
        const made = aftermath.refund(intent, { amount, metadata, email });
        return "id" in made ? ok(made) : bad(invalid(made.message, made));
      }),
    },
    { method: "GET", path: /^refunds\/(\w+)$/, answer: read("refund") },
    { method: "GET", path: /^disputes\/(\w+)$/, answer: read("dispute") },
  ];

  return (method, path) => {
    for (const endpoint of endpoints) {
      const match = endpoint.method === method ? endpoint.path.exec(path) : null;
      if (match) return (form) => endpoint.answer(form, match[1] ?? "");
    }
    return null;
  };
}

function amountOf({ line_items }: SessionRequest): number {
  return line_items.reduce((sum, { quantity, price_data }) => sum + quantity * price_data.unit_amount, 0);
}

function currencyOf({ line_items }: SessionRequest): string {
  return line_items[0]?.price_data.currency ?? "jpy";
}

function tooSmall(param: string): ErrorBody {
  return invalid("Amount must be no less than ¥50 jpy", { code: "amount_too_small", param });
}

function sessionFault(input: SessionRequest, now: number): ErrorBody | null {
  const [amount, currency] = [amountOf(input), currencyOf(input)];
  const seconds = (input.expires_at ?? now + LIMITS.page[1]) - now;
  if (seconds < LIMITS.page[0] || seconds > LIMITS.page[1]) {
    return invalid("The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.", {
      param: "expires_at",
    });
  }
  if (currency === "jpy" && amount < LIMITS.card) return tooSmall("line_items");
  if (!input.payment_method_types.includes("konbini")) return null;
  if (currency !== "jpy") return invalid("konbini is only available for jpy.", { param: "payment_method_types" });
  if (amount < LIMITS.konbini[0] || amount > LIMITS.konbini[1]) {
    return invalid("konbini takes from 120 to 300000 jpy.", { code: "amount_too_large", param: "line_items" });
  }
  const days = input.payment_method_options.konbini?.expires_after_days ?? 3;
  const isGood = days >= LIMITS.days[0] && days <= LIMITS.days[1];
  return isGood
    ? null
    : invalid("expires_after_days must be from 1 to 60.", { param: "payment_method_options[konbini][expires_after_days]" });
}
