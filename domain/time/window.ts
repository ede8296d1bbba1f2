import { LRUCache } from "lru-cache";
import { isHoliday } from "./holidays.ts";
import { atClock, instantOf, type WallTime, wallTime } from "./zoned.ts";

/** When touches may go out, in the lead's own zone: from `from` (included) to `to` (excluded) (features.md E2). */
export interface Window {
  /** ISO weekdays, 1 is Monday. */
  readonly days: readonly number[];
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, later than `from`. `24:00` is midnight at the end of the day. */
  readonly to: string;
  readonly holidays: "skip" | "ignore";
}

/** A window that does not open within this many days never opens: all its days are days off. */
const longestClosedDays = 400;

/** Cached, because a claim asks for hundreds of leads at the same instant, most of them with the same zone and window. */
const openings = new LRUCache<string, { opening: Date | null }>({ max: 500 });

/**
 * The first instant at or after `from` at which the window is open (rules.md TIM1). `from` itself if it is open then or if there is no
 * window. `holidays` are the business's own days off (days-off.ts), in addition to Japanese holidays. Null if it does not open within 400
 * days. Throws RangeError for an unknown zone.
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
    if (!window.days.includes(((start.weekday - 1 + day) % 7) + 1)) continue;
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
 * The first day from `wall` on that the window allows, at the same time of day. If the time of day is outside the window, only the day is
 * moved; the touch itself then waits for the window to open. Null as in `nextOpening`.
 */
export function nextOpenDay(window: Window | null, wall: WallTime, holidays: readonly string[] = []): WallTime | null {
  if (window === null) return wall;
  for (let day = 0; day <= longestClosedDays; day += 1) {
    const moved = wall.plus({ days: day });
    if (isOpenDay(window, moved, holidays)) return moved;
  }
  return null;
}
