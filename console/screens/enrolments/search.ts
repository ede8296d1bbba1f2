import { compact, type Direction, directionIn, oneOf, type RawSearch, textIn, versionIn } from "../../parts/search-params.ts";

export const states = ["underway", "running", "waiting", "paused", "parked", "over"] as const;

export const outcomes = ["goal", "completed", "left", "exited"] as const;

export interface EnrolmentsSearch {
  state?: (typeof states)[number];
  /** How it ended. */
  outcome?: (typeof outcomes)[number];
  sequence?: string;
  /** Of the sequence. */
  version?: number;
  step?: string;
  /** Code of the cause that parks it. */
  fault?: string;
  /** The usual one, from the newest on, is left out. */
  direction?: Direction;
}

export function readEnrolmentsSearch(search: RawSearch): EnrolmentsSearch {
  return compact({
    state: oneOf(search, "state", states),
    outcome: oneOf(search, "outcome", outcomes),
    sequence: textIn(search, "sequence"),
    version: versionIn(search, "version"),
    step: textIn(search, "step"),
    fault: textIn(search, "fault"),
    direction: directionIn(search),
  });
}
