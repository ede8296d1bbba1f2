import { randomBytes } from "node:crypto";
import { signBody } from "../webhook.ts";
import type { Account } from "./account.ts";
import type { WebhookEvent } from "./journal.ts";

export type CallbackOptions = {
  channelSecret: string;
  /** The account's own user id, `U` and 32 hexadecimal digits. */
  destination: string;
  /** Delay before each redelivery, in ms; one entry per redelivery. LINE does not publish its own delays. */
  redeliveryDelaysMs: readonly number[];
};

/**
 * Sends webhooks as LINE does: signed. Without a 2xx answer within two seconds the event is delivered again with `isRedelivery`, a limited
 * number of times.
 */
export type Callbacks = {
  /**
   * Writes the event to the journal and delivers it once. Returns the status, or null without an answer. Redeliveries follow by themselves.
   */
  send(event: WebhookEvent): Promise<number | null>;
  /** Sends an empty webhook, as LINE's "verify" button does. */
  probe(url: string): Promise<number | null>;
  close(): Promise<void>;
};

const ANSWER_MS = 2_000;

export function openCallbacks(account: Account, { channelSecret, destination, redeliveryDelaysMs }: CallbackOptions): Callbacks {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<unknown>>();
  const closing = new AbortController();

  const post = async (url: string, events: WebhookEvent[]): Promise<number | null> => {
    const body = Buffer.from(JSON.stringify({ destination, events }));
    const headers = {
      "Content-Type": "application/json; charset=utf-8",
      "x-line-signature": signBody(channelSecret, body),
      "User-Agent": "LineBotWebhook/2.0",
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

  const attempt = async (event: WebhookEvent, number: number): Promise<number | null> => {
    const url = account.webhookUrl;
    const status = url === null ? null : await post(url, [{ ...event, deliveryContext: { isRedelivery: number > 1 } }]);
    if (closing.signal.aborted) return status;
    const taken = status !== null && status >= 200 && status < 300;
    const final = taken || url === null || number > redeliveryDelaysMs.length;
    account.record({ kind: "delivery", webhookEventId: event.webhookEventId, attempt: number, status, final });
    if (!final) schedule(event, number + 1);
    return status;
  };

  const track = <Result>(work: Promise<Result>): Promise<Result> => {
    running.add(work);
    return work.finally(() => running.delete(work));
  };

  const schedule = (event: WebhookEvent, number: number): void => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        void track(attempt(event, number));
      },
      redeliveryDelaysMs[number - 2] ?? 0,
    );
    timers.add(timer);
  };

  for (const { event, attempts } of account.pending.values()) schedule(event, Math.max(2, attempts + 1));

  return {
    send(event) {
      account.record({ kind: "event", event });
      return track(attempt(event, 1));
    },
    probe: (url) => track(post(url, [])),
    async close() {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID: 48 bits of time, 80 random bits. */
export function webhookEventId(timestamp: number): string {
  let bits = (BigInt(timestamp) << 80n) | BigInt(`0x${randomBytes(10).toString("hex")}`);
  let id = "";
  for (let index = 0; index < 26; index += 1) {
    id = (CROCKFORD[Number(bits & 31n)] ?? "0") + id;
    bits >>= 5n;
  }
  return id;
}
