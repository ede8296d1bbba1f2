import { z } from "zod";
import { weekdays } from "../sequences/wait.ts";
import { customIssue } from "../words/schema-issues.ts";
import { isHoliday } from "./holidays.ts";
import { atClock, instantOf, isClock, type WallTime, wallTime } from "./zoned.ts";

const clock = z.string().superRefine((words, context) => {
  if (!isClock(words, true))
    context.addIssue(customIssue({ ja: '時刻を "10:00" のように書いてください。', en: 'Write a time of day, such as "10:00".' }));
});

const days = z.array(z.enum(weekdays)).superRefine((chosen, context) => {
  if (chosen.length === 0)
    context.addIssue(customIssue({ ja: "曜日を1つ以上選んでください。", en: "Choose at least one day of the week." }));
});

/** When somebody is there, as local time of the business. A day may have several spans: a lunch break lies between two. */
export const openingHoursSchema = z.strictObject({
  hours: z
    .array(
      z.strictObject({ days, from: clock, to: clock }).superRefine(({ from, to }, context) => {
        if (isClock(from, true) && isClock(to, true) && from >= to)
          context.addIssue(
            customIssue({
              ja: "終わりの時刻は、始まりの時刻より後にしてください。",
              en: "The end must be later than the beginning.",
            }),
          );
      }),
    )
    .max(50)
    .superRefine((hours, context) => {
      if (hours.length === 0)
        context.addIssue(
          customIssue({
            ja: "営業時間を1つ以上入力してください。期限を数えるのに使います。",
            en: "Write at least one span of hours: deadlines count them.",
          }),
        );
    }),
  holidays: z.enum(["skip", "ignore"]).default("skip").describe("`skip`: closed on Japanese holidays and on the own days off"),
});
export type OpeningHours = z.infer<typeof openingHoursSchema>;

export const DEFAULT_OPENING_HOURS: OpeningHours = {
  hours: [{ days: ["monday", "tuesday", "wednesday", "thursday", "friday"], from: "09:00", to: "18:00" }],
  holidays: "skip",
};

/** The opening hours, with what they depend on. */
export interface OpenCalendar {
  opening: OpeningHours;
  /** IANA zone of the business. */
  zone: string;
  /** Own days off, as `parseDaysOff` reads them. */
  daysOff: readonly string[];
}

interface Span {
  from: number;
  to: number;
}

/** A business that does not open within this many days has days off that leave none. */
const LONGEST_CLOSED = 400;

/**
 * The instant at which the business has been open for `ms` since `from`: never inside a closed time, at most its beginning. Without an open
 * hour for 400 days, `ms` of real time after `from`: a deadline must never be without end.
 */
export function afterOpenTime(calendar: OpenCalendar, from: Date, ms: number): Date {
  let left = ms;
  for (const span of spansFrom(calendar, from)) {
    const length = span.to - span.from;
    if (left <= length) return new Date(span.from + left);
    left -= length;
  }
  return new Date(from.getTime() + ms);
}

/** The first instant at or after `from` at which somebody is there; `from` itself when they never are. */
export function nextOpen(calendar: OpenCalendar, from: Date): Date {
  return afterOpenTime(calendar, from, 0);
}

/** Real milliseconds between two instants in which the business is open. */
export function openTimeBetween(calendar: OpenCalendar, from: Date, to: Date): number {
  let sum = 0;
  for (const span of spansFrom(calendar, from)) {
    if (span.from >= to.getTime()) break;
    sum += Math.min(span.to, to.getTime()) - span.from;
  }
  return sum;
}

/** The open times from an instant on, in order, none overlapping another. Ends after 400 closed days in a row. */
function* spansFrom(calendar: OpenCalendar, from: Date): Generator<Span> {
  const first = wallTime(calendar.zone, from).startOf("day");
  let closed = 0;
  for (let day = 0; closed <= LONGEST_CLOSED; day += 1) {
    const spans = spansOf(calendar, first.plus({ days: day })).filter(({ to }) => to > from.getTime());
    closed = spans.length === 0 ? closed + 1 : 0;
    for (const span of spans) yield { from: Math.max(span.from, from.getTime()), to: span.to };
  }
}

/** Of one day, joined where they overlap: an hour that is written twice counts once. */
function spansOf({ opening, zone, daysOff }: OpenCalendar, day: WallTime): Span[] {
  if (opening.holidays === "skip" && isHoliday(day.toISODate(), daysOff)) return [];
  const name = weekdays[day.weekday - 1];
  const spans = opening.hours
    .filter(({ days }) => days.some((one) => one === name))
    .map(({ from, to }) => ({ from: instantOf(zone, atClock(day, from)).getTime(), to: instantOf(zone, atClock(day, to)).getTime() }))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push(span);
  }
  return joined;
}
