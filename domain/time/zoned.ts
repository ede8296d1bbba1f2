import { LRUCache } from "lru-cache";
import { DateTime, IANAZone } from "luxon";
import { type Duration, hasCalendarPart } from "./duration.ts";

/** A local time without a zone: a luxon DateTime in UTC whose fields hold the local time. Arithmetic on it follows the calendar only. */
export type WallTime = DateTime<true>;

const hour = 3_600_000;
const day = 24 * hour;

/** Cached by name, unlike luxon's own `isValidZone`. */
export function isZone(name: string): boolean {
  return IANAZone.create(name).isValid;
}

function zoneOf(name: string): IANAZone {
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`unknown time zone ${JSON.stringify(name)}`);
  return zone;
}

/** Milliseconds that a zone is ahead of UTC at the start of a UTC day. Kept, because asking the system for one costs 30 microseconds. */
const dayOffsets = new LRUCache<string, number>({ max: 5_000 });

function dayOffset(zone: IANAZone, days: number): number {
  const key = `${zone.name} ${days}`;
  let offset = dayOffsets.get(key);
  if (offset === undefined) dayOffsets.set(key, (offset = zone.offset(days * day) * 60_000));
  return offset;
}

/** Milliseconds that `zone` is ahead of UTC at `instant`. No zone changes its clocks and changes them back within a day. */
function offsetOf(zone: IANAZone, instant: number): number {
  const days = Math.floor(instant / day);
  const offset = dayOffset(zone, days);
  return offset === dayOffset(zone, days + 1) ? offset : zone.offset(instant) * 60_000;
}

function wallFromMillis(millis: number): WallTime {
  const wall = DateTime.fromMillis(millis, { zone: "utc" });
  if (!wall.isValid) throw new RangeError("date out of range");
  return wall;
}

/** The local time in `zone` at `instant`. Throws RangeError for an unknown zone or an invalid date. */
export function wallTime(zone: string, instant: Date): WallTime {
  return wallFromMillis(instant.getTime() + offsetOf(zoneOf(zone), instant.getTime()));
}

/**
 * The instant of the local time `wall` in `zone`. A skipped local time becomes the end of the gap; of a repeated one, the first counts
 * (rules.md TIM2). Throws RangeError for an unknown zone.
 */
export function instantOf(zone: string, wall: WallTime): Date {
  const rules = zoneOf(zone);
  const offset = (instant: number) => offsetOf(rules, instant);
  const local = wall.toMillis();
  const before = offset(local - day);
  const after = offset(local + day);
  const either = before === after ? [local - before] : [local - before, local - after];
  const candidates = either.filter((candidate) => candidate + offset(candidate) === local);
  if (candidates.length > 0) return new Date(Math.min(...candidates));
  let early = local - after;
  let late = local - before;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offset(middle) === before) early = middle;
    else late = middle;
  }
  return new Date(late);
}

/** The same day at `clock` (`HH:MM`; `24:00` is midnight at the end of the day). */
export function atClock(wall: WallTime, clock: string): WallTime {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return wall.startOf("day").plus({ hours, minutes });
}

/** `00:00` … `23:59`, and `24:00` where `endOfDay` allows it. */
export function isClock(text: string, endOfDay = false): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || (endOfDay && text === "24:00");
}

/** Local midnight of an ISO date; null if there is no such date. */
export function parseWallDate(text: string): WallTime | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const wall = DateTime.fromISO(text, { zone: "utc" });
  return wall.isValid ? wall : null;
}

/**
 * Adds calendar units in local time first (month ends and 29 February clamp, rules.md TIM3), then hours and minutes as elapsed time. A
 * duration without calendar units is exact, also across clock changes.
 */
export function addDuration(zone: string, instant: Date, duration: Duration, sign: 1 | -1 = 1): Date {
  const exact = sign * ((duration.hours ?? 0) * hour + (duration.minutes ?? 0) * 60_000);
  if (!hasCalendarPart(duration)) return new Date(instant.getTime() + exact);
  return new Date(instantOf(zone, shiftDate(wallTime(zone, instant), duration, sign)).getTime() + exact);
}

/** Moves a local time by the calendar units of `duration` only. */
export function shiftDate(wall: WallTime, duration: Duration, sign: 1 | -1 = 1): WallTime {
  const { years = 0, months = 0, weeks = 0, days = 0 } = duration;
  return wall.plus({ years: sign * years, months: sign * months, weeks: sign * weeks, days: sign * days });
}
