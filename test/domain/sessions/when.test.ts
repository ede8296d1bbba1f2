import { expect, test } from "vitest";
import { whenWords, zoneWords } from "../../../domain/sessions/when.ts";

const [start, end] = [new Date("2027-03-16T10:00+09:00"), new Date("2027-03-16T11:00+09:00")];

test("a date in the zone and language of who reads it", () => {
  expect(whenWords("ja", "Asia/Tokyo", start, end)).toBe("2027年3月16日（火）10:00–11:00");
  expect(whenWords("en", "America/New_York", start, end)).toBe("Monday 15 March 2027, 21:00–22:00");
});

test("an end on another day names the day", () => {
  expect(whenWords("ja", "Asia/Tokyo", new Date("2027-03-16T23:00+09:00"), new Date("2027-03-17T01:00+09:00"))).toBe(
    "2027年3月16日（火）23:00–2027年3月17日（水）01:00",
  );
});

test("names of zones", () => {
  expect(zoneWords("ja", "Asia/Tokyo", start)).toBe("日本標準時");
  expect(zoneWords("en", "America/New_York", start)).toBe("Eastern Daylight Time");
});
