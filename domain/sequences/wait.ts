import { type Duration, durationPattern, durationWords, parseDuration } from "../time/duration.ts";
import { nextOpenDay, type Window } from "../time/window.ts";
import { addDuration, atClock, instantOf, isClock, parseWallDate, shiftDate, type WallTime, wallTime } from "../time/zoned.ts";
import type { LocalText } from "../words/local-text.ts";
import { problemWords } from "./problem-words.ts";

/** How long an enrolment waits. `at` is a time `HH:MM` in the lead's zone. */
export type Wait =
  /** `2 hours`: counted from the anchor. Days and longer units keep the local time. */
  | { readonly kind: "duration"; readonly duration: Duration }
  /** `1 day, at 08:00`: this many calendar days after the anchor's local date, at that time. */
  | { readonly kind: "days"; readonly duration: Duration; readonly at: string }
  /** `at 08:00`: the next such time after the anchor. */
  | { readonly kind: "time"; readonly at: string }
  /** `monday, at 09:00`: ISO weekday, 1 is Monday. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly at: string }
  /** `until 2027-04-01, at 09:00`. Without `at`: midnight. */
  | { readonly kind: "date"; readonly date: string; readonly at: string | null }
  /** `until renewal_date - 30 days, at 09:00`. Without `at`: midnight. */
  | { readonly kind: "until"; readonly field: string; readonly sign: 1 | -1; readonly offset: Duration | null; readonly at: string | null };

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const durationWait = new RegExp(`^(${durationPattern})(?:, at (\\S+))?$`);
const timeWait = /^at (\S+)$/;
const weekdayWait = new RegExp(`^(${weekdays.join("|")})(?:, at (\\S+))?$`);
const untilWait = new RegExp(`^until ([A-Za-z]\\w*|\\d\\S*?)(?: ([+-]) (${durationPattern}))?(?:, at (\\S+))?$`);

/** Pattern of the words that `parseWait` accepts, for the editor's completion. It does not check dates and times. */
export const waitPattern = [durationWait, timeWait, weekdayWait, untilWait].map((pattern) => `(?:${pattern.source})`).join("|");

/** Why words are not a wait: a code and one sentence. */
export interface WaitProblem {
  readonly code: "bad-wait" | "bad-time" | "bad-date" | "bad-duration";
  readonly message: LocalText;
}

/** Reads the words of a wait. */
export function parseWait(words: string): Wait | WaitProblem {
  const [, durationText, durationAt] = durationWait.exec(words) ?? [];
  if (durationText !== undefined) return durationOrDays(durationText, durationAt);

  const [, time] = timeWait.exec(words) ?? [];
  if (time !== undefined) return isClock(time) ? { kind: "time", at: time } : badTime(time);

  const [, weekday, weekdayAt] = weekdayWait.exec(words) ?? [];
  if (weekday !== undefined) {
    if (weekdayAt === undefined) return { code: "bad-wait", message: problemWords.needsTime(words) };
    const number = (weekdays as readonly string[]).indexOf(weekday) + 1;
    return isClock(weekdayAt) ? { kind: "weekday", weekday: number, at: weekdayAt } : badTime(weekdayAt);
  }

  const [, target, sign, offset, untilAt] = untilWait.exec(words) ?? [];
  if (target !== undefined) return until(target, sign === "-" ? -1 : 1, offset, untilAt);

  return { code: "bad-wait", message: problemWords.badWait(words) };
}

export function isWaitProblem(answer: Wait | WaitProblem): answer is WaitProblem {
  return "code" in answer;
}

function badTime(text: string): WaitProblem {
  return { code: "bad-time", message: problemWords.badTime(text) };
}

function durationOrDays(text: string, at: string | undefined): Wait | WaitProblem {
  const duration = parseDuration(text);
  if (duration === null) return { code: "bad-duration", message: problemWords.badDurationRange(text) };
  if (at === undefined) return { kind: "duration", duration };
  if (duration.hours || duration.minutes) return { code: "bad-wait", message: problemWords.hoursUpToTime(text, at) };
  return isClock(at) ? { kind: "days", duration, at } : badTime(at);
}

function until(target: string, sign: 1 | -1, offsetText: string | undefined, at: string | undefined): Wait | WaitProblem {
  if (at !== undefined && !isClock(at)) return badTime(at);
  if (/^\d/.test(target)) {
    if (parseWallDate(target) === null) return { code: "bad-date", message: problemWords.badDate(target) };
    if (offsetText !== undefined) return { code: "bad-wait", message: problemWords.dateWithOffset(target) };
    return { kind: "date", date: target, at: at ?? null };
  }
  const offset = offsetText === undefined ? null : parseDuration(offsetText);
  if (offsetText !== undefined && offset === null) {
    return { code: "bad-duration", message: problemWords.badDurationRange(offsetText) };
  }
  if (offset && offsetText !== undefined && (offset.hours || offset.minutes)) {
    return { code: "bad-wait", message: problemWords.offsetInHours(offsetText) };
  }
  return { kind: "until", field: target, sign, offset, at: at ?? null };
}

