import { GetDealsState } from "../../api/generated/routes.schemas.ts";
import { compact, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = Object.values(GetDealsState);
export const views = ["board", "list", "figures"] as const;
export type View = (typeof views)[number];

export interface DealsSearch {
  /** Left out: the board; the list where one of its own filters is asked for. */
  view?: View;
  /** Key of the offer. The board without it: the first one. */
  offer?: string;
  /** Columns of the board: the buying phases, and not the steps. */
  by?: "phase";
  /** Id of the member of staff. */
  owner?: string;
  /** In the list. Left out: open ones. */
  state?: (typeof states)[number] | "any";
  /** In the list: only those that nobody takes care of. */
  loose?: true;
  /** In the list: only those whose next date is today or has passed. */
  due?: true;
  /** The form of a new one is open. */
  create?: true;
  open?: "hand-over";
}

export function readDealsSearch(search: RawSearch): DealsSearch {
  return compact({
    view: oneOf(search, "view", views),
    offer: textIn(search, "offer"),
    by: oneOf(search, "by", ["phase"] as const),
    owner: textIn(search, "owner"),
    state: oneOf(search, "state", [...states, "any"] as const),
    loose: flagIn(search, "loose"),
    due: flagIn(search, "due"),
    create: flagIn(search, "create"),
    open: oneOf(search, "open", ["hand-over"] as const),
  });
}

export function viewOf({ view, state, loose, due }: DealsSearch): View {
  return view ?? (state !== undefined || loose || due ? "list" : "board");
}

const acts = ["edit", "close", "reopen", "people", "objection", "presentation", "date", "estimate", "contract", "proposal"] as const;

export interface DealSearch {
  open?: (typeof acts)[number];
  /** Id of the estimate that is shown. */
  estimate?: string;
  /** Id of the proposal that is shown. */
  proposal?: string;
}

export function readDealSearch(search: RawSearch): DealSearch {
  return compact({ open: oneOf(search, "open", acts), estimate: textIn(search, "estimate"), proposal: textIn(search, "proposal") });
}
