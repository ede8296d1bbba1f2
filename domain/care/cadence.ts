import { dateOf, plusMonths } from "../time/iso-date.ts";
import { instantOf } from "../time/zoned.ts";

/** How often something comes back, in months from the contract. */
export interface Cadence {
  /** The first time: so many months after the contract. */
  readonly after: number;
  /** Again after so many months each; left out: once. */
  readonly every?: number | undefined;
}

export interface Occurrence {
  /** 0 is the first. */
  readonly n: number;
  /** ISO date. */
  readonly on: string;
}

/**
 * The ISO date of the n-th time: the contract and so many months, clamped to the month's end, never the time before and some more
 * (processes.md COM4, CAR5). Null when there is no n-th time.
 */
export function occurrenceOn(anchorOn: string, { after, every }: Cadence, n: number): string | null {
  if (n > 0 && every === undefined) return null;
  return plusMonths(anchorOn, after + n * (every ?? 0));
}

/** The last time on or before `today`; null: the first is ahead. */
export function lastOccurrence(anchorOn: string, cadence: Cadence, today: string): Occurrence | null {
  const n = passed(anchorOn, cadence, today) - 1;
  const on = n < 0 ? null : occurrenceOn(anchorOn, cadence, n);
  return on === null ? null : { n, on };
}

/** The first time after `today`; null: there is none any more. */
export function nextOccurrence(anchorOn: string, cadence: Cadence, today: string): Occurrence | null {
  const n = passed(anchorOn, cadence, today);
  const on = occurrenceOn(anchorOn, cadence, n);
  return on === null ? null : { n, on };
}

/** How many times are on or before `today`. */
function passed(anchorOn: string, cadence: Cadence, today: string): number {
  const { every } = cadence;
  const isOver = (n: number) => (occurrenceOn(anchorOn, cadence, n) ?? "9999-12-31") <= today;
  if (!isOver(0)) return 0;
  if (every === undefined) return 1;
  // Near the answer by months, then exact by dates: the end of a month clamps.
  const months = dateOf(today).diff(dateOf(anchorOn), "months").months;
  let n = Math.max(0, Math.floor((months - cadence.after) / every) - 1);
  while (isOver(n)) n += 1;
  return n;
}

/** The anniversary of the contract, as a cadence. */
export const yearly: Cadence = { after: 12, every: 12 };

/** The anniversary that is `today` or comes next, with its whole years. */
export function anniversaryFrom(anchorOn: string, today: string): { on: string; years: number } | null {
  const last = lastOccurrence(anchorOn, yearly, today);
  const found = last?.on === today ? last : nextOccurrence(anchorOn, yearly, today);
  return found && { on: found.on, years: found.n + 1 };
}

/** Local midnight of an ISO date. */
export function startOfDate(zone: string, on: string): Date {
  return instantOf(zone, dateOf(on));
}

/** Whole years from one ISO date to another. */
export function yearsSince(anchorOn: string, today: string): number {
  return passed(anchorOn, yearly, today);
}
