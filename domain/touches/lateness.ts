export const latenessAnswers = ["send", "shift", "collapse", "drop"] as const;
export type LatenessAnswer = (typeof latenessAnswers)[number];

/** What to do with a touch that is late by more than `after` minutes (features.md D7). */
export interface LatenessRule {
  /** Minutes. */
  readonly after: number;
  readonly then: LatenessAnswer;
}

/** Used if neither the step nor the sequence has a rule. */
export const defaultLateness: LatenessRule = { after: 1_440, then: "shift" };
