import { compact, type RawSearch, textIn } from "../../parts/search-params.ts";

export interface SignInSearch {
  /** Where to go afterwards: a path of the console. */
  back?: string;
}

export function readSignInSearch(search: RawSearch): SignInSearch {
  const back = textIn(search, "back");
  // A path only: a link must not lead to another site.
  return compact({ back: back !== undefined && /^\/(?!\/|\\)/.test(back) ? back : undefined });
}
