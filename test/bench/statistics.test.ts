import { expect, test } from "vitest";
import { figureOf, isSuspect, median, quantile, ratioOf, spread } from "../../bench/statistics.ts";

test.each([
  { values: [3], half: 3, quarter: 3 },
  { values: [4, 1, 3, 2], half: 2.5, quarter: 1.75 },
  { values: [5, 1, 4, 2, 3], half: 3, quarter: 2 },
])("median and quartile of $values", ({ values, half, quarter }) => {
  expect(median(values)).toBe(half);
  expect(quantile(values, 0.25)).toBe(quarter);
});

test("nothing has no median", () => expect(() => median([])).toThrow(RangeError));

test("the spread is the middle half as a share of the median, so that one bad round in five does not show", () => {
  expect(spread([1, 1, 1])).toBe(0);
  expect(spread([0, 0, 0])).toBe(0);
  expect(spread([100, 101, 1, 102, 103])).toBeCloseTo(0.0198, 4);
  expect(spread([50, 100, 150])).toBe(0.5);
});

test("a ratio is that of the rounds, whatever the machine did between them", () => {
  const { verdict } = ratioOf([
    { ours: 90, bare: 100, share: 1 },
    { ours: 9, bare: 10, share: 1 },
    { ours: 45, bare: 50, share: 1 },
  ]);
  expect(verdict).toEqual({ kind: "settled", value: 0.9 });
});

test("rounds that differ too much give no figure", () => {
  expect(figureOf([10, 20, 30])).toEqual({ verdict: { kind: "too-wide" }, spread: 0.5 });
});

test.each([
  { name: "always", shares: [0.7, 0.7, 0.7, 0.7, 0.7], verdict: { kind: "loaded", share: 0.7 } },
  { name: "in two rounds of five", shares: [1, 0.5, 1, 0.6, 1], verdict: { kind: "loaded", share: 0.6 } },
  { name: "in one round of five", shares: [1, 0.5, 1, 1, 1], verdict: { kind: "settled", value: 10 } },
  { name: "hardly", shares: [0.9, 0.9, 0.95, 0.9, 0.9], verdict: { kind: "settled", value: 10 } },
])("rounds that agree give no figure while other programs have the processors: $name", ({ shares, verdict }) => {
  expect(figureOf([10, 10, 10, 10, 10], shares)).toEqual({ verdict, spread: 0 });
});

test("a baseline more than 30 % below what it reached before is suspect", () => {
  expect(isSuspect([71, 71, 71], 100)).toBe(false);
  expect(isSuspect([69, 69, 500], 100)).toBe(true);
});
