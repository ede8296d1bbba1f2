import { GetSessionsState } from "../../api/generated/routes.schemas.ts";
import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = Object.values(GetSessionsState);

export interface SessionsSearch {
  offer?: string;
  state?: (typeof states)[number];
  /** Past ones, too. */
  past?: true;
  /** Only those of which nobody has said who came. */
  uncounted?: true;
  /** A month, and not the list. */
  view?: "month";
  /** `2027-02`; left out, this month. */
  month?: string;
  /** The form of a new date is open. */
  create?: true;
}

export function readSessionsSearch(search: RawSearch): SessionsSearch {
  return compact({
    offer: textIn(search, "offer"),
    state: oneOf(search, "state", states),
    past: textIn(search, "past") === "true" ? (true as const) : undefined,
    uncounted: textIn(search, "uncounted") === "true" ? (true as const) : undefined,
    view: oneOf(search, "view", ["month"] as const),
    month: monthIn(textIn(search, "month")),
    create: textIn(search, "create") === "true" ? (true as const) : undefined,
  });
}

function monthIn(text: string | undefined): string | undefined {
  return text !== undefined && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}

export interface SessionSearch {
  open?: "edit" | "guest";
}

export function readSessionSearch(search: RawSearch): SessionSearch {
  return compact({ open: oneOf(search, "open", ["edit", "guest"] as const) });
}
