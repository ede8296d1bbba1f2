import { isOpenDay, type Window } from "../time/window.ts";
import { atClock, instantOf, wallTime } from "../time/zoned.ts";

/** A window that allows no day within this many days allows none. */
const LONGEST_CLOSED = 400;

/**
 * The first moment at or after `from` at which a day of the window begins: what care does is done in the morning, never in the middle of a day.
 * Null if no day within 400 days is allowed. `daysOff` are the business's own.
 */
export function nextMorning(window: Window, zone: string, from: Date, daysOff: readonly string[]): Date | null {
  const first = wallTime(zone, from).startOf("day");
  for (let day = 0; day <= LONGEST_CLOSED; day += 1) {
    const date = first.plus({ days: day });
    if (!isOpenDay(window, date, daysOff)) continue;
    const morning = instantOf(zone, atClock(date, window.from));
    if (morning >= from) return morning;
  }
  return null;
}
