/** Where the recovery from a failure stands. `fixed`: the next delivery is watched, since it must exceed the expectation (CAR6). */
export const incidentStates = ["open", "apologised", "fixed", "closed"] as const;
export type IncidentState = (typeof incidentStates)[number];

/** How the next delivery after the fix was. */
export const ratings = ["exceeded", "met", "below"] as const;
export type Rating = (typeof ratings)[number];

/** What became of the customer. `void`: it was no failure of ours, such as a mistake of entry, or the lead was erased. */
export const outcomes = ["fan", "kept", "lost", "void"] as const;
export type Outcome = (typeof outcomes)[number];

/** What staff do with an incident. */
export type IncidentAct = "apologise" | "fix" | "rate" | "close" | "reopen";

export interface Recovery {
  state: IncidentState;
  rating: Rating | null;
}

/**
 * Whether an act is possible now. An apology comes before the fix; what the next delivery was like is known after the fix only; a lost customer
 * may be lost before it.
 */
export function mayAct({ state }: Recovery, act: IncidentAct, outcome?: Outcome): boolean {
  switch (act) {
    case "apologise":
      return state === "open";
    case "fix":
      return state === "apologised";
    case "rate":
      return state === "fixed";
    case "close":
      return state === "fixed" || (state !== "closed" && (outcome === "lost" || outcome === "void"));
    case "reopen":
      return state === "fixed" || state === "closed";
  }
}

/** Whether nothing may be sold to the customer (CAR1): until it is closed, or fixed and the next delivery exceeded the expectation. */
export function barsSelling({ state, rating }: Recovery): boolean {
  return state !== "closed" && !(state === "fixed" && rating === "exceeded");
}

/** From this instant on it has passed: a deadline is until, not through (COM3). */
export function isMissed(respondBy: Date, at: Date): boolean {
  return respondBy <= at;
}

/** What a customer's own score says of a delivery: 1 is the worst, 5 the best. */
export function ratingOf(score: number): Rating {
  if (score >= 4) return "exceeded";
  return score === 3 ? "met" : "below";
}

/** The thing that a person must do now; null: nothing. */
export type Step = "respond" | "fix" | "prepare" | "remind" | "rate" | "close";

export interface StepFacts extends Recovery {
  fixedAt: Date | null;
  /** Of the first delivery after the fix. */
  deliveredAt: Date | null;
}

/** How long staff are left alone after the fix before somebody asks what the next delivery will be. */
const WATCH_DAYS = 14;

/** When somebody is asked again, because no delivery has come since the fix; null when one has, or it is not fixed. */
export function remindAt({ state, rating, fixedAt, deliveredAt }: StepFacts): Date | null {
  if (state !== "fixed" || rating !== null || deliveredAt !== null || fixedAt === null) return null;
  return new Date(fixedAt.getTime() + WATCH_DAYS * 86_400_000);
}

/** What is to be done next. */
export function stepOf(facts: StepFacts, now: Date): Step | null {
  switch (facts.state) {
    case "open":
      return "respond";
    case "apologised":
      return "fix";
    case "closed":
      return null;
    case "fixed": {
      if (facts.rating !== null) return "close";
      if (facts.deliveredAt !== null) return "rate";
      const reminder = remindAt(facts);
      return reminder !== null && reminder <= now ? "remind" : "prepare";
    }
  }
}
