/** What one look at a journey came to. */
export type Advanced =
  | { kind: "over"; outcome: string }
  /** Nothing is due before `wakeAt` (business time); null = only a nudge can change that. */
  | { kind: "wait"; wakeAt: Date | null };
