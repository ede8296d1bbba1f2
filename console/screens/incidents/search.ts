import { GetIncidentsAnswer, GetIncidentsOutcome, GetIncidentsState } from "../../api/generated/routes.schemas.ts";
import { compact, instantIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = Object.values(GetIncidentsState);
export const outcomes = Object.values(GetIncidentsOutcome);
export const answers = Object.values(GetIncidentsAnswer);

export interface IncidentsSearch {
  state?: (typeof states)[number];
  severity?: string;
  outcome?: (typeof outcomes)[number];
  answer?: (typeof answers)[number];
  /** Instants; `to` is the first one after the range. */
  from?: string;
  to?: string;
}

export function readIncidentsSearch(search: RawSearch): IncidentsSearch {
  return compact({
    state: oneOf(search, "state", states),
    severity: textIn(search, "severity"),
    outcome: oneOf(search, "outcome", outcomes),
    answer: oneOf(search, "answer", answers),
    from: instantIn(search, "from"),
    to: instantIn(search, "to"),
  });
}

export const acts = ["answer", "fix", "rating", "expectation", "close", "reopen"] as const;

export interface IncidentSearch {
  open?: (typeof acts)[number];
}

export function readIncidentSearch(search: RawSearch): IncidentSearch {
  return compact({ open: oneOf(search, "open", acts) });
}
