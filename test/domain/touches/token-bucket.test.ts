import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenBucket } from "../../../domain/touches/token-bucket.ts";

describe("tokenBucket", () => {
  test("lets one second's worth go at once, then keeps the pace", () => {
    const bucket = tokenBucket(4);
    expect(Array.from({ length: 8 }, () => bucket.take(0))).toEqual([0, 0, 0, 0, 250, 500, 750, 1_000]);
  });

  test("fills up again, but never beyond its burst", () => {
    const bucket = tokenBucket(2);
    bucket.take(0);
    expect(Array.from({ length: 4 }, () => bucket.take(60_000))).toEqual([0, 0, 500, 1_000]);
  });

  test("a rate below one a second lets one go at a time", () => {
    const bucket = tokenBucket(0.5);
    expect([bucket.take(0), bucket.take(0), bucket.take(4_000)]).toEqual([0, 2_000, 0]);
  });

  test("a clock that goes back gives nothing away", () => {
    const bucket = tokenBucket(1);
    expect([bucket.take(10_000), bucket.take(5_000)]).toEqual([0, 1_000]);
    expect(bucket.take(10_500)).toBe(1_500);
  });

  test("in any span no more go than the rate and one burst allow, and none waits longer than the rate asks", () => {
    const rates = fc.double({ min: 0.1, max: 500, noNaN: true });
    const gaps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(rates, gaps, (rate, pauses) => {
        const bucket = tokenBucket(rate);
        const burst = Math.max(1, rate);
        let now = 0;
        const starts = pauses.map((pause) => {
          now += pause;
          return now + bucket.take(now);
        });
        for (let from = 0; from < starts.length; from += 1) {
          for (let to = from; to < starts.length; to += 1) {
            const seconds = ((starts[to] ?? 0) - (starts[from] ?? 0)) / 1_000;
            // Waits are whole milliseconds.
            expect(to - from + 1).toBeLessThanOrEqual(burst + (seconds + 0.001) * rate + 1e-6);
          }
        }
        expect(starts.at(-1)).toBeLessThanOrEqual(now + (pauses.length / rate) * 1_000 + 1);
      }),
      { numRuns: 60 },
    );
  });
});
