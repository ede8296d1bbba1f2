import { compact, oneOf, type RawSearch } from "../../parts/search-params.ts";

export const entryKinds = ["received", "notSent", "acts", "staff"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What is open beside the page. `fields` is the correction, begun at the fields that have no value yet. */
export const drawers = ["correct", "fields", "consents"] as const;

/** The page of one person as its address tells it. */
export interface PersonSearch {
  kind?: EntryKind;
  open?: (typeof drawers)[number];
}

export function readPersonSearch(search: RawSearch): PersonSearch {
  return compact({ kind: oneOf(search, "kind", entryKinds), open: oneOf(search, "open", drawers) });
}
