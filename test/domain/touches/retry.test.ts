import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categories, isAdvertising, priorityOf } from "../../../domain/touches/category.ts";
import { backoff, GIVE_UP_MS, mayRepeatPastDot } from "../../../domain/touches/retry.ts";

describe("backoff", () => {
  test("begins at a minute and doubles to four hours", () => {
    const minutes = Array.from({ length: 12 }, (_, index) => backoff(index + 1, 0.5) / 60_000);
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, 240]);
  });

  test("ends at a quarter of an hour when the server itself was away", () => {
    const minutes = Array.from({ length: 7 }, (_, index) => backoff(index + 1, 0.5, "sender") / 60_000);
    expect(minutes).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  test("is spread by a fifth either way", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempts, random) => {
        const middle = backoff(attempts, 0.5);
        expect(backoff(attempts, random)).toBeGreaterThanOrEqual(middle * 0.8 - 1);
        expect(backoff(attempts, random)).toBeLessThanOrEqual(middle * 1.2 + 1);
      }),
    );
  });

  test("mail is given up after 48 hours (BNC2), LINE after the 24 that its retry key lives (LIN4)", () => {
    expect(GIVE_UP_MS).toMatchObject({ email: 48 * 3_600_000, line: 24 * 3_600_000 });
  });
});

describe("past the final dot (SND2)", () => {
  test.each([
    { category: "verification" as const, pastDot: 1, again: true },
    { category: "verification" as const, pastDot: 2, again: false },
    { category: "transactional" as const, pastDot: 1, again: true },
    { category: "transactional" as const, pastDot: 2, again: false },
    { category: "nurture" as const, pastDot: 1, again: false },
    { category: "promotion" as const, pastDot: 1, again: false },
    { category: "care" as const, pastDot: 1, again: false },
  ])("$category after $pastDot: $again", ({ category, pastDot, again }) => {
    expect(mayRepeatPastDot(category, pastDot)).toBe(again);
  });
});

test.each([
  { category: "verification" as const, advertising: false, priority: 50 },
  { category: "transactional" as const, advertising: false, priority: 40 },
  { category: "care" as const, advertising: true, priority: 30 },
  { category: "promotion" as const, advertising: true, priority: 20 },
  { category: "nurture" as const, advertising: true, priority: 10 },
])("$category has its priority", ({ category, ...rest }) => {
  expect({ advertising: isAdvertising(category), priority: priorityOf(category) }).toEqual(rest);
  expect(categories).toContain(category);
});
