import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { type Answer, isJson, parseJson, readBody, writeJson } from "../../sandbox-http.ts";
import { type Script, scriptRuleSchema } from "../../sandbox-script.ts";
import type { Account } from "./account.ts";
import type { Aftermath } from "./aftermath.ts";
import type { Callbacks } from "./callbacks.ts";
import { readCard, testCardNumbers } from "./cards.ts";
import { type Customer, type Intent, newId, type Session } from "./objects.ts";
import type { Payments } from "./payments.ts";

/** Handles `/control/…`, for tests, the demo and the console. Accepts only JSON, so that a form on another site cannot post here. */
export type Control = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const BODY_MAX = 1024 * 1024;
const MOST_PAYMENTS = 200;

const card = z.string().refine((number) => readCard(number) !== undefined, `must be a test card: ${testCardNumbers.join(", ")}`);
/** A page, or the payment itself. */
const payment = z.strictObject({ payment: z.string() });
const webhookUrlSchema = z.strictObject({ url: z.url({ protocol: /^https?$/ }).nullable() });
/** One rule or a list of them. */
const scriptSchema = z.preprocess((body) => (Array.isArray(body) ? body : [body]), z.array(scriptRuleSchema));

const schemas = {
  /** `owner`: what the customer answers the bank that asks. */
  pay: z.strictObject({ session: z.string(), card: card.default("4242424242424242"), owner: z.boolean().default(true) }),
  session: z.strictObject({ session: z.string() }),
  payment,
  saveCard: z.strictObject({ card, name: z.string().default("練習 太郎"), email: z.email().default("card@example.com") }),
  settleRefund: z.strictObject({ refund: z.string(), status: z.enum(["succeeded", "failed"]) }),
  dispute: z.strictObject({ payment: z.string(), reason: z.string().default("fraudulent") }),
  closeDispute: z.strictObject({ dispute: z.string(), won: z.boolean() }),
  deliver: z.strictObject({ events: z.array(z.string()).min(1) }),
  deliveryMode: z.strictObject({ mode: z.enum(["normal", "held", "lost", "doubled"]) }),
  refundMode: z.strictObject({ mode: z.enum(["succeeded", "pending", "failed"]) }),
  searchDelay: z.strictObject({ ms: z.number().int().nonnegative() }),
};

const conflict = (message: string): Answer => ({ status: 409, body: { message } });
const good = (body: object): Answer => ({ status: 200, body });

