/** Scores from which a lead is invited to an offer (features.md G2). A dimension that is left out is not asked. */
export interface Threshold {
  readonly trust?: number | undefined;
  readonly interest?: number | undefined;
}

/** Recorded by nobody: it wakes what waits for a score. */
export const SCORE_CHANGED = "scoreChanged";
/** Recorded by nobody: it wakes what waits for the threshold of this offer. */
export const offerChanged = (key: string) => `offerChanged:${key}`;

/** What the lead still lacks, by dimension, in points; empty when the threshold is reached. */
export function missingPoints(threshold: Threshold, scores: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(threshold).flatMap(([dimension, points]) => {
      const missing = (points ?? 0) - (scores[dimension] ?? 0);
      return points !== undefined && missing > 0 ? [[dimension, missing]] : [];
    }),
  );
}
