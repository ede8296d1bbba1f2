import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weekdays } from "../../../domain/sequences/wait.ts";
import {
  afterOpenTime,
  DEFAULT_OPENING_HOURS,
  nextOpen,
  type OpenCalendar,
  type OpeningHours,
  openingHoursSchema,
  openTimeBetween,
} from "../../../domain/time/opening-hours.ts";

const HOUR = 3_600_000;
const tokyo = (local: string) => new Date(`${local}+09:00`);
/** Tuesday to Saturday with a lunch break, and a late Friday. */
const opening: OpeningHours = {
  hours: [
    { days: ["tuesday", "wednesday", "thursday", "friday", "saturday"], from: "10:00", to: "12:00" },
    { days: ["tuesday", "wednesday", "thursday", "friday", "saturday"], from: "13:00", to: "18:00" },
    { days: ["friday"], from: "17:00", to: "20:00" },
  ],
  holidays: "skip",
};
const shop: OpenCalendar = { opening, zone: "Asia/Tokyo", daysOff: ["08-11 to 08-16"] };

describe("a deadline in open hours (CAR2)", () => {
  test.each([
    ["within one span", "2027-03-16T10:00", 1, "2027-03-16T11:00"],
    ["to the end of a span, which is still that day", "2027-03-16T10:00", 2, "2027-03-16T12:00"],
    ["over the lunch break", "2027-03-16T11:30", 1, "2027-03-16T13:30"],
    ["asked at lunch, counted from its end", "2027-03-16T12:20", 1, "2027-03-16T14:00"],
    ["asked in the night", "2027-03-16T03:00", 4, "2027-03-16T15:00"],
    ["over the night", "2027-03-16T17:00", 2, "2027-03-17T11:00"],
    ["overlapping spans count once: Friday closes at 20:00", "2027-03-19T17:00", 4, "2027-03-20T11:00"],
    ["over Sunday and Monday, and a holiday whose substitute is Monday", "2027-03-20T17:00", 2, "2027-03-23T11:00"],
    ["over its own days off", "2027-08-10T17:30", 1, "2027-08-17T10:30"],
    ["over a holiday", "2027-04-28T17:00", 2, "2027-04-30T11:00"],
  ])("%s", (_name, from, hours, until) => {
    expect(afterOpenTime(shop, tokyo(from), hours * HOUR)).toEqual(tokyo(until));
  });

  test("with holidays ignored they are open", () => {
    const always = { ...shop, opening: { ...opening, holidays: "ignore" as const } };
    expect(afterOpenTime(always, tokyo("2027-04-28T17:00"), 2 * HOUR)).toEqual(tokyo("2027-04-29T11:00"));
  });

  test("an hour that the clocks skip is none: 01:30 to 03:30 is one hour in New York on 14 March 2027", () => {
    const night: OpenCalendar = {
      opening: { hours: [{ days: [...weekdays], from: "01:30", to: "03:30" }], holidays: "ignore" },
      zone: "America/New_York",
      daysOff: [],
    };
    expect(afterOpenTime(night, new Date("2027-03-14T00:00-05:00"), HOUR)).toEqual(new Date("2027-03-14T03:30-04:00"));
    expect(afterOpenTime(night, new Date("2027-03-14T00:00-05:00"), 1.5 * HOUR)).toEqual(new Date("2027-03-15T02:00-04:00"));
  });

  test("a business that never opens still has a deadline", () => {
    const never = { ...shop, daysOff: ["01-01 to 12-31"] };
    expect(afterOpenTime(never, tokyo("2027-03-16T10:00"), HOUR)).toEqual(tokyo("2027-03-16T11:00"));
    expect(nextOpen(never, tokyo("2027-03-16T03:00"))).toEqual(tokyo("2027-03-16T03:00"));
  });
});

describe("open time, as properties", () => {
  const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2029-12-31"), noInvalidDate: true });
  const lengths = fc.integer({ min: 0, max: 60 * HOUR });
  const clocks = ["00:00", "03:15", "08:00", "12:00", "12:30", "18:00", "24:00"];
  const spans = fc
    .record({
      days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
      ends: fc.uniqueArray(fc.constantFrom(...clocks), { minLength: 2, maxLength: 2 }).map((pair) => pair.toSorted()),
    })
    .map(({ days, ends: [from = "", to = ""] }) => ({ days, from, to }));
  const calendars = fc.record({
    opening: fc.record({
      hours: fc.array(spans, { minLength: 1, maxLength: 4 }),
      holidays: fc.constantFrom("skip" as const, "ignore" as const),
    }),
    zone: fc.constantFrom("Asia/Tokyo", "America/New_York", "Australia/Lord_Howe"),
    daysOff: fc.constantFrom([], ["12-29 to 01-03"]),
  });

  test("as much open time lies before the deadline as was asked for", () =>
    fc.assert(
      fc.property(calendars, instants, lengths, (calendar, from, ms) => {
        const until = afterOpenTime(calendar, from, ms);
        expect(until.getTime()).toBeGreaterThanOrEqual(from.getTime() + ms);
        expect(openTimeBetween(calendar, from, until)).toBe(ms);
      }),
      { numRuns: 300 },
    ));

  test("more time is never earlier, and a later question never has an earlier answer", () =>
    fc.assert(
      fc.property(calendars, instants, lengths, lengths, (calendar, from, ms, more) => {
        const until = afterOpenTime(calendar, from, ms);
        expect(afterOpenTime(calendar, from, ms + more).getTime()).toBeGreaterThanOrEqual(until.getTime());
        const later = new Date(from.getTime() + more);
        expect(afterOpenTime(calendar, later, ms).getTime()).toBeGreaterThanOrEqual(until.getTime());
      }),
      { numRuns: 300 },
    ));
});

test("a span that ends before it begins is refused, and one default is whole", () => {
  expect(openingHoursSchema.safeParse({ hours: [{ days: ["monday"], from: "18:00", to: "09:00" }] }).success).toBe(false);
  expect(openingHoursSchema.parse(DEFAULT_OPENING_HOURS)).toEqual(DEFAULT_OPENING_HOURS);
});
