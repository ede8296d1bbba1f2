import { expect, test } from "vitest";
import { dateIn, dateOf, plusDays, plusMonths } from "../../../domain/time/iso-date.ts";

test("a date is that of the zone", () => {
  const instant = new Date("2027-05-27T15:00Z");
  expect(dateIn("Asia/Tokyo", instant)).toBe("2027-05-28");
  expect(dateIn("America/New_York", instant)).toBe("2027-05-27");
});

test("days and months follow the calendar", () => {
  expect(plusDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(plusDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(plusMonths("2027-01-31", 1)).toBe("2027-02-28");
  expect(plusMonths("2028-02-29", 48)).toBe("2032-02-29");
});

test.each(["2027-02-29", "2027-2-1", "27 May"])("%s is no date", (text) => expect(() => dateOf(text)).toThrow("no such date"));
