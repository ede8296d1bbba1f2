import type { Relation } from "../relation.ts";

/** Events by which a lead has had a front-end offer. Their data names it: `offer`. */
export const FIRST_STEP_EVENTS: readonly string[] = ["sessionAttended", "consultationHeld"];

/**
 * Events that come after the first step by themselves: what is entered by one of them, or waits for one, may speak of a back-end offer.
 */
export const AFTER_FIRST_STEP: readonly string[] = [
  ...FIRST_STEP_EVENTS,
  "dealOpened",
  "dealMoved",
  "dealWon",
  "dealLost",
  "objectionRaised",
  "presentationGiven",
  "estimateSent",
  "estimateOpened",
  "estimateChosen",
  "estimateExpired",
  "contractOffered",
  "contractSigned",
  "contractEnded",
  "becameCustomer",
  "nextOffered",
];

/** What is known of a lead's first step. */
export interface FirstStepFacts {
  readonly relation: Relation;
  /** Front-end offers that they have had. */
  readonly had: readonly string[];
  /** Routes of the process that they are on and that skip the first step, by key. */
  readonly routes: readonly string[];
}

/** A back-end offer comes after a front-end one (features.md I2); a customer, and a lead on a declared route, have had theirs. */
export function hasFirstStep({ relation, had, routes }: FirstStepFacts): boolean {
  return relation === "customer" || had.length > 0 || routes.length > 0;
}
