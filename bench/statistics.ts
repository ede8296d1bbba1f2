/** Rounds below which nothing can be said about their spread. */
export const LEAST_ROUNDS = 3;
/** Middle half of the rounds, as a share of their median, beyond which a figure says more about the machine than about the code. */
const WIDEST_SPREAD = 0.25;
/** Share of the processors that must be to be had in most rounds: with less, both sides are held up, and not alike. */
const LEAST_SHARE = 0.85;
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
  /** Of all processors, what other programs left before it, 0 to 1. */
  share: number;
}

/** `loaded` goes before `too-wide`: steady work of others slows every round alike, so that the spread does not show it. */
export type Verdict = { kind: "settled"; value: number } | { kind: "too-wide" } | { kind: "loaded"; share: number };

export interface Summary {
  verdict: Verdict;
  /** Of what the verdict is about: the ratios of the rounds, or the figures. */
  spread: number;
}

/** Ours to bare, round by round, so that a machine that slows down in the meantime slows both. */
export function ratioOf(rounds: readonly Round[]): Summary {
  return figureOf(
    rounds.map(({ ours, bare }) => ours / bare),
    rounds.map(({ share }) => share),
  );
}

/** `shares` are those of the processors; none when the figure does not depend on them. */
export function figureOf(values: readonly number[], shares: readonly number[] = []): Summary {
  const wide = spread(values);
  const share = shares.length > 0 ? quantile(shares, 0.25) : 1;
  if (share < LEAST_SHARE) return { verdict: { kind: "loaded", share }, spread: wide };
  return { verdict: wide > WIDEST_SPREAD ? { kind: "too-wide" } : { kind: "settled", value: median(values) }, spread: wide };
}

/** True when the baseline itself was much slower than `expected`: its ratio flatters us. */
export function isSuspect(bare: readonly number[], expected: number): boolean {
  return median(bare) < expected * SUSPECT_BELOW;
}
