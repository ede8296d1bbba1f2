import { openSandboxLines } from "../../sandbox-lines.ts";
import type { Metadata, StripeEventBody, StripeObject } from "./objects.ts";

/**
 * `normal`: at once, and again until it is taken · `held`: kept until `POST /control/deliver` names it · `lost`: never · `doubled`: twice at
 * once.
 */
export type DeliveryMode = "normal" | "held" | "lost" | "doubled";

/** What new refunds become at first. Konbini payments: `pending` at best. */
export type RefundMode = "succeeded" | "pending" | "failed";

export interface CheckoutPlan {
  /** What is paid, as the page shows it. */
  title: string;
  description: string | null;
  saves: boolean;
  metadata: Metadata;
}

export type JournalFact =
  /** A request to the API. `replayed`: the answer of an earlier one with the same key. `params` have no card. */
  | {
      kind: "request";
      method: string;
      path: string;
      requestId: string;
      params: unknown;
      status: number;
      key?: string;
      code?: string;
      replayed?: true;
    }
  /** The script cut the connection, after the request was carried out or before. */
  | { kind: "cut"; path: string; requestId: string; accepted: boolean }
  /** An object as it now is. */
  | { kind: "object"; object: StripeObject }
  /** What a page was made for: its payment gets it. */
  | ({ kind: "plan"; session: string } & CheckoutPlan)
  /** Money was taken: what must be there once for each thing that is paid. */
  | { kind: "charged"; charge: string; paymentIntent: string; attemptId: string | null; amount: number; currency: string }
  /** The number of a test card that a payment method stands for. */
  | { kind: "card"; paymentMethod: string; number: string }
  /** An answer that a repeated key gets. */
  | { kind: "answer"; key: string; fingerprint: string; status: number; body: unknown }
  | { kind: "event"; event: StripeEventBody }
  /** One try to deliver an event. `status` is null if no answer came in time. A `final` try is the last one by itself. */
  | { kind: "delivery"; eventId: string; attempt: number; status: number | null; final: boolean }
  | { kind: "webhookUrl"; url: string | null }
  | { kind: "deliveryMode"; mode: DeliveryMode }
  | { kind: "refundMode"; mode: RefundMode }
  /** Real ms after which the search finds a payment. */
  | { kind: "searchDelay"; ms: number };

/** `at` is real time, ms since 1970; `businessAt` the sandbox's, which its pages show. */
export type JournalEntry = { seq: number; at: number; businessAt: number } & JournalFact;

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
      // A copy, since objects are changed later.
      const entry: JournalEntry = structuredClone({ seq: entries.length + 1, at: Date.now(), businessAt: businessNow(), ...fact });
      lines.append(entry);
      entries.push(entry);
      return entry;
    },
    close: lines.close,
  };
}
