import { dateIn, dateOf, plusDays } from "../time/iso-date.ts";
import { instantOf } from "../time/zoned.ts";
import type { TransactionKind } from "./transaction-kind.ts";

/** Days of cooling-off, the day of receipt included; null: there is none (Specified Commercial Transactions Act, art. 9, 24, 48). */
const days: Readonly<Record<TransactionKind, number | null>> = {
  business: null,
  mailOrder: null,
  telephone: 8,
  visit: 8,
  specifiedContinuous: 8,
};

export interface CoolingOffFacts {
  transactionKind: TransactionKind;
  /** When the buyer received the complete statutory document; null as long as they have not (statutory-document.ts, e-delivery.ts). */
  receivedAt: Date | null;
  /** The buyer's. */
  zone: string;
}

/** `unstarted`: no complete document was received, so it never ends. `lastOn` is the last day (ISO), `endsAt` the midnight after it. */
export type CoolingOff = { kind: "none" } | { kind: "unstarted" } | { kind: "until"; lastOn: string; endsAt: Date };

/** Received on 20 March, it runs through 27 March, 24:00 in the buyer's zone (processes.md CON3; official municipal pages). */
export function coolingOff({ transactionKind, receivedAt, zone }: CoolingOffFacts): CoolingOff {
  const length = days[transactionKind];
  if (length === null) return { kind: "none" };
  if (receivedAt === null) return { kind: "unstarted" };
  const lastOn = plusDays(dateIn(zone, receivedAt), length - 1);
  return { kind: "until", lastOn, endsAt: instantOf(zone, dateOf(plusDays(lastOn, 1))) };
}

/** Whether a notice holds. The instant at which it was sent counts, however late it is read (processes.md CON4; CAA Q&A). */
export function mayCoolOff(facts: CoolingOffFacts, dispatchedAt: Date): boolean {
  const period = coolingOff(facts);
  switch (period.kind) {
    case "none":
      return false;
    case "unstarted":
      return true;
    case "until":
      return dispatchedAt < period.endsAt;
  }
}
