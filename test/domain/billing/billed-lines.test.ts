import { expect, test } from "vitest";
import { billedLines } from "../../../domain/billing/billed-lines.ts";

const line = (quantity: string) => ({ title: "講座", quantity, unitMinor: 1_000, taxKind: "standard" as const });

test.each([
  ["1", 12, "12"],
  ["0.5", 3, "1.5"],
  ["0.25", 12, "3.00"],
  ["0.01", 1, "0.01"],
  ["12.125", 6, "72.750"],
])("%s a month for %d months is %s", (quantity, months, all) => {
  expect(billedLines([line(quantity)], { kind: "monthly", months })).toEqual([line(all)]);
});

test("what is paid once or in parts is billed as it is written", () => {
  expect(billedLines([line("0.5")], { kind: "once" })).toEqual([line("0.5")]);
});
