import { expect, test } from "vitest";
import { amountOf, fieldKey, localTextOf, plainKey } from "../../console/screens/settings/definition-values.ts";

test.each([
  { typed: "", amount: undefined },
  { typed: " １８０，０００ ", amount: 180_000 },
  { typed: "60,000", amount: 60_000 },
  { typed: "0", amount: 0 },
  { typed: "-1", amount: Number.NaN },
  { typed: "1.5", amount: Number.NaN },
  { typed: "約3万", amount: Number.NaN },
])("the amount of $typed is $amount", ({ typed, amount }) => {
  expect(amountOf(typed)).toBe(amount);
});

test("a language that is empty is left out", () => {
  expect(localTextOf({ ja: " お便り ", en: " " })).toEqual({ ja: "お便り" });
});

test("keys are those that playbooks take", () => {
  expect(["letters-2", "2letters", "Letters", "a_b"].map((key) => plainKey.test(key))).toEqual([true, false, false, false]);
  expect(["closing_month", "staffCount", "Staff", "a-b"].map((key) => fieldKey.test(key))).toEqual([true, true, false, false]);
});
