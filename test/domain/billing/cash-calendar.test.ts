import { expect, test } from "vitest";
import { cashCalendar, daysOfPeriod } from "../../../domain/billing/cash-calendar.ts";

const open = [
  { dueOn: "2027-05-27", openMinor: 440 },
  { dueOn: "2027-06-01", openMinor: 61_000 },
  { dueOn: "2027-06-06", openMinor: 0 },
  { dueOn: "2027-06-28", openMinor: 61_000 },
  { dueOn: "2027-06-30", openMinor: 5000 },
  { dueOn: "2027-08-27", openMinor: 61_000 },
];

test("by month, with the months of nothing, the overdue apart", () =>
  expect(cashCalendar(open, "month", "2027-06-01")).toEqual({
    overdueMinor: 440,
    periods: [
      { from: "2027-06-01", amountMinor: 127_000, count: 3 },
      { from: "2027-07-01", amountMinor: 0, count: 0 },
      { from: "2027-08-01", amountMinor: 61_000, count: 1 },
    ],
  }));

test("by week from Monday", () => {
  const { periods, overdueMinor } = cashCalendar(open.slice(0, 5), "week", "2027-06-01");
  expect(overdueMinor).toBe(440);
  expect(periods.map(({ from, amountMinor }) => [from, amountMinor])).toEqual([
    ["2027-05-31", 61_000],
    ["2027-06-07", 0],
    ["2027-06-14", 0],
    ["2027-06-21", 0],
    ["2027-06-28", 66_000],
  ]);
});

test("nothing open: this month, with nothing", () =>
  expect(cashCalendar([], "month", "2027-06-15")).toEqual({
    overdueMinor: 0,
    periods: [{ from: "2027-06-01", amountMinor: 0, count: 0 }],
  }));

test.each([
  ["month", "2027-06-01", { from: "2027-06-15", to: "2027-06-30" }],
  ["month", "2027-07-01", { from: "2027-07-01", to: "2027-07-31" }],
  ["week", "2027-06-14", { from: "2027-06-15", to: "2027-06-20" }],
  ["week", "2027-06-21", { from: "2027-06-21", to: "2027-06-27" }],
] as const)("what is behind the %s from %s, on Tuesday 15 June", (by, from, days) =>
  expect(daysOfPeriod(from, by, "2027-06-15")).toEqual(days),
);

test("nothing is behind a month that has passed", () => {
  const { from, to } = daysOfPeriod("2027-05-01", "month", "2027-06-15");
  expect(from > to).toBe(true);
});
