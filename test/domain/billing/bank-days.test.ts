import { expect, test } from "vitest";
import { bankDayFrom, isBankDay } from "../../../domain/billing/bank-days.ts";

test.each([
  ["a Friday", "2027-05-28", "2027-05-28"],
  ["a Saturday", "2027-05-29", "2027-05-31"],
  ["a Sunday", "2027-06-27", "2027-06-28"],
  ["Golden Week", "2027-05-01", "2027-05-06"],
  ["a holiday on Sunday, and the Monday that replaces it", "2027-03-21", "2027-03-23"],
  ["New Year's Eve: banks open on 4 January", "2026-12-31", "2027-01-04"],
  ["30 December", "2026-12-30", "2026-12-30"],
  ["3 January, a Sunday in 2027", "2027-01-03", "2027-01-04"],
  ["31 December 2027: the 4th is a Tuesday", "2027-12-31", "2028-01-04"],
])("%s: the bank opens", (_name, date, opens) => {
  expect(bankDayFrom(date)).toBe(opens);
  expect(isBankDay(date)).toBe(date === opens);
});

test("a business's own days off count where they are given", () => {
  expect(bankDayFrom("2027-08-12")).toBe("2027-08-12");
  expect(bankDayFrom("2027-08-12", ["08-11 to 08-16"])).toBe("2027-08-17");
});

test("there is no 31 June", () => expect(() => isBankDay("2027-06-31")).toThrow("no such date"));
