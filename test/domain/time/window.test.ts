import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isHoliday } from "../../../domain/time/holidays.ts";
import { nextOpening, type Window } from "../../../domain/time/window.ts";
import { wallTime } from "../../../domain/time/zoned.ts";

const weekdays: Window = { days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00", holidays: "skip" };
const everyday: Window = { days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "20:00", holidays: "ignore" };
const tokyo = "Asia/Tokyo";
const newYork = "America/New_York";

describe("the next opening (TIM1)", () => {
  test.each([
    { name: "Friday noon is open", window: weekdays, zone: tokyo, from: "2026-11-20T12:00+09:00", opens: "2026-11-20T12:00+09:00" },
    {
      name: "Friday 20:00 is closed: Tuesday, for Monday is a holiday",
      window: weekdays,
      zone: tokyo,
      from: "2026-11-20T20:00+09:00",
      opens: "2026-11-24T08:00+09:00",
    },
    { name: "Friday 21:00 → Monday 08:00", window: weekdays, zone: tokyo, from: "2027-01-15T21:00+09:00", opens: "2027-01-18T08:00+09:00" },
    { name: "Sunday noon → Monday 08:00", window: weekdays, zone: tokyo, from: "2027-01-17T12:00+09:00", opens: "2027-01-18T08:00+09:00" },
    {
      name: "before 08:00 → the same day",
      window: weekdays,
      zone: tokyo,
      from: "2027-01-18T07:59:59.999+09:00",
      opens: "2027-01-18T08:00+09:00",
    },
    {
      name: "the zone's day counts: Monday in UTC is Sunday there",
      window: weekdays,
      zone: newYork,
      from: "2027-01-18T03:00Z",
      opens: "2027-01-18T13:00Z",
    },
    {
      name: "holidays may be ignored",
      window: { ...weekdays, holidays: "ignore" as const },
      zone: tokyo,
      from: "2026-11-23T07:00+09:00",
      opens: "2026-11-23T08:00+09:00",
    },
    {
      name: "new year: 31 December 20:00 → 4 January",
      window: weekdays,
      zone: tokyo,
      from: "2026-12-31T20:00+09:00",
      opens: "2027-01-04T08:00+09:00",
      own: ["2027-01-02"],
    },
    {
      name: "own days off",
      window: weekdays,
      zone: tokyo,
      from: "2026-12-28T21:00+09:00",
      opens: "2027-01-04T08:00+09:00",
      own: ["2026-12-29", "2026-12-30", "2026-12-31"],
    },
    {
      name: "until midnight",
      window: { ...everyday, to: "24:00" },
      zone: tokyo,
      from: "2027-01-18T23:59:59+09:00",
      opens: "2027-01-18T23:59:59+09:00",
    },
    {
      name: "opening in the gap: its end",
      window: { ...everyday, from: "02:30", to: "05:00" },
      zone: newYork,
      from: "2027-03-14T05:00Z",
      opens: "2027-03-14T07:00Z",
    },
    {
      name: "a window inside the gap opens the next day",
      window: { ...everyday, from: "02:10", to: "02:50" },
      zone: newYork,
      from: "2027-03-14T05:00Z",
      opens: "2027-03-15T06:10Z",
    },
    {
      name: "a window inside the overlap opens once",
      window: { ...everyday, from: "01:10", to: "01:50" },
      zone: newYork,
      from: "2026-11-01T05:50Z",
      opens: "2026-11-02T06:10Z",
    },
  ])("$name", ({ window, zone, from, opens, own }) => {
    expect(nextOpening(window, zone, new Date(from), own)).toEqual(new Date(opens));
  });

  test("no window is always open", () => expect(nextOpening(null, tokyo, new Date(5))).toEqual(new Date(5)));

  test("says when it never opens", () => {
    const days = Array.from({ length: 500 }, (_, day) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10));
    expect(nextOpening(everyday, tokyo, new Date("2027-01-02T00:00Z"), days)).not.toBeNull();
    expect(nextOpening({ ...everyday, holidays: "skip" }, tokyo, new Date("2027-01-02T00:00Z"), days)).toBeNull();
  });

  test("is at or after the question, open, stable, and the first", () => {
    const zone = fc.constantFrom(tokyo, newYork, "Australia/Lord_Howe");
    const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    const hours = fc.tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 23 })).filter(([from, to]) => from < to);
    const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
    fc.assert(
      fc.property(zone, instant, days, hours, fc.double({ min: 0, max: 1, noNaN: true }), (name, from, open, [opens, closes], part) => {
        const window: Window = { days: open, from: clock(opens), to: clock(closes), holidays: "skip" };
        const answer = nextOpening(window, name, from);
        if (answer === null) throw new Error("never opens");
        expect(answer.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(nextOpening(window, name, answer)).toEqual(answer);
        const wall = wallTime(name, answer);
        expect(open).toContain(wall.weekday);
        expect(isHoliday(wall.toISODate())).toBe(false);
        const between = new Date(from.getTime() + Math.floor(part * (answer.getTime() - from.getTime())));
        expect(nextOpening(window, name, between)).toEqual(answer);
      }),
    );
  });
});

test.each([
  ["2026-11-23", true],
  ["2027-03-22", true],
  ["2027-05-05", true],
  ["2026-11-24", false],
  ["constructor", false],
])("%s is a holiday: %s", (date, answer) => expect(isHoliday(date)).toBe(answer));
