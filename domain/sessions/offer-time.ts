import { nextOpening, type Window } from "../time/window.ts";
import { addDuration, atClock, instantOf, wallTime } from "../time/zoned.ts";
import type { WaitingRules } from "./waiting-rules.ts";

const HOUR_MS = 3_600_000;
/** Nobody gets less time than this to answer, as long as bookings are open. */
const SHORTEST_MS = HOUR_MS / 2;

/** When an offered seat is told, and until when it is theirs. */
export interface OfferTime {
  from: Date;
  until: Date;
}

/**
 * Until when the next in line has a freed seat. The hours run only within the daily window, so that no offer lapses at night. Near the end
 * an offer gets half of the open time left, at least 30 minutes, so that others may still have it; it never outlasts `closesAt` (SES5).
 * Null when no open time is left.
 */
export function offerTime(rules: WaitingRules, zone: string, now: Date, closesAt: Date): OfferTime | null {
  const window: Window = { days: [1, 2, 3, 4, 5, 6, 7], from: rules.from, to: rules.to, holidays: "ignore" };
  const from = nextOpening(window, zone, now);
  if (from === null || from >= closesAt) return null;
  const wanted = rules.hours * HOUR_MS;
  // Twice the hours is enough to know that the offer needs no shortening.
  const left = openTime(window, zone, from, closesAt, 2 * wanted);
  const length = Math.min(wanted, Math.max(left / 2, SHORTEST_MS));
  const until = addOpenTime(window, zone, from, length);
  return { from, until: until < closesAt ? until : closesAt };
}

/** Milliseconds of open time between two instants, counted up to `most`. */
function openTime(window: Window, zone: string, from: Date, to: Date, most: number): number {
  let sum = 0;
  for (const [opens, closes] of openDays(window, zone, from)) {
    if (opens >= to || sum >= most) break;
    sum += Math.min(closes.getTime(), to.getTime()) - opens.getTime();
  }
  return Math.min(sum, most);
}

function addOpenTime(window: Window, zone: string, from: Date, length: number): Date {
  let left = length;
  for (const [opens, closes] of openDays(window, zone, from)) {
    const day = closes.getTime() - opens.getTime();
    if (left <= day) return new Date(opens.getTime() + left);
    left -= day;
  }
  throw new Error("the days ended");
}

/** The open hours of each day from `from` on. */
function* openDays(window: Window, zone: string, from: Date): Generator<[Date, Date]> {
  let day = wallTime(zone, from).startOf("day");
  for (;;) {
    const opens = instantOf(zone, atClock(day, window.from));
    const closes = instantOf(zone, atClock(day, window.to));
    if (closes > from) yield [opens > from ? opens : from, closes];
    day = wallTime(zone, addDuration(zone, instantOf(zone, day), { days: 1 })).startOf("day");
  }
}
