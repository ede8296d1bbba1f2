import { atClock, instantOf, parseWallDate, type WallTime, wallTime } from "./zoned.ts";

/** Local midnight of an ISO date such as `2027-04-05`. Throws RangeError if there is no such date. */
export function dateOf(date: string): WallTime {
  const wall = parseWallDate(date);
  if (wall === null) throw new RangeError(`no such date: ${JSON.stringify(date)}`);
  return wall;
}

/** The ISO date in `zone` at `instant`. */
export function dateIn(zone: string, instant: Date): string {
  return wallTime(zone, instant).toISODate();
}

export function plusDays(date: string, days: number): string {
  return dateOf(date).plus({ days }).toISODate();
}

/** Clamped to the end of a shorter month. */
export function plusMonths(date: string, months: number): string {
  return dateOf(date).plus({ months }).toISODate();
}

/** So many days after a date, at a time (`HH:MM`) of that place. */
export function localInstant(from: string, { after, at }: { after: number; at: string }, zone: string): Date {
  return instantOf(zone, atClock(dateOf(plusDays(from, after)), at));
}
