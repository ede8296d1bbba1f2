/** Rounds below which nothing can be said about their spread. */
export const LEAST_ROUNDS = 3;
/** Middle half of the rounds, as a share of their median, beyond which a figure says more about the machine than about the code. */
const WIDEST_SPREAD = 0.25;
/** A baseline slower than this share of what was seen before was not given its chance. */
const SUSPECT_BELOW = 0.7;

/** Linear between neighbours; throws RangeError for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new RangeError("there are no values");
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Width of the middle half, as a share of the median: 0 when all are alike. One slow round in five does not show. */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  const width = quantile(values, 0.75) - quantile(values, 0.25);
  return width === 0 ? 0 : width / Math.abs(middle);
}

/** A rate of ours and of the bare baseline, taken one after the other in the same round. */
export interface Round {
  ours: number;
  bare: number;
}

export type Verdict = { kind: "settled"; value: number } | { kind: "too-wide" };

export interface Summary {
  verdict: Verdict;
  /** Of what the verdict is about: the ratios of the rounds, or the figures. */
  spread: number;
}

/** Ours to bare, round by round, so that a machine that slows down in the meantime slows both. */
export function ratioOf(rounds: readonly Round[]): Summary {
  return figureOf(rounds.map(({ ours, bare }) => ours / bare));
}

export function figureOf(values: readonly number[]): Summary {
  const wide = spread(values);
  return { verdict: wide > WIDEST_SPREAD ? { kind: "too-wide" } : { kind: "settled", value: median(values) }, spread: wide };
}

/** True when the baseline itself was much slower than `expected`: its ratio flatters us. */
export function isSuspect(bare: readonly number[], expected: number): boolean {
  return median(bare) < expected * SUSPECT_BELOW;
}
