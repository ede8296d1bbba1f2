import { GetCareNeed, GetCareReason, GetCareState } from "../../api/generated/routes.schemas.ts";
import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const needs = Object.values(GetCareNeed);
export const states = Object.values(GetCareState);
export const reasons = Object.values(GetCareReason);

export interface CareSearch {
  need?: (typeof needs)[number];
  state?: (typeof states)[number];
  reason?: (typeof reasons)[number];
}

export function readCareSearch(search: RawSearch): CareSearch {
  return compact({
    need: oneOf(search, "need", needs),
    state: oneOf(search, "state", states),
    reason: oneOf(search, "reason", reasons),
  });
}

const acts = ["answer", "leaving", "referral"] as const;

export interface CareOfSearch {
  open?: (typeof acts)[number];
  /** Id of the check-in that is answered. */
  checkIn?: string;
}

export function readCareOfSearch(search: RawSearch): CareOfSearch {
  return compact({ open: oneOf(search, "open", acts), checkIn: textIn(search, "checkIn") });
}
