import type { GetCareNeed, GetCareReason, GetCareState, PostCareIdLeavingBodyReason } from "../../api/generated/routes.schemas.ts";
import { compact, instantIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const needs: readonly GetCareNeed[] = ["word", "dormant", "quiet", "well"];
export const states: readonly GetCareState[] = ["live", "gone", "left", "ceased", "erased"];
/** What staff choose from. */
export const leavingReasons: readonly PostCareIdLeavingBodyReason[] = ["forgot", "drifted", "unhappy", "done", "other"];
export const reasons: readonly GetCareReason[] = [...leavingReasons, "none"];

export interface CareSearch {
  /** Why customers went, by month. Left out: the customers. */
  view?: "leavings";
  /** The last month of that view, such as `2027-08`. */
  until?: string;
  need?: GetCareNeed;
  state?: GetCareState;
  reason?: GetCareReason;
  /** When the care ended, as instants; `to` is the first one after the range. */
  from?: string;
  to?: string;
}

export function readCareSearch(search: RawSearch): CareSearch {
  const until = textIn(search, "until");
  return compact({
    view: oneOf(search, "view", ["leavings"]),
    until: until !== undefined && /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(until) ? until : undefined,
    need: oneOf(search, "need", needs),
    state: oneOf(search, "state", states),
    reason: oneOf(search, "reason", reasons),
    from: instantIn(search, "from"),
    to: instantIn(search, "to"),
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
