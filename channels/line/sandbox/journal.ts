import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** The webhook event as LINE sends it (contract/webhook.yml). */
export type WebhookEvent = {
  type: string;
  webhookEventId: string;
  timestamp: number;
  mode: "active";
  deliveryContext: { isRedelivery: boolean };
  source: { type: "user"; userId: string };
  replyToken?: string;
  [detail: string]: unknown;
};

export type SendCall = "push" | "reply" | "multicast";

export type JournalFact =
  | { kind: "friend"; userId: string; displayName: string; following: boolean }
  /** `to` is whom it was for, `delivered` who got it: LINE takes messages to people who blocked the account. */
  | {
      kind: "accepted";
      call: SendCall;
      requestId: string;
      to: string[];
      delivered: string[];
      messages: unknown[];
      messageIds: string[];
      retryKey?: string;
      replyToken?: string;
      units?: string[];
    }
  | { kind: "refused"; path: string; requestId: string; status: number; message: string; to?: string; retryKey?: string }
  /** The script cut the connection: `accepted` tells on which side of the acceptance. */
  | { kind: "cut"; path: string; requestId: string; accepted: boolean }
  | { kind: "event"; event: WebhookEvent }
  /** One try to deliver a webhook event. `status` is null when no answer came in time; after a `final` one it is not tried again. */
  | { kind: "delivery"; webhookEventId: string; attempt: number; status: number | null; final: boolean }
  /** `limit` null is a plan without one. `used` sets this month's consumption anew. */
  | { kind: "quota"; limit: number | null; used: number }
  | { kind: "webhookUrl"; url: string | null };

/** `at` is real time, ms since 1970. */
export type JournalEntry = { seq: number; at: number } & JournalFact;

export type Journal = {
  readonly entries: readonly JournalEntry[];
  /** On disk (as far as the operating system goes) when it returns, so that an answer never precedes its entry. */
  append(fact: JournalFact): JournalEntry;
  close(): void;
};

/** One JSON object a line. A last line that a killed process left half-written is taken off. */
export function openJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const entries: JournalEntry[] = whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const handle = openSync(file, "a");
  if (whole.length < text.length) ftruncateSync(handle, Buffer.byteLength(whole));
  return {
    entries,
    append(fact) {
      const entry: JournalEntry = { seq: entries.length + 1, at: Date.now(), ...fact };
      writeSync(handle, `${JSON.stringify(entry)}\n`);
      entries.push(entry);
      return entry;
    },
    close: () => closeSync(handle),
  };
}
