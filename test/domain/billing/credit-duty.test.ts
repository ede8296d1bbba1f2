import { expect, test } from "vitest";
import { mustGiveCreditNote } from "../../../domain/billing/credit-duty.ts";

test.each([
  [9_999, false],
  [10_000, true],
  [440, false],
])("a credit of %d with tax must be noted: %s (INV8)", (gross, must) => expect(mustGiveCreditNote(gross)).toBe(must));
