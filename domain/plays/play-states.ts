export const playStates = ["running", "ended", "stopped"] as const;
export type PlayState = (typeof playStates)[number];

/** now · revive: see next-offers.ts. not-now: who was left out, and why. */
export const playParts = ["now", "revive", "not-now"] as const;
export type PlayPart = (typeof playParts)[number];

/**
 * waiting: to be enrolled. asked: the letter that asks how they are was planned. awake: they answered, and the offer waits for the end of the quiet
 * days. invited: the offer is made. bought · closed · left-out: it is over for them.
 */
export const memberStates = ["waiting", "asked", "awake", "invited", "bought", "closed", "left-out"] as const;
export type MemberState = (typeof memberStates)[number];

/** Why it is over for somebody who was in a play, besides the refusals. */
export const closings = ["stopped", "no-answer", "no-purchase", "over", "no-customer", "lead-erased", "not-enrolled"] as const;
export type Closing = (typeof closings)[number];
