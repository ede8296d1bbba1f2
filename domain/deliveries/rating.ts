/** Steps of satisfaction; the last is the best. */
export const MOST_SCORE = 5;

/** A score up to this one is low. */
const LOW_SCORE = 2;

export interface Rating {
  /** 1 to 5. */
  score: number;
  /** Whether it was worth more than its price; null: they were not asked, or did not say. */
  worth: boolean | null;
}

/** Whether a person talks with them about it: they are not satisfied, or it was not worth its price (seed article 001, step 8). */
export function isLow({ score, worth }: Rating): boolean {
  return score <= LOW_SCORE || worth === false;
}
