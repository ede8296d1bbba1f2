import fc from "fast-check";
import { expect, test } from "vitest";
import { durationMinutes, durationWords, parseDuration } from "../../../domain/time/duration.ts";

test.each([
  ["1 day", { days: 1 }],
  ["2 hours", { hours: 2 }],
  ["30 minutes", { minutes: 30 }],
  ["1 week 2 days", { weeks: 1, days: 2 }],
  ["3 months", { months: 3 }],
  ["2 days 1 week", { weeks: 1, days: 2 }],
  ["50 years", { years: 50 }],
])("reads %s", (words, duration) => expect(parseDuration(words)).toEqual(duration));

test.each([
  "",
  "day",
  "1",
  "0 days",
  "-1 day",
  "1.5 days",
  "1 fortnight",
  "1 day 2 days",
  "1  day",
  "1 day,",
  " 1 day",
  "1day",
  "51 years",
  "9999999 minutes",
  "1 second",
])("refuses %j", (words) => expect(parseDuration(words)).toBeNull());

test("words and length survive a round trip", () => {
  const duration = fc
    .record({ weeks: fc.nat(9), days: fc.nat(9), hours: fc.nat(99), minutes: fc.nat(99) })
    .filter((candidate) => durationMinutes(candidate) > 0);
  fc.assert(
    fc.property(duration, (original) => {
      const read = parseDuration(durationWords(original));
      expect(read && durationMinutes(read)).toBe(durationMinutes(original));
    }),
  );
});
