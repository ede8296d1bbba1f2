import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const relations = ["lead", "customer"] as const;
export const stages = ["considering", "later", "none"] as const;
export const enrolments = ["running", "paused", "parked", "over"] as const;

/** The list of people as its address tells it. */
export interface PeopleSearch {
  search?: string;
  relation?: (typeof relations)[number];
  stage?: (typeof stages)[number];
  /** Who is or was in a sequence, in this state, at this step: what a number of a sequence leads to. */
  sequence?: string;
  enrolment?: (typeof enrolments)[number];
  step?: string;
}

export function readPeopleSearch(search: RawSearch): PeopleSearch {
  return compact({
    search: textIn(search, "search"),
    relation: oneOf(search, "relation", relations),
    stage: oneOf(search, "stage", stages),
    sequence: textIn(search, "sequence"),
    enrolment: oneOf(search, "enrolment", enrolments),
    step: textIn(search, "step"),
  });
}
