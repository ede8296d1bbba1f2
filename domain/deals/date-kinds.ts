import { dateOf } from "../time/iso-date.ts";
import { atClock, instantOf } from "../time/zoned.ts";
import type { LocalText } from "../words/local-text.ts";

/** Dates of a lead's own that decide when selling begins (features.md M3). `return`: when a lost deal is taken up again. */
export const dateKinds = ["lease-end", "run-out", "renewal", "budget-month", "must-buy", "return", "other"] as const;
export type DateKind = (typeof dateKinds)[number];

export const dateKindWords: Readonly<Record<DateKind, LocalText>> = {
  "lease-end": { ja: "リース満了", en: "end of the lease" },
  "run-out": { ja: "使い切る時期", en: "when it runs out" },
  renewal: { ja: "更新", en: "renewal" },
  "budget-month": { ja: "予算を決める月", en: "month of the budget" },
  "must-buy": { ja: "購入期限", en: "deadline of the purchase" },
  return: { ja: "もう一度ご連絡する日", en: "day to come back to them" },
  other: { ja: "その他の日", en: "another date" },
};

/** At this time of the lead's place a date wakes its deal. */
const MORNING = "09:00";

/** When a deal wakes for a date: so many months before it, in the morning (DEL5). A month end clamps (COM4). */
export function wakeForDate({ on, monthsBefore }: { on: string; monthsBefore: number }, zone: string): Date {
  return instantOf(zone, atClock(dateOf(on).minus({ months: monthsBefore }), MORNING));
}
