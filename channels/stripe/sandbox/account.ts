import {
  type CheckoutPlan,
  type DeliveryMode,
  type Journal,
  type JournalEntry,
  type JournalFact,
  openJournal,
  type RefundMode,
} from "./journal.ts";
import type { StripeEventBody, StripeObject } from "./objects.ts";

export type SavedAnswer = { fingerprint: string; status: number; body: unknown; at: number };
export type KnownEvent = { event: StripeEventBody; attempts: number; over: boolean };

type KindOf = StripeObject["object"];
type ObjectOf<Kind extends KindOf> = Extract<StripeObject, { object: Kind }>;

/**
 * The present state of the account. It is built by replaying the journal, and only `record` changes it, so a restarted stand-in continues
 * where it was.
 */
export type Account = {
  readonly journal: Journal;
  readonly webhookUrl: string | null;
  readonly deliveryMode: DeliveryMode;
  readonly refundMode: RefundMode;
  readonly searchDelayMs: number;
  /** Oldest first. */
  readonly events: ReadonlyMap<string, KnownEvent>;
  /** A copy; `save` keeps what was changed in it. */
  find<Kind extends KindOf>(kind: Kind, id: string | null): ObjectOf<Kind> | undefined;
  /** All of a kind, oldest first, as copies. */
  all<Kind extends KindOf>(kind: Kind): ObjectOf<Kind>[];
  any(id: string): StripeObject | undefined;
  /** Ids of pages that are open, and of payments whose konbini code is out: what may lapse. */
  readonly waiting: ReadonlySet<string>;
  /** Ids of the payments of an attempt. */
  intentsOf(attemptId: string): readonly string[];
  /** Id of the page of a payment. */
  sessionOf(intent: string): string | undefined;
  /** Real ms when it was made. */
  madeAt(id: string): number;
  save(object: StripeObject): void;
  planOf(session: string): CheckoutPlan;
  cardNumber(paymentMethod: string): string | undefined;
  /** What the key was answered, for 24 hours. */
  answerOf(key: string): SavedAnswer | undefined;
  record(fact: JournalFact): JournalEntry;
  /** The sandbox's time, seconds since 1970. */
  now(): number;
};

const KEY_MS = 24 * 60 * 60_000;

export function openAccount(journalFile: string, businessNow: () => number): Account {
  const journal = openJournal(journalFile, businessNow);
  const objects = new Map<string, StripeObject>();
  const madeAt = new Map<string, number>();
  const cards = new Map<string, string>();
  const plans = new Map<string, CheckoutPlan>();
  const answers = new Map<string, SavedAnswer>();
  const events = new Map<string, KnownEvent>();
  const waiting = new Set<string>();
  const attempts = new Map<string, string[]>();
  const sessions = new Map<string, string>();
  const mode = { webhookUrl: null as string | null, delivery: "normal" as DeliveryMode, refund: "succeeded" as RefundMode, searchMs: 0 };

  const index = (object: StripeObject): void => {
    const { id } = object;
    if (object.object === "checkout.session") {
      toggle(waiting, id, object.status === "open");
      if (object.payment_intent) sessions.set(object.payment_intent, id);
    }
    if (object.object !== "payment_intent") return;
    toggle(waiting, id, object.status === "requires_action");
    const { attemptId } = object.metadata;
    if (attemptId && !objects.has(id)) attempts.set(attemptId, [...(attempts.get(attemptId) ?? []), id]);
  };

  const apply = (entry: JournalEntry): void => {
    switch (entry.kind) {
      case "object":
        if (!madeAt.has(entry.object.id)) madeAt.set(entry.object.id, entry.at);
        index(entry.object);
        objects.set(entry.object.id, entry.object);
        return;
      case "card":
        cards.set(entry.paymentMethod, entry.number);
        return;
      case "plan":
        plans.set(entry.session, entry);
        return;
      case "answer": {
        const { key, fingerprint, status, body, at } = entry;
        answers.set(key, { fingerprint, status, body, at });
        return;
      }
      case "event":
        events.set(entry.event.id, { event: entry.event, attempts: 0, over: false });
        return;
      case "delivery": {
        const known = events.get(entry.eventId);
        if (known) Object.assign(known, { attempts: known.attempts + 1, over: known.over || entry.final });
        return;
      }
      case "webhookUrl":
        mode.webhookUrl = entry.url;
        return;
      case "deliveryMode":
        mode.delivery = entry.mode;
        return;
      case "refundMode":
        mode.refund = entry.mode;
        return;
      case "searchDelay":
        mode.searchMs = entry.ms;
        return;
      case "request":
      case "cut":
      case "charged":
        return;
    }
  };
  for (const entry of journal.entries) apply(entry);

  const record = (fact: JournalFact): JournalEntry => {
    const entry = journal.append(fact);
    apply(entry);
    return entry;
  };
  const isKind = <Kind extends KindOf>(kind: Kind, object: StripeObject | undefined): object is ObjectOf<Kind> => object?.object === kind;

  return {
    journal,
    events,
    waiting,
    intentsOf: (attemptId) => attempts.get(attemptId) ?? [],
    sessionOf: (intent) => sessions.get(intent),
    get webhookUrl() {
      return mode.webhookUrl;
    },
    get deliveryMode() {
      return mode.delivery;
    },
    get refundMode() {
      return mode.refund;
    },
    get searchDelayMs() {
      return mode.searchMs;
    },
    find(kind, id) {
      const object = objects.get(id ?? "");
      return isKind(kind, object) ? structuredClone(object) : undefined;
    },
    all: (kind) => [...objects.values()].filter((object) => isKind(kind, object)).map((object) => structuredClone(object)),
    any: (id) => structuredClone(objects.get(id)),
    madeAt: (id) => madeAt.get(id) ?? 0,
    save: (object) => void record({ kind: "object", object }),
    planOf: (session) => plans.get(session) ?? { title: "", description: null, saves: false, metadata: {} },
    cardNumber: (paymentMethod) => cards.get(paymentMethod),
    answerOf(key) {
      const answer = answers.get(key);
      return answer !== undefined && Date.now() - answer.at < KEY_MS ? answer : undefined;
    },
    record,
    now: () => Math.floor(businessNow() / 1000),
  };
}

function toggle(set: Set<string>, id: string, isIn: boolean): void {
  if (isIn) set.add(id);
  else set.delete(id);
}
