import type { GetCareNeed, GetCareReason, GetCareState } from "../../api/generated/routes.schemas.ts";
import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const needs: readonly GetCareNeed[] = ["word", "dormant", "quiet", "well"];
export const states: readonly GetCareState[] = ["live", "left", "ceased", "erased"];
export const reasons: readonly GetCareReason[] = ["forgot", "drifted", "unhappy", "done", "other"];

export interface CareSearch {
  need?: GetCareNeed;
  state?: GetCareState;
  reason?: GetCareReason;
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
