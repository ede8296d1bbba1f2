import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = ["running", "paused", "parked", "over"] as const;

export interface EnrolmentsSearch {
  state?: (typeof states)[number];
  sequence?: string;
  step?: string;
  /** Code of the cause that parks it. */
  fault?: string;
}

export function readEnrolmentsSearch(search: RawSearch): EnrolmentsSearch {
  return compact({
    state: oneOf(search, "state", states),
    sequence: textIn(search, "sequence"),
    step: textIn(search, "step"),
    fault: textIn(search, "fault"),
  });
}
