import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "../../../domain/money/allocate.ts";

describe("an amount split by weights (INV5)", () => {
  test.each<[string, number, number[], number[]]>([
    ["equal weights: the first get the rest", 100, [1, 1, 1], [34, 33, 33]],
    // 1000 × 10800/32800 = 329.27, 1000 × 22000/32800 = 670.73.
    ["the largest remainder gets the yen", 1000, [10_800, 22_000], [329, 671]],
    ["a weight of zero gets nothing", 7, [0, 3], [0, 7]],
    ["nothing to split", 0, [1, 2], [0, 0]],
    ["a credit splits like the charge", -100, [1, 1, 1], [-34, -33, -33]],
  ])("%s", (_name, total, weights, parts) => expect(allocate(total, weights)).toEqual(parts));

  test.each([[[]], [[0, 0]], [[2, -1]]])("no split by the weights %j", (weights) =>
    expect(() => allocate(10, weights)).toThrow("an amount needs weights"),
  );

  test("the parts sum to the amount, and each is less than one unit from its exact share", () => {
    const weights = fc.array(fc.nat(1_000_000_000_000), { minLength: 1, maxLength: 12 }).filter((all) => all.some((one) => one > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), weights, (total, shares) => {
        const parts = allocate(total, shares);
        expect(parts.reduce((one, other) => one + other, 0)).toBe(total);
        const whole = shares.reduce((one, other) => one + BigInt(other), 0n);
        for (const [place, part] of parts.entries()) {
          const error = BigInt(part) * whole - BigInt(total) * BigInt(shares[place] ?? 0);
          expect(error > -whole && error < whole).toBe(true);
        }
      }),
    );
  });
});
