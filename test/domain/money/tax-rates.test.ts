import { expect, test } from "vitest";
import { ratePercentOn, type TaxKind } from "../../../domain/money/tax-rates.ts";

test.each<[TaxKind, string, number]>([
  ["standard", "2027-04-05", 10],
  ["reduced", "2027-04-05", 8],
  ["exempt", "2027-04-05", 0],
  ["standard", "2019-10-01", 10],
  ["standard", "2019-09-30", 8],
  ["reduced", "2019-09-30", 8],
  ["standard", "2014-03-31", 5],
  ["standard", "1997-03-31", 3],
  ["standard", "1989-03-31", 0],
])("%s, supplied on %s, is taxed at %d %% (INV6)", (kind, date, percent) => expect(ratePercentOn(kind, date)).toBe(percent));
