import { expect, test } from "vitest";
import type { SpecifiedService } from "../../../domain/contracts/specified-continuous.ts";
import { terminationCap } from "../../../domain/contracts/termination-cap.ts";

const base = { contractedOn: "2027-04-05", totalMinor: 366_000, monthlyMinor: 30_500 };

test.each<[string, SpecifiedService, number | null, number, number]>([
  ["language before it began", "language", null, 366_000, 15_000],
  // 305,000 left, 20 % are 61,000: the lower is 50,000.
  ["language after a month", "language", 61_000, 366_000, 111_000],
  // 61,000 left, 20 % are 12,200.
  ["language near its end", "language", 305_000, 366_000, 317_200],
  // 20 % of 3 are 0.6.
  ["a fraction is the buyer's", "language", 97, 100, 97],
  ["all delivered", "language", 366_000, 366_000, 366_000],
  ["never above a small price", "matchmaking", null, 29_000, 29_000],
  // 10 % of 166,000 are 16,600.
  ["esthetic", "esthetic", 200_000, 366_000, 216_600],
  ["a tutor: one month's fee is lower than 50,000", "tutor", 100_000, 366_000, 130_500],
  ["a cram school: 20,000 is lower than a month's fee", "cram-school", 100_000, 366_000, 120_000],
])("%s (CON6)", (_name, service, deliveredMinor, totalMinor, cap) =>
  expect(terminationCap({ ...base, service, deliveredMinor, totalMinor })).toBe(cap),
);

test.each<[SpecifiedService, number]>([
  ["esthetic", 20_000],
  ["cosmetic-medicine", 20_000],
  ["language", 15_000],
  ["tutor", 20_000],
  ["cram-school", 11_000],
  ["computer", 15_000],
  ["matchmaking", 30_000],
])("%s costs at most ¥%d before it began", (service, cap) => expect(terminationCap({ ...base, service, deliveredMinor: null })).toBe(cap));
