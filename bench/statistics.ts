/** Fewer rounds do not show a spread. */
export const LEAST_ROUNDS = 3;
/** Widest accepted spread (middle half of the rounds, as a share of the median). A wider one says more about the machine than the code. */
const WIDEST_SPREAD = 0.25;
/** Share of the processors that must be free in most rounds. With less, both sides slow down, but not equally. */
const LEAST_SHARE = 0.85;
/** A baseline that is slower than this share of its earlier result is suspect. */
const SUSPECT_BELOW = 0.7;

/** A quantile, interpolated linearly. Throws RangeError for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new RangeError("there are no values");
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Width of the middle half as a share of the median; 0 if all values are equal. One slow round in five does not change it. */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  const width = quantile(values, 0.75) - quantile(values, 0.25);
  return width === 0 ? 0 : width / Math.abs(middle);
}

/** Our rate and the rate of the baseline, measured one after the other in the same round. */
export interface Round {
  ours: number;
  bare: number;
  /** Share of the processors that other programs left free before the round, 0 to 1. */
  share: number;
}

/** `loaded` is checked before `too-wide`: steady work of other programs slows every round equally, so the spread does not show it. */
export type Verdict = { kind: "settled"; value: number } | { kind: "too-wide" } | { kind: "loaded"; share: number };

export interface Summary {
  verdict: Verdict;
  /** Spread of the ratios of the rounds, or of the figures. */
  spread: number;
}

/** Ratio of ours to bare, per round, so that a machine that becomes slower affects both sides. */
export function ratioOf(rounds: readonly Round[]): Summary {
  return figureOf(
    rounds.map(({ ours, bare }) => ours / bare),
    rounds.map(({ share }) => share),
  );
}

/** `shares` are the free shares of the processors; empty if the figure does not depend on them. */
export function figureOf(values: readonly number[], shares: readonly number[] = []): Summary {
  const wide = spread(values);
  const share = shares.length > 0 ? quantile(shares, 0.25) : 1;
  if (share < LEAST_SHARE) return { verdict: { kind: "loaded", share }, spread: wide };
  return { verdict: wide > WIDEST_SPREAD ? { kind: "too-wide" } : { kind: "settled", value: median(values) }, spread: wide };
}

/** True if the baseline was much slower than `expected`, which would make our ratio look better than it is. */
export function isSuspect(bare: readonly number[], expected: number): boolean {
  return median(bare) < expected * SUSPECT_BELOW;
}
