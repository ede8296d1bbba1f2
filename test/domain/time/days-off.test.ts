import { describe, expect, test } from "vitest";
import { isDayOff, parseDaysOff } from "../../../domain/time/days-off.ts";
import { nextOpening, type Window } from "../../../domain/time/window.ts";

describe("days off", () => {
  test.each([
    ["2027-08-11", { from: "2027-08-11", to: "2027-08-11", yearly: false }],
    ["2027-08-11 to 2027-08-16", { from: "2027-08-11", to: "2027-08-16", yearly: false }],
    ["12-29 to 01-03", { from: "12-29", to: "01-03", yearly: true }],
    ["12-29〜01-03", { from: "12-29", to: "01-03", yearly: true }],
    ["08-13", { from: "08-13", to: "08-13", yearly: true }],
    ["02-29", { from: "02-29", to: "02-29", yearly: true }],
    ["2027-02-29", null],
    ["02-30", null],
    ["2027-08-16 to 2027-08-11", null],
    ["2027-01-01 to 2028-06-01", null],
    ["12-29 to 2028-01-03", null],
    ["new year", null],
  ])("%s", (words, days) => expect(parseDaysOff(words)).toEqual(days));

  test.each([
    ["2027-12-28", false],
    ["2027-12-29", true],
    ["2027-12-31", true],
    ["2028-01-03", true],
    ["2028-01-04", false],
    ["2030-01-02", true],
  ])("over the end of the year: %s", (date, off) => expect(isDayOff(date, ["12-29 to 01-03"])).toBe(off));

  test("weekday letters wait until after the business's days off", () => {
    const window: Window = { days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00", holidays: "skip" };
    const opening = nextOpening(window, "Asia/Tokyo", new Date("2027-12-29T09:00+09:00"), ["12-29 to 01-03"]);
    expect(opening).toEqual(new Date("2028-01-04T08:00+09:00"));
  });
});
