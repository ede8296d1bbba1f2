import { STRIPE_API_VERSION } from "../api.ts";
import { signBody } from "../webhook.ts";
import type { Account } from "./account.ts";
import { newId, type StripeEventBody, type StripeObject } from "./objects.ts";

export type CallbackOptions = {
  webhookSecret: string;
  /** Delay before each redelivery, in ms; one entry per redelivery. */
  redeliveryDelaysMs: readonly number[];
};

/** Sends events as Stripe does: signed, and again until the answer is a 2xx, a limited number of times. */
export type Callbacks = {
  /** Writes the event to the journal and delivers it, after those before it, as the account's mode says. */
  emit(type: string, object: StripeObject): void;
  /** Delivers known events now, in this order and once for each time that they are named. Returns the statuses; null: no answer. */
  deliver(eventIds: readonly string[]): Promise<(number | null)[]>;
  /** When what was emitted so far has been tried once. */
  tried(): Promise<void>;
  close(): Promise<void>;
};

const ANSWER_MS = 10_000;

export function openCallbacks(account: Account, { webhookSecret, redeliveryDelaysMs }: CallbackOptions): Callbacks {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<unknown>>();
  const closing = new AbortController();
  let line: Promise<unknown> = Promise.resolve();

  const post = async (url: string, event: StripeEventBody): Promise<number | null> => {
    const body = Buffer.from(JSON.stringify(event));
    const headers = {
      "Content-Type": "application/json; charset=utf-8",
      "Stripe-Signature": signBody(webhookSecret, body, new Date()),
      "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
    };
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWER_MS)]);
    try {
      const response = await fetch(url, { method: "POST", body, headers, signal, redirect: "manual" });
      await response.body?.cancel();
      return response.status;
    } catch {
      return null;
    }
  };

  const attempt = async (event: StripeEventBody, number: number): Promise<number | null> => {
    const url = account.webhookUrl;
    const status = url === null ? null : await post(url, event);
    if (closing.signal.aborted) return status;
    const taken = status !== null && status >= 200 && status < 300;
    const final = taken || url === null || number > redeliveryDelaysMs.length;
    account.record({ kind: "delivery", eventId: event.id, attempt: number, status, final });
    if (!final) schedule(event, number + 1);
    return status;
  };

  const track = <Result>(work: Promise<Result>): Promise<Result> => {
    running.add(work);
    return work.finally(() => running.delete(work));
  };

  const schedule = (event: StripeEventBody, number: number): void => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        void track(attempt(event, number));
      },
      redeliveryDelaysMs[number - 2] ?? 0,
    );
    timers.add(timer);
  };

  const queue = (event: StripeEventBody): void => {
    line = track(line.then(() => attempt(event, 1)));
  };

  const begin = (event: StripeEventBody): void => {
    const mode = account.deliveryMode;
    if (mode === "lost") account.record({ kind: "delivery", eventId: event.id, attempt: 0, status: null, final: true });
    if (mode === "normal" || mode === "doubled") queue(event);
    if (mode === "doubled") queue(event);
  };

  for (const { event, attempts, over } of account.events.values()) if (!over && attempts > 0) schedule(event, attempts + 1);

  return {
    emit(type, object) {
      const event: StripeEventBody = {
        id: newId("event"),
        object: "event",
        api_version: STRIPE_API_VERSION,
        created: account.now(),
        data: { object: structuredClone(object) },
        livemode: false,
        pending_webhooks: 1,
        request: { id: null, idempotency_key: null },
        type,
      };
      account.record({ kind: "event", event });
      begin(event);
    },
    async deliver(eventIds) {
      const statuses: (number | null)[] = [];
      for (const id of eventIds) {
        const known = account.events.get(id);
        if (known) statuses.push(await track(attempt(known.event, redeliveryDelaysMs.length + 1)));
      }
      return statuses;
    },
    async tried() {
      await line;
    },
    async close() {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
}
