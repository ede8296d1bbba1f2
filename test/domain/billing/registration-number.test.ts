import { describe, expect, test } from "vitest";
import { readRegistrationNumber } from "../../../domain/billing/registration-number.ts";

describe("the registration number (INV1, INV2)", () => {
  test.each([
    // The corporate number of the National Tax Agency: digits 2, 5, 2, 1 at weights 1, 1, 1, 2 give 11; 9 - 2 = 7.
    ["T7000012050002", "T7000012050002", true],
    ["t7000-0120-50002", "T7000012050002", true],
    ["Ｔ７０００ ０１２０５０００２", "T7000012050002", true],
    ["T7000012050003", "T7000012050003", false],
    ["T8000012050002", "T8000012050002", false],
    // All zero: the sum is 0, the digit 9.
    ["T9000000000000", "T9000000000000", true],
  ])("%s is read, its check digit only tells", (text, number, hasCheckDigit) =>
    expect(readRegistrationNumber(text)).toEqual({ number, hasCheckDigit }),
  );

  test.each(["7000012050002", "T700001205000", "T70000120500022", "TT000012050002", ""])("%j is none", (text) =>
    expect(readRegistrationNumber(text)).toBeNull(),
  );
});
