import type {
  GetPlaysIdPeopleHad,
  GetPlaysIdPeopleKind,
  GetPlaysIdPeoplePart,
  GetPlaysIdPeopleState,
} from "../../api/generated/routes.schemas.ts";
import { compact, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const parts: readonly GetPlaysIdPeoplePart[] = ["now", "revive", "not-now"];
const states: readonly GetPlaysIdPeopleState[] = ["waiting", "asked", "awake", "invited", "bought", "closed", "left-out"];
const kinds: readonly GetPlaysIdPeopleKind[] = ["up", "cross"];
const had: readonly GetPlaysIdPeopleHad[] = ["joined", "asked", "answered", "invited"];

export interface PlaysSearch {
  open?: "start";
}

export function readPlaysSearch(search: RawSearch): PlaysSearch {
  return compact({ open: oneOf(search, "open", ["start"]) });
}

/** The people behind a number of the preview. */
export interface PreviewedSearch {
  part?: GetPlaysIdPeoplePart;
  code?: string;
  offer?: string;
  kind?: GetPlaysIdPeopleKind;
}

export function readPreviewedSearch(search: RawSearch): PreviewedSearch {
  return compact({
    part: oneOf(search, "part", parts),
    code: textIn(search, "code"),
    offer: textIn(search, "offer"),
    kind: oneOf(search, "kind", kinds),
  });
}

export interface PlaySearch extends PreviewedSearch {
  open?: "stop";
  /** The people behind a number; left out: the play. */
  people?: true;
  state?: GetPlaysIdPeopleState;
  had?: GetPlaysIdPeopleHad;
}

export function readPlaySearch(search: RawSearch): PlaySearch {
  return compact({
    ...readPreviewedSearch(search),
    open: oneOf(search, "open", ["stop"]),
    people: flagIn(search, "people"),
    state: oneOf(search, "state", states),
    had: oneOf(search, "had", had),
  });
}
