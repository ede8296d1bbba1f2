import { GetDeliveriesState } from "../../api/generated/routes.schemas.ts";
import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = Object.values(GetDeliveriesState);

export interface DeliveriesSearch {
  state?: (typeof states)[number];
  /** Only those with a milestone whose day has passed. */
  overdue?: true;
  lead?: string;
}

export function readDeliveriesSearch(search: RawSearch): DeliveriesSearch {
  return compact({
    state: oneOf(search, "state", states),
    overdue: search.overdue === true || search.overdue === "true" ? (true as const) : undefined,
    lead: textIn(search, "lead"),
  });
}

const acts = ["early", "complete", "add", "owner", "mark", "move", "drop", "hand-over"] as const;

export interface DeliverySearch {
  open?: (typeof acts)[number];
  /** Id of the milestone that the form is about. */
  milestone?: string;
}

export function readDeliverySearch(search: RawSearch): DeliverySearch {
  return compact({ open: oneOf(search, "open", acts), milestone: textIn(search, "milestone") });
}
