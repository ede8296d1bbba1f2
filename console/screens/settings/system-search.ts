import { compact, oneOf, type RawSearch } from "../../parts/search-params.ts";

/** The page of the system as its address tells it. */
export interface SystemSearch {
  /** What is open beside it. */
  open?: "outbox";
}

export function readSystemSearch(search: RawSearch): SystemSearch {
  return compact({ open: oneOf(search, "open", ["outbox"]) });
}
