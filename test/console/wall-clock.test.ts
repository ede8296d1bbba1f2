import { expect, test } from "vitest";
import { daysToFriday, daysToWorkday, instantAt, morning, wallClock } from "../../console/parts/wall-clock.ts";

test.each([
  { local: "2027-01-19T08:00", zone: "Asia/Tokyo", instant: "2027-01-18T23:00:00.000Z" },
  { local: "2027-07-01T00:30", zone: "Europe/Kyiv", instant: "2027-06-30T21:30:00.000Z" },
  { local: "2027-01-01T00:30", zone: "Europe/Kyiv", instant: "2026-12-31T22:30:00.000Z" },
  { local: "2027-03-28T04:30", zone: "Europe/Kyiv", instant: "2027-03-28T01:30:00.000Z" },
])("$local in $zone is $instant", ({ local, zone, instant }) => {
  expect(instantAt(local, zone).toISOString()).toBe(instant);
  expect(wallClock(new Date(instant), zone)).toBe(local);
});

test("an hour that summer time skips becomes one beside it", () => {
  expect(wallClock(instantAt("2027-03-28T03:30", "Europe/Kyiv"), "Europe/Kyiv")).toMatch(/^2027-03-28T0[24]:30$/);
});

test("mornings are those of the business", () => {
  const now = new Date("2027-01-13T16:00:00Z");
  expect(morning(1, "Asia/Tokyo", { now })).toBe("2027-01-15T09:00");
  expect(morning(1, "America/New_York", { now })).toBe("2027-01-14T09:00");
});

test("Friday is the next one, and on a Friday in a week", () => {
  expect(daysToFriday("Asia/Tokyo", new Date("2027-01-11T00:00:00Z"))).toBe(4);
  expect(daysToFriday("Asia/Tokyo", new Date("2027-01-15T00:00:00Z"))).toBe(7);
});

test.each([
  { day: "a Thursday", at: "2027-01-14T00:00:00Z", days: 1 },
  { day: "a Friday", at: "2027-01-15T00:00:00Z", days: 3 },
  { day: "a Saturday", at: "2027-01-16T00:00:00Z", days: 2 },
  { day: "a Sunday", at: "2027-01-17T00:00:00Z", days: 1 },
])("after $day the next workday is $days days off", ({ at, days }) => {
  expect(daysToWorkday("Asia/Tokyo", new Date(at))).toBe(days);
});
