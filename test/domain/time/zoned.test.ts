import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDuration } from "../../../domain/time/duration.ts";
import { addDuration, atClock, instantOf, isClock, isZone, parseWallDate, wallTime } from "../../../domain/time/zoned.ts";

const tokyo = "Asia/Tokyo";
const newYork = "America/New_York";
const lordHowe = "Australia/Lord_Howe";
const apia = "Pacific/Apia";

function at(zone: string, date: string, clock: string): string {
  const day = parseWallDate(date);
  if (day === null) throw new Error(`bad date in table: ${date}`);
  return instantOf(zone, atClock(day, clock)).toISOString();
}

describe("a local time becomes an instant (TIM2)", () => {
  test.each([
    { name: "Tokyo has no gaps", zone: tokyo, date: "2026-11-18", clock: "17:30", instant: "2026-11-18T08:30:00.000Z" },
    { name: "New York in winter", zone: newYork, date: "2027-01-04", clock: "08:00", instant: "2027-01-04T13:00:00.000Z" },
    {
      name: "New York, in the gap: its end, 03:00",
      zone: newYork,
      date: "2027-03-14",
      clock: "02:30",
      instant: "2027-03-14T07:00:00.000Z",
    },
    { name: "New York, at the gap's first minute", zone: newYork, date: "2027-03-14", clock: "02:00", instant: "2027-03-14T07:00:00.000Z" },
    { name: "New York, just behind the gap", zone: newYork, date: "2027-03-14", clock: "03:00", instant: "2027-03-14T07:00:00.000Z" },
    {
      name: "New York, in the overlap: the first one",
      zone: newYork,
      date: "2026-11-01",
      clock: "01:30",
      instant: "2026-11-01T05:30:00.000Z",
    },
    {
      name: "Lord Howe, in its gap of half an hour",
      zone: lordHowe,
      date: "2026-10-04",
      clock: "02:15",
      instant: "2026-10-03T15:30:00.000Z",
    },
    {
      name: "Lord Howe, in its overlap of half an hour",
      zone: lordHowe,
      date: "2027-04-04",
      clock: "01:45",
      instant: "2027-04-03T14:45:00.000Z",
    },
    { name: "Apia, on the day that it left out", zone: apia, date: "2011-12-30", clock: "09:00", instant: "2011-12-30T10:00:00.000Z" },
  ])("$name", ({ zone, date, clock, instant }) => expect(at(zone, date, clock)).toBe(instant));

  test("an existing local time reads back as itself, and is never the second of two", () => {
    const zone = fc.constantFrom(tokyo, newYork, lordHowe, apia, "Europe/Dublin", "Africa/Casablanca", "Asia/Kolkata");
    const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(zone, instant, (name, original) => {
        const again = instantOf(name, wallTime(name, original));
        expect(again.getTime()).toBeLessThanOrEqual(original.getTime());
        expect(wallTime(name, again).toMillis()).toBe(wallTime(name, original).toMillis());
      }),
    );
  });

  test("an unknown zone is refused", () => expect(() => wallTime("Mars/Olympus", new Date(0))).toThrow(RangeError));
});

describe("adding a length of time (TIM3)", () => {
  test.each([
    { name: "month end clamps", zone: tokyo, from: "2027-01-31T01:00:00.000Z", words: "1 month", to: "2027-02-28T01:00:00.000Z" },
    {
      name: "month end clamps to the leap day",
      zone: tokyo,
      from: "2028-01-31T01:00:00.000Z",
      words: "1 month",
      to: "2028-02-29T01:00:00.000Z",
    },
    {
      name: "29 February clamps a year later",
      zone: tokyo,
      from: "2028-02-29T01:00:00.000Z",
      words: "1 year",
      to: "2029-02-28T01:00:00.000Z",
    },
    {
      name: "the local date counts, not UTC's",
      zone: tokyo,
      from: "2027-01-30T16:00:00.000Z",
      words: "1 month",
      to: "2027-02-27T16:00:00.000Z",
    },
    {
      name: "a day keeps the local time over the change",
      zone: newYork,
      from: "2027-03-13T13:00:00.000Z",
      words: "1 day",
      to: "2027-03-14T12:00:00.000Z",
    },
    { name: "24 hours do not", zone: newYork, from: "2027-03-13T13:00:00.000Z", words: "24 hours", to: "2027-03-14T13:00:00.000Z" },
    {
      name: "a day into the gap ends at its end",
      zone: newYork,
      from: "2027-03-13T07:30:00.000Z",
      words: "1 day",
      to: "2027-03-14T07:00:00.000Z",
    },
    {
      name: "an hour from the first 01:30 is the second",
      zone: newYork,
      from: "2026-11-01T05:30:00.000Z",
      words: "1 hour",
      to: "2026-11-01T06:30:00.000Z",
    },
    {
      name: "an hour from the second 01:30 is 02:30",
      zone: newYork,
      from: "2026-11-01T06:30:00.000Z",
      words: "1 hour",
      to: "2026-11-01T07:30:00.000Z",
    },
    {
      name: "days first, then hours",
      zone: lordHowe,
      from: "2026-10-02T16:00:00.000Z",
      words: "1 day 1 hour",
      to: "2026-10-03T16:30:00.000Z",
    },
  ])("$name", ({ zone, from, words, to }) => {
    const duration = parseDuration(words);
    if (duration === null) throw new Error(words);
    expect(addDuration(zone, new Date(from), duration).toISOString()).toBe(to);
  });

  test("always moves forward, whatever the zone", () => {
    const zone = fc.constantFrom(tokyo, newYork, lordHowe, apia);
    const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    const duration = fc.record({ months: fc.nat(30), days: fc.integer({ min: 2, max: 60 }), hours: fc.nat(72) });
    fc.assert(
      fc.property(zone, instant, duration, (name, from, length) => {
        expect(addDuration(name, from, length).getTime()).toBeGreaterThan(from.getTime());
      }),
    );
  });
});

test.each([
  ["00:00", true],
  ["23:59", true],
  ["24:00", false],
  ["25:00", false],
  ["8:00", false],
  ["20:60", false],
])("%s is a time of day: %s", (text, answer) => expect(isClock(text)).toBe(answer));

test.each(["2026-13-40", "2027-02-29", "2027-2-1", "27-01-01", "2027-01-01T00:00", ""])("%j is no date", (text) =>
  expect(parseWallDate(text)).toBeNull(),
);

describe("the name of a zone", () => {
  test.each(["Asia/Kolkata", "Asia/Calcutta", "Europe/Kyiv", "Asia/Ho_Chi_Minh", "America/Argentina/Buenos_Aires", "Etc/UTC", "UTC"])(
    "%s is one",
    (zone) => expect(isZone(zone)).toBe(true),
  );
  test.each(["", "Tokyo", "Asia/Tokio", "Asia/Tokyo ", "a\u0000b", "JST-9"])("%j is none", (zone) => expect(isZone(zone)).toBe(false));
});
