import { compact, type Direction, directionIn, instantIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = ["running", "done", "cancelled"] as const;

export interface ImportsSearch {
  state?: (typeof states)[number];
  /** Only those with rows that were not imported. */
  badRows?: true;
  from?: string;
  direction?: Direction;
}

export function readImportsSearch(search: RawSearch): ImportsSearch {
  return compact({
    state: oneOf(search, "state", states),
    badRows: textIn(search, "badRows") === "true" ? (true as const) : undefined,
    from: instantIn(search, "from"),
    direction: directionIn(search),
  });
}

/** What can come of a row that was read. */
export const outcomes = ["added", "merged", "unchanged"] as const;

export interface ImportSearch {
  /** The rows that are listed: those that were not imported, unless others are asked for. */
  rows?: (typeof outcomes)[number] | "warning";
}

export function readImportSearch(search: RawSearch): ImportSearch {
  return compact({ rows: oneOf(search, "rows", [...outcomes, "warning"]) });
}
