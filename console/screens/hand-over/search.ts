import type { GetHandOverKind, GetHandOverReason } from "../../api/generated/routes.schemas.ts";
import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const kinds: readonly GetHandOverKind[] = ["lead", "deal", "delivery", "incident", "campaign", "task"];
export const reasons: readonly GetHandOverReason[] = ["no-owner", "owner-gone", "no-action", "no-date", "overdue"];

export interface HandOverSearch {
  kind?: GetHandOverKind;
  reason?: GetHandOverReason;
  /** Id of a member of staff. */
  owner?: string;
}

export function readHandOverSearch(search: RawSearch): HandOverSearch {
  return compact({ kind: oneOf(search, "kind", kinds), reason: oneOf(search, "reason", reasons), owner: textIn(search, "owner") });
}
