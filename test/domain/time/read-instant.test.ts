import { expect, test } from "vitest";
import { readInstant } from "../../../domain/time/read-instant.ts";

test.each([
  ["2027-01-15T10:00", "Asia/Tokyo", "2027-01-15T01:00:00.000Z"],
  [" 2027-01-15 10:00:30 ", "Asia/Tokyo", "2027-01-15T01:00:30.000Z"],
  ["2027-01-15", "America/New_York", "2027-01-15T05:00:00.000Z"],
  ["2027-01-15T10:00+01:00", "Asia/Tokyo", "2027-01-15T09:00:00.000Z"],
  ["2027-01-15T10:00:00.250Z", "Asia/Tokyo", "2027-01-15T10:00:00.250Z"],
  // The clocks skip this hour: the gap's end.
  ["2027-03-14T02:30", "America/New_York", "2027-03-14T07:00:00.000Z"],
])("reads %j in %s", (text, zone, iso) => expect(readInstant(text, zone).toISOString()).toBe(iso));

test.each(["", "friday", "2027-02-30", "2027-01-15T25:00", "2027-1-5", "20270115"])("refuses %j with a sentence", (text) =>
  expect(() => readInstant(text, "Asia/Tokyo")).toThrow(/is not a time: write 2027-01-15/),
);
