import { instantAt, wallClock } from "../../parts/wall-clock.ts";

const DAY_MS = 86_400_000;

/** `2027-02` of an instant, on the wall of `zone`. */
export function monthOf(at: Date, zone: string): string {
  return wallClock(at, zone).slice(0, 7);
}

/** `2027-02`, some months later or earlier. */
export function monthFrom(month: string, months: number): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 7);
}

/** The days of the whole weeks in which the month lies, as `2027-02-01`. `firstDay`: 0 is Sunday. */
export function daysAround(month: string, firstDay: 0 | 1): string[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const end = Date.parse(`${monthFrom(month, 1)}-01T00:00:00Z`);
  const before = (new Date(first).getUTCDay() - firstDay + 7) % 7;
  const weeks = Math.ceil((before + (end - first) / DAY_MS) / 7);
  return Array.from({ length: weeks * 7 }, (_, index) => new Date(first + (index - before) * DAY_MS).toISOString().slice(0, 10));
}

/** The instants at which the first of these days begins and the last one ends, on the wall of `zone`. */
export function spanOf(days: readonly string[], zone: string): { from: string; before: string } {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const after = new Date(Date.parse(`${last}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return { from: instantAt(`${first}T00:00`, zone).toISOString(), before: instantAt(`${after}T00:00`, zone).toISOString() };
}