/** Facts that the end of a wait depends on, besides the anchor. */
export interface WaitFacts {
  readonly zone: string;
  readonly holidays?: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

export type WaitEnd =
  /** `basis` is the value of the field that it was computed from. */
  | { readonly kind: "at"; readonly at: Date; readonly basis: string | null }
  | { readonly kind: "field-missing"; readonly field: string }
  | { readonly kind: "field-not-a-date"; readonly field: string }
  | { readonly kind: "never-opens" }
  /** The date stands for "no date": 0001-01-01, 1900-01-01. */
  | { readonly kind: "no-date"; readonly field: string }
  /** The date stands for "no end": 9999-12-31. */
  | { readonly kind: "never"; readonly basis: string | null };

/** Nobody waits longer. A date that is further away, such as 9999-12-31 or 2999-12-31, is how other systems write "no end". */
const longestYears = 100;
/** Until this date systems write "no date": 0001-01-01, 1753-01-01, 1899-12-30, 1900-01-01. */
const lastPlaceholder = "1900-01-01";

/**
 * When a wait that began at `anchor` ends. A wait with a time of day moves to the first day that the window allows, at the same time. A
 * plain duration does not move. Throws RangeError for an unknown zone.
 */
export function endOfWait(wait: Wait, anchor: Date, window: Window | null, facts: WaitFacts): WaitEnd {
  const moved = (wall: WallTime, basis: string | null = null): WaitEnd => {
    const open = nextOpenDay(window, wall, facts.holidays);
    return open === null ? { kind: "never-opens" } : { kind: "at", at: instantOf(facts.zone, open), basis };
  };
  const exact = (wall: WallTime, basis: string | null = null): WaitEnd => ({ kind: "at", at: instantOf(facts.zone, wall), basis });

  switch (wait.kind) {
    case "duration":
      return { kind: "at", at: addDuration(facts.zone, anchor, wait.duration), basis: null };
    case "days":
      return moved(atClock(shiftDate(wallTime(facts.zone, anchor), wait.duration), wait.at));
    case "time":
      return moved(nextClock(facts.zone, anchor, wait.at, () => true));
    case "weekday":
      return moved(nextClock(facts.zone, anchor, wait.at, (wall) => wall.weekday === wait.weekday));
    case "date": {
      const date = parseWallDate(wait.date);
      if (date === null) throw new RangeError(`impossible date ${wait.date}`);
      if (isNever(date, facts.zone, anchor)) return { kind: "never", basis: null };
      return wait.at === null ? exact(date) : moved(atClock(date, wait.at));
    }
    case "until": {
      const value = facts.fields[wait.field];
      if (value === null || value === undefined || value === "") return { kind: "field-missing", field: wait.field };
      const date = parseWallDate(String(value));
      if (date === null) return { kind: "field-not-a-date", field: wait.field };
      if (date.toISODate() <= lastPlaceholder) return { kind: "no-date", field: wait.field };
      if (isNever(date, facts.zone, anchor)) return { kind: "never", basis: String(value) };
      const day = wait.offset === null ? date : shiftDate(date, wait.offset, wait.sign);
      return wait.at === null ? exact(day, String(value)) : moved(atClock(day, wait.at), String(value));
    }
  }
}

function isNever(date: WallTime, zone: string, anchor: Date): boolean {
  return date.year - wallTime(zone, anchor).year > longestYears;
}

function nextClock(zone: string, anchor: Date, at: string, fits: (wall: WallTime) => boolean): WallTime {
  let wall = atClock(wallTime(zone, anchor), at);
  while (!fits(wall) || instantOf(zone, wall) <= anchor) wall = wall.plus({ days: 1 });
  return wall;
}

export function waitWords(wait: Wait): string {
  const at = "at" in wait && wait.at !== null ? `, at ${wait.at}` : "";
  switch (wait.kind) {
    case "duration":
    case "days":
      return `${durationWords(wait.duration)}${at}`;
    case "time":
      return `at ${wait.at}`;
    case "weekday":
      return `${weekdays[wait.weekday - 1]}${at}`;
    case "date":
      return `until ${wait.date}${at}`;
    case "until":
      return `until ${wait.field}${wait.offset ? ` ${wait.sign === 1 ? "+" : "-"} ${durationWords(wait.offset)}` : ""}${at}`;
  }
}
