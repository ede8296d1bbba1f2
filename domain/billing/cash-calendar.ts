import { dateOf } from "../time/iso-date.ts";
import type { OpenAmount } from "./ageing.ts";

export interface CashPeriod {
  /** The first day: of a month, or the Monday of a week. */
  from: string;
  amountMinor: number;
  /** How many amounts. */
  count: number;
}

export interface CashCalendar {
  /** Already late: expected at any time, so in no period. */
  overdueMinor: number;
  /** From that of `today` to that of the last due date, without gaps. */
  periods: CashPeriod[];
}

/** The money that should come in by month or week, from what is open on `today` (features.md J3). */
export function cashCalendar(open: readonly OpenAmount[], by: "month" | "week", today: string): CashCalendar {
  const sums = new Map<string, { amountMinor: number; count: number }>();
  let overdueMinor = 0;
  let last = startOf(today, by);
  for (const { dueOn, openMinor } of open) {
    if (openMinor <= 0) continue;
    if (dueOn < today) {
      overdueMinor += openMinor;
      continue;
    }
    const from = startOf(dueOn, by);
    const { amountMinor, count } = sums.get(from) ?? none;
    sums.set(from, { amountMinor: amountMinor + openMinor, count: count + 1 });
    if (from > last) last = from;
  }
  const periods: CashPeriod[] = [];
  for (
    let from = startOf(today, by);
    from <= last;
    from = dateOf(from)
      .plus({ [by]: 1 })
      .toISODate()
  )
    periods.push({ from, ...(sums.get(from) ?? none) });
  return { overdueMinor, periods };
}

/** The days, both included, whose amounts are in the period that begins on `from`: none that has passed. */
export function daysOfPeriod(from: string, by: "month" | "week", today: string): { from: string; to: string } {
  const first = startOf(from, by);
  const to = dateOf(first)
    .plus({ [by]: 1 })
    .minus({ days: 1 })
    .toISODate();
  return { from: first < today ? today : first, to };
}

const none = { amountMinor: 0, count: 0 };

function startOf(date: string, by: "month" | "week"): string {
  return dateOf(date).startOf(by).toISODate();
}
