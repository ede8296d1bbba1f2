import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divide, type Rounding, roundings } from "../../../domain/money/rounding.ts";

describe("division to whole units", () => {
  const table: [bigint, bigint, Rounding, bigint][] = [
    [315n, 10n, "down", 31n],
    [315n, 10n, "up", 32n],
    [315n, 10n, "half-up", 32n],
    [314n, 10n, "half-up", 31n],
    [311n, 10n, "up", 32n],
    [310n, 10n, "up", 31n],
    [-315n, 10n, "down", -31n],
    [-315n, 10n, "up", -32n],
    [-315n, 10n, "half-up", -32n],
    [-314n, 10n, "half-up", -31n],
    [1n, 3n, "half-up", 0n],
    [2n, 3n, "half-up", 1n],
    [0n, 7n, "up", 0n],
  ];
  test.each(table)("%d / %d %s is %d", (dividend, divisor, mode, quotient) => expect(divide(dividend, divisor, mode)).toBe(quotient));

  test("a credit rounds like the charge, and no result is a whole unit off", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 10n ** 6n), fc.constantFrom(...roundings), (dividend, divisor, mode) => {
        const quotient = divide(dividend, divisor, mode);
        expect(divide(-dividend, divisor, mode)).toBe(-quotient);
        const error = quotient * divisor - dividend;
        expect(error > -divisor && error < divisor).toBe(true);
      }),
    );
  });
});
