import { expect, test } from "vitest";
import { mayBeInstalmentSale } from "../../../domain/contracts/instalment-act.ts";

test.each([
  ["six months of payments (scenarios.md 6)", ["2027-04-27", "2027-05-27", "2027-06-28", "2027-07-27", "2027-08-27", "2027-09-27"], true],
  ["three payments, the last after exactly two months", ["2027-04-05", "2027-05-05", "2027-06-05"], true],
  ["three payments within two months", ["2027-04-05", "2027-05-05", "2027-06-04"], false],
  ["two payments, however far apart", ["2027-04-05", "2028-04-05"], false],
  ["none", [], false],
])("from 5 April: %s (CON9)", (_name, dates, may) => expect(mayBeInstalmentSale("2027-04-05", dates)).toBe(may));
