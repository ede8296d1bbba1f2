import { LRUCache } from "lru-cache";
import { isHoliday } from "./holidays.ts";
import { atClock, instantOf, type WallTime, wallTime } from "./zoned.ts";

/** When touches may go out, in the lead's own zone: open from `from` up to, not including, `to` (features.md E2). */
export interface Window {
  /** ISO weekdays, 1 is Monday. */
  readonly days: readonly number[];
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, later than `from`; `24:00` is midnight at the day's end. */
  readonly to: string;
  readonly holidays: "skip" | "ignore";
}

/** A window that does not open for so long never does: its days are all days off. */
const longestClosedDays = 400;

/** A claim asks for hundreds of leads at one instant, most of them in one zone and one window. */
const openings = new LRUCache<string, { opening: Date | null }>({ max: 500 });

/**
 * The first instant at or after `from` at which the window is open (rules.md TIM1); `from` itself when it is open then,
 * or when there is no window. `holidays` are own ISO dates on top of the Japanese ones. Null when it does not open
 * within 400 days. Throws RangeError for an unknown zone.
 */
export function nextOpening(window: Window | null, zone: string, from: Date, holidays: readonly string[] = []): Date | null {
  if (window === null) return from;
  const question = `${zone} ${from.getTime()} ${JSON.stringify(window)} ${holidays.join(" ")}`;
  let answer = openings.get(question);
  if (!answer) openings.set(question, (answer = { opening: findOpening(window, zone, from, holidays) }));
  return answer.opening;
}

function findOpening(window: Window, zone: string, from: Date, holidays: readonly string[]): Date | null {
  const start = wallTime(zone, from).startOf("day");
  for (let day = 0; day <= longestClosedDays; day += 1) {
    const date = start.plus({ days: day });
    if (!isOpenDay(window, date, holidays)) continue;
    const opens = instantOf(zone, atClock(date, window.from));
    const closes = instantOf(zone, atClock(date, window.to));
    const first = opens > from ? opens : from;
    if (first < closes) return first;
  }
  return null;
}

export function isOpenDay(window: Window, date: WallTime, holidays: readonly string[] = []): boolean {
  return window.days.includes(date.weekday) && !(window.holidays === "skip" && isHoliday(date.toISODate(), holidays));
}

/**
 * The first day from `wall` on, at the same clock time, that lies in the window. A clock time that the window never
 * holds keeps to the window's days; the touch itself then waits for the opening. Null as in `nextOpening`.
 */
export function nextOpenDay(window: Window | null, wall: WallTime, holidays: readonly string[] = []): WallTime | null {
  if (window === null) return wall;
  for (let day = 0; day <= longestClosedDays; day += 1) {
    const moved = wall.plus({ days: day });
    if (isOpenDay(window, moved, holidays)) return moved;
  }
  return null;
}
