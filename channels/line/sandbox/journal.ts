import { openSandboxLines } from "../../sandbox-lines.ts";

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
  /** `to` are the receivers, `delivered` those who got it: LINE also accepts messages to people who blocked the account. */
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
  /** The script cut the connection, after the request was accepted or before. */
  | { kind: "cut"; path: string; requestId: string; accepted: boolean }
  | { kind: "event"; event: WebhookEvent }
  /** One try to deliver a webhook event. `status` is null if no answer came in time. A `final` try is the last one. */
  | { kind: "delivery"; webhookEventId: string; attempt: number; status: number | null; final: boolean }
  /** `limit` null: a plan without a limit. `used` sets this month's consumption. */
  | { kind: "quota"; limit: number | null; used: number }
  | { kind: "webhookUrl"; url: string | null };

/**
 * `at` is real time, ms since 1970; `businessAt` the sandbox's, which its pages show. Journals of earlier releases have the real time only.
 */
export type JournalEntry = { seq: number; at: number; businessAt?: number } & JournalFact;

export type Journal = {
  readonly entries: readonly JournalEntry[];
  /** The operating system has the entry when this returns, so an answer is never sent before its entry is written. */
  append(fact: JournalFact): JournalEntry;
  close(): void;
};

/** `businessNow` is the sandbox's time, ms since 1970. */
export function openJournal(file: string, businessNow: () => number): Journal {
  const { lines, read: entries } = openSandboxLines<JournalEntry>(file);
  return {
    entries,
    append(fact) {
      const entry: JournalEntry = { seq: entries.length + 1, at: Date.now(), businessAt: businessNow(), ...fact };
      lines.append(entry);
      entries.push(entry);
      return entry;
    },
    close: lines.close,
  };
}
