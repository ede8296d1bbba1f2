import { compact, type RawSearch, textIn } from "../../parts/search-params.ts";

export interface SignInSearch {
  /** Where to go afterwards: a path of the console. */
  back?: string;
  /** The password was changed by a link a moment ago. */
  changed?: true;
  /** A session was open on this page a moment ago and is over. */
  ended?: true;
}

export function readSignInSearch(search: RawSearch): SignInSearch {
  const back = textIn(search, "back");
  return compact({
    // A path only: a link must not lead to another site.
    back: back !== undefined && /^\/(?!\/|\\)/.test(back) ? back : undefined,
    changed: textIn(search, "changed") === "true" ? (true as const) : undefined,
    ended: textIn(search, "ended") === "true" ? (true as const) : undefined,
  });
}
