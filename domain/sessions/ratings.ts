/** The answers to "can you solve it alone now?" (features.md G6). */
export const aloneAnswers = ["alone", "partly", "not-alone"] as const;
export type AloneAnswer = (typeof aloneAnswers)[number];

/** 1 to 5; 5 is the best. */
export const MOST_SATISFACTION = 5;

export interface RatingCounts {
  count: number;
  /** Average of the satisfaction, 1 to 5; null without an answer. */
  average: number | null;
  alone: number;
  partly: number;
  notAlone: number;
}

export function countRatings(ratings: readonly { satisfaction: number; alone: AloneAnswer }[]): RatingCounts {
  const of = (answer: AloneAnswer) => ratings.filter(({ alone }) => alone === answer).length;
  const sum = ratings.reduce((total, { satisfaction }) => total + satisfaction, 0);
  return {
    count: ratings.length,
    average: ratings.length === 0 ? null : sum / ratings.length,
    alone: of("alone"),
    partly: of("partly"),
    notAlone: of("not-alone"),
  };
}
