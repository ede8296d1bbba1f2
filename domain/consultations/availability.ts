import { isHoliday } from "../time/holidays.ts";
import { atClock, instantOf, parseWallDate, type WallTime, wallTime } from "../time/zoned.ts";

/** When a consultant receives guests, as local time of the consultant's zone: 10:00 stays 10:00 when the clocks change (BOK3). */
export interface Hours {
  /** ISO weekday, 1 is Monday. */
  weekday: number;
  /** `HH:MM`. */
  from: string;
  /** `HH:MM`, later than `from`; `24:00` is the end of the day. */
  to: string;
}

/** Other hours on one date; none at all when it is a day off. */
export interface Override {
  /** `2027-03-16` */
  date: string;
  hours: readonly { from: string; to: string }[];
}

export interface Availability {
  zone: string;
  hours: readonly Hours[];
  overrides: readonly Override[];
  /** Public holidays are days off unless an override says otherwise. */
  holidays: "skip" | "ignore";
}

export interface OpenTime {
  /** The consultant's date. */
  date: string;
  from: Date;
  to: Date;
}

/** Why a day has no open time. */
export type ClosedDay = "hours" | "holiday" | "day-off";

/**
 * The open times of each day of the consultant from the day of `from` to the day of `to`, as instants, in order. A local time that the clocks
 * skip becomes the end of the gap, so that the gap is never open; of a repeated one the first counts (rules.md TIM2, BOK4).
 */
export function* openTimes(availability: Availability, from: Date, to: Date, daysOff: readonly string[] = []): Generator<OpenTime> {
  for (const date of datesBetween(availability.zone, from, to)) yield* openTimesOf(availability, date, daysOff);
}

function openTimesOf(availability: Availability, date: WallTime, daysOff: readonly string[]): OpenTime[] {
  const { zone } = availability;
  return hoursOf(availability, date, daysOff).flatMap((hours) => {
    const opens = instantOf(zone, atClock(date, hours.from));
    const closes = instantOf(zone, atClock(date, hours.to));
    return opens < closes ? [{ date: date.toISODate(), from: opens, to: closes }] : [];
  });
}

/** Why nothing is open on a date of the consultant; null when something is. */
export function closedOn(availability: Availability, date: string, daysOff: readonly string[] = []): ClosedDay | null {
  const day = parseWallDate(date);
  if (day === null) return "hours";
  if (hoursOf(availability, day, daysOff).length > 0) return null;
  if (availability.overrides.some((one) => one.date === date)) return "day-off";
  return availability.holidays === "skip" && isHoliday(date, daysOff) ? "holiday" : "hours";
}

/** The days of the consultant from that of `from` to that of `to` on which nothing is open, each with the reason. */
export function closedDays(
  availability: Availability,
  from: Date,
  to: Date,
  daysOff: readonly string[] = [],
): { date: string; reason: ClosedDay }[] {
  return [...datesBetween(availability.zone, from, to)].flatMap((day) => {
    const date = day.toISODate();
    const reason = closedOn(availability, date, daysOff);
    return reason === null ? [] : [{ date, reason }];
  });
}

function hoursOf(
  { hours, overrides, holidays }: Availability,
  date: WallTime,
  daysOff: readonly string[],
): readonly { from: string; to: string }[] {
  const iso = date.toISODate();
  const override = overrides.find((one) => one.date === iso);
  if (override) return override.hours;
  if (holidays === "skip" && isHoliday(iso, daysOff)) return [];
  return hours.filter(({ weekday }) => weekday === date.weekday);
}

function* datesBetween(zone: string, from: Date, to: Date): Generator<WallTime> {
  const last = wallTime(zone, to).startOf("day");
  for (let day = wallTime(zone, from).startOf("day"); day <= last; day = day.plus({ days: 1 })) yield day;
}
