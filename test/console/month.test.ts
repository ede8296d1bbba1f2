import { expect, test } from "vitest";
import { daysAround, monthFrom, monthOf, spanOf } from "../../console/screens/sessions/month.ts";
import { readSessionsSearch } from "../../console/screens/sessions/search.ts";

test("the month is that of the business's wall clock", () => {
  expect(monthOf(new Date("2027-01-31T15:30Z"), "Asia/Tokyo")).toBe("2027-02");
  expect(monthOf(new Date("2027-01-31T15:30Z"), "Europe/London")).toBe("2027-01");
});

test.each([
  ["2027-12", 1, "2028-01"],
  ["2027-01", -1, "2026-12"],
  ["2027-02", 0, "2027-02"],
])("%s and %d months is %s", (month, months, other) => {
  expect(monthFrom(month, months)).toBe(other);
});

test.each([
  ["2027-02", 1, 28, "2027-02-01", "2027-02-28"],
  ["2027-02", 0, 35, "2027-01-31", "2027-03-06"],
  ["2027-05", 1, 42, "2027-04-26", "2027-06-06"],
] as const)("%s has whole weeks from day %d: %d days", (month, firstDay, count, first, last) => {
  const days = daysAround(month, firstDay);
  expect([days.length, days[0], days.at(-1)]).toEqual([count, first, last]);
  expect(new Set(days).size).toBe(count);
});

test("what is asked for begins and ends at midnight there, also when summer time begins in it", () => {
  expect(spanOf(daysAround("2027-03", 1), "Europe/London")).toEqual({
    from: "2027-03-01T00:00:00.000Z",
    before: "2027-04-04T23:00:00.000Z",
  });
  expect(spanOf(["2027-02-01"], "Asia/Tokyo")).toEqual({ from: "2027-01-31T15:00:00.000Z", before: "2027-02-01T15:00:00.000Z" });
});

test("an address with a month that is none opens the calendar on this month", () => {
  expect(readSessionsSearch({ view: "month", month: "2027-13" })).toEqual({ view: "month" });
  expect(readSessionsSearch({ view: "month", month: "2027-02" })).toEqual({ view: "month", month: "2027-02" });
});
