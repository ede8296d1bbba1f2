import { describe, expect, test } from "vitest";
import { amountSchema, checkedAmount, quantitySchema } from "../../../domain/money/amount.ts";

describe("amounts", () => {
  test.each([0, 1, 366_000, 1_000_000_000_000])("%d is one", (amount) => {
    expect(amountSchema.safeParse(amount).success).toBe(true);
    expect(checkedAmount(amount)).toBe(amount);
  });

  test.each([-1, 0.5, 1_000_000_000_001, 1e300, Number.NaN, Number.POSITIVE_INFINITY])("%d is refused", (amount) => {
    expect(amountSchema.safeParse(amount).success).toBe(false);
    expect(() => checkedAmount(amount)).toThrow("amount-out-of-range");
  });
});

describe("quantities", () => {
  test.each(["1", "0.5", "12.25", "999999999", "0.000001"])("%s is one", (text) =>
    expect(quantitySchema.safeParse(text).success).toBe(true),
  );
  test.each(["0", "0.0", "-1", "1e3", "1,000", "１", ".5", "1.", "1.0000001", "1000000000", ""])("%j is refused", (text) =>
    expect(quantitySchema.safeParse(text).success).toBe(false),
  );
});
