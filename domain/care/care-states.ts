/** How a care ended: the customer left, the relation ended, or the lead was erased. */
export const careOutcomes = ["left", "ceased", "erased"] as const;
export type CareOutcome = (typeof careOutcomes)[number];

/** Why customers leave (features.md K2): nobody was in touch and they forgot us; they went on to somebody else; … */
export const leavingReasons = ["forgot", "drifted", "unhappy", "done", "other"] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** waiting: nothing may be offered now. given: a person has a task. sent: the letter is planned. skipped: they are dormant, or nobody is reached. */
export const checkInStates = ["waiting", "given", "sent", "answered", "skipped"] as const;
export type CheckInState = (typeof checkInStates)[number];

/** What came of a check-in. */
export const checkInAnswers = ["well", "wish", "worried", "no-answer"] as const;
export type CheckInAnswer = (typeof checkInAnswers)[number];
