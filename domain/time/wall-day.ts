import { atClock, instantOf, parseWallDate, type WallTime, wallTime } from "./zoned.ts";

/** The ISO date on the wall of `zone`. */
export function wallDay(zone: string, instant: Date): string {
  return wallTime(zone, instant).toFormat("yyyy-MM-dd");
}

/** Local midnight of an ISO date that is known to be one. Throws RangeError for others. */
export function wallDate(date: string): WallTime {
  const day = parseWallDate(date);
  if (day === null) throw new RangeError(`${date} is no date`);
  return day;
}

/** So many days after a day, at a time of that place. */
export function localInstant(from: string, { after, at }: { after: number; at: string }, zone: string): Date {
  return instantOf(zone, atClock(wallDate(from).plus({ days: after }), at));
}
