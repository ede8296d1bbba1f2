import { expect, test } from "vitest";
import { isSpecifiedContinuous, type SpecifiedService } from "../../../domain/contracts/specified-continuous.ts";

test.each<[string, SpecifiedService | null, number, string, boolean]>([
  ["a language course of ¥50,001 and two months and a day", "language", 50_001, "2027-06-01", true],
  ["exactly ¥50,000", "language", 50_000, "2027-12-31", false],
  ["exactly two months", "language", 366_000, "2027-05-31", false],
  ["esthetic over one month", "esthetic", 60_000, "2027-05-01", true],
  ["esthetic of exactly one month", "esthetic", 60_000, "2027-04-30", false],
  ["cosmetic medicine over one month", "cosmetic-medicine", 60_000, "2027-05-01", true],
  ["coaching is not named, however long and dear", null, 3_000_000, "2029-03-31", false],
])("from 1 April: %s (CON2)", (_name, service, totalMinor, endsOn, is) =>
  expect(isSpecifiedContinuous({ service, totalMinor, startsOn: "2027-04-01", endsOn })).toBe(is),
);
