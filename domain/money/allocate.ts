import { divide } from "./rounding.ts";

/**
 * Splits an amount by weights (whole, not negative, at least one positive) so that the parts sum to it exactly: each gets its share
 * rounded down, then one unit each for those with the largest remainder, the earlier first (processes.md INV5). A negative amount splits
 * like the positive one.
 */
export function allocate(totalMinor: number, weights: readonly number[]): number[] {
  const total = BigInt(Math.abs(totalMinor));
  const whole = weights.map((weight) => BigInt(weight));
  const sum = whole.reduce((one, other) => one + other, 0n);
  if (sum <= 0n || whole.some((weight) => weight < 0n)) throw new RangeError("an amount needs weights to be split by");
  const parts = whole.map((weight) => divide(total * weight, sum, "down"));
  const left = total - parts.reduce((one, other) => one + other, 0n);
  const byRemainder = whole
    .map((weight, place) => ({ place, remainder: (total * weight) % sum }))
    .toSorted((one, other) => (one.remainder === other.remainder ? one.place - other.place : one.remainder > other.remainder ? -1 : 1));
  const favoured = new Set(byRemainder.slice(0, Number(left)).map(({ place }) => place));
  const sign = totalMinor < 0 ? -1 : 1;
  // `|| 0`: no part is -0.
  return parts.map((part, place) => sign * Number(part + (favoured.has(place) ? 1n : 0n)) || 0);
}
