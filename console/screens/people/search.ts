import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const relations = ["lead", "customer"] as const;
export const stages = ["considering", "later", "none"] as const;

/** The list of people as its address tells it. */
export interface PeopleSearch {
  search?: string;
  relation?: (typeof relations)[number];
  stage?: (typeof stages)[number];
}

export function readPeopleSearch(search: RawSearch): PeopleSearch {
  return compact({
    search: textIn(search, "search"),
    relation: oneOf(search, "relation", relations),
    stage: oneOf(search, "stage", stages),
  });
}
