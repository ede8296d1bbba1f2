/** How a fraction of the smallest unit becomes a whole one: towards zero, away from zero, to the nearer (a half goes away from zero). */
export const roundings = ["down", "up", "half-up"] as const;
export type Rounding = (typeof roundings)[number];

/** `dividend / divisor` as a whole number. The divisor is positive. Credits round like charges: the sign does not change the amount. */
export function divide(dividend: bigint, divisor: bigint, mode: Rounding): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return quotient;
  const step = dividend < 0n ? -1n : 1n;
  switch (mode) {
    case "down":
      return quotient;
    case "up":
      return quotient + step;
    case "half-up":
      return step * remainder * 2n >= divisor ? quotient + step : quotient;
  }
}