export function openControl(account: Account, payments: Payments, aftermath: Aftermath, callbacks: Callbacks, script: Script): Control {
  const openSession = (id: string): Session | undefined => {
    const session = account.find("checkout.session", id);
    return session?.status === "open" ? session : undefined;
  };
  const intentOf = (id: string): Intent | undefined =>
    account.find("payment_intent", account.find("checkout.session", id)?.payment_intent ?? id);

  /** Answers when the events of what was done have been tried once. */
  const after = async (body: object): Promise<Answer> => {
    await callbacks.tried();
    return good(body);
  };

  const deeds: Record<string, (body: unknown, url: URL) => Promise<Answer>> = {
    "POST /pay": (body) =>
      take(schemas.pay, body, async ({ session: id, card: number, owner }) => {
        const session = openSession(id);
        const known = readCard(number);
        if (!session?.payment_method_types.includes("card") || !known) return conflict("this page takes no card");
        const paid = payments.payByCard(session, known, owner);
        return after(
          paid.kind === "declined" ? { result: "declined", code: paid.error.decline_code ?? paid.error.code } : { result: paid.kind },
        );
      }),
    "POST /konbini-code": (body) =>
      take(schemas.session, body, async ({ session: id }) => {
        const session = openSession(id);
        if (!session?.payment_method_types.includes("konbini")) return conflict("this page gives no konbini code");
        return after({ payment: payments.takeKonbiniCode(session).id });
      }),
    "POST /pay-at-konbini": (body) =>
      take(schemas.payment, body, async ({ payment: id }) => {
        const intent = intentOf(id);
        if (intent?.status !== "requires_action") return conflict("no konbini code of this payment is out");
        return after({ payment: payments.payAtKonbini(intent).id });
      }),
    "POST /expire": (body) =>
      take(schemas.session, body, async ({ session: id }) => {
        const session = openSession(id);
        return session ? after(payments.expireSession(session)) : conflict("this page is not open");
      }),
    "POST /save-card": (body) =>
      take(schemas.saveCard, body, async ({ card: given, name, email }) => {
        const common = { created: account.now(), livemode: false as const, metadata: {} };
        const customer: Customer = { id: newId("customer"), object: "customer", ...common, name, email };
        account.save(customer);
        const { number } = readCard(given) ?? { number: "" };
        return good({ customerRef: customer.id, methodRef: payments.saveCard(customer.id, number).id });
      }),
    "POST /settle-refund": (body) =>
      take(schemas.settleRefund, body, async ({ refund: id, status }) => {
        const refund = account.find("refund", id);
        return refund ? after(aftermath.settleRefund(refund, status)) : conflict("no such refund");
      }),
    "POST /dispute": (body) =>
      take(schemas.dispute, body, async ({ payment: id, reason }) => {
        const intent = intentOf(id);
        const dispute = intent && aftermath.dispute(intent, reason);
        return dispute ? after(dispute) : conflict("this payment cannot be disputed");
      }),
    "POST /close-dispute": (body) =>
      take(schemas.closeDispute, body, async ({ dispute: id, won }) => {
        const dispute = account.find("dispute", id);
        return dispute ? after(aftermath.closeDispute(dispute, won)) : conflict("no such dispute");
      }),
    "POST /deliver": (body) =>
      take(schemas.deliver, body, async ({ events }) => {
        const unknown = events.find((id) => !account.events.has(id));
        return unknown === undefined ? good({ statuses: await callbacks.deliver(events) }) : conflict(`no such event: ${unknown}`);
      }),
    "GET /events": async () => good({ events: [...account.events.values()] }),
    "GET /payments": async () => good({ payments: paymentsOf(account) }),
    "GET /journal": async (_, url) => good({ entries: journalSlice(account, url) }),
    "POST /script": (body) =>
      take(scriptSchema, body, async (rules) => {
        for (const rule of rules) script.add(rule);
        return good({ added: rules.length });
      }),
    "GET /script": async () => good({ rules: script.list() }),
    "DELETE /script": async () => {
      script.clear();
      return good({});
    },
    "PUT /webhook-url": (body) => take(webhookUrlSchema, body, async ({ url }) => set({ kind: "webhookUrl", url })),
    "PUT /delivery-mode": (body) => take(schemas.deliveryMode, body, async ({ mode }) => set({ kind: "deliveryMode", mode })),
    "PUT /refund-mode": (body) => take(schemas.refundMode, body, async ({ mode }) => set({ kind: "refundMode", mode })),
    "PUT /search-delay": (body) => take(schemas.searchDelay, body, async ({ ms }) => set({ kind: "searchDelay", ms })),
  };

  const set = (fact: Parameters<Account["record"]>[0]): Answer => {
    account.record(fact);
    return good({});
  };

  return async (request, response, url) => {
    const bytes = await readBody(request, BODY_MAX);
    if (bytes === null) return writeJson(response, { status: 413, body: { message: "too long" } });
    if (bytes.length > 0 && !isJson(request)) return writeJson(response, { status: 415, body: { message: "application/json only" } });
    const deed = deeds[`${request.method ?? "GET"} ${url.pathname.replace(/^\/control/, "")}`];
    writeJson(response, deed ? await deed(parseJson(bytes), url) : { status: 404, body: { message: "no such control" } });
  };
}

async function take<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  perform: (input: z.infer<Schema>) => Promise<Answer>,
): Promise<Answer> {
  const input = schema.safeParse(body);
  return input.success ? perform(input.data) : { status: 400, body: { message: z.prettifyError(input.error) } };
}

export interface PaymentLine {
  title: string;
  created: number;
  session?: Session;
  intent: Intent | null;
  refundedMinor: number;
  disputed: boolean;
  refunds: { id: string; amount: number; status: string }[];
}

/** What is to be paid and was, the newest first. */
export function paymentsOf(account: Account): PaymentLine[] {
  const refunds = Map.groupBy(account.all("refund"), ({ payment_intent }) => payment_intent);
  const alone = account.all("payment_intent").filter(({ id }) => account.sessionOf(id) === undefined);
  return [...account.all("checkout.session"), ...alone]
    .sort((one, other) => other.created - one.created)
    .slice(0, MOST_PAYMENTS)
    .map((shown): PaymentLine => {
      const isPage = shown.object === "checkout.session";
      const intent = isPage ? (account.find("payment_intent", shown.payment_intent) ?? null) : shown;
      const charge = account.find("charge", intent?.latest_charge ?? null);
      return {
        title: isPage ? account.planOf(shown.id).title : (shown.description ?? ""),
        created: shown.created,
        ...(isPage && { session: shown }),
        intent,
        refundedMinor: charge?.amount_refunded ?? 0,
        disputed: charge?.disputed ?? false,
        refunds: (refunds.get(intent?.id ?? "") ?? []).map(({ id, amount, status }) => ({ id, amount, status })),
      };
    });
}

/** Entries after the sequence number `after`, of one `kind`, so that a reader can follow a long journal. */
function journalSlice(account: Account, url: URL): unknown[] {
  const after = Number(url.searchParams.get("after") ?? 0);
  const kind = url.searchParams.get("kind");
  return account.journal.entries
    .slice(Number.isInteger(after) && after > 0 ? after : 0)
    .filter((entry) => kind === null || entry.kind === kind);
}
