import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** Shown instead of a page that cannot be shown. */
export interface ErrorVariables {
  /** Status of the HTTP response, 400 to 599. */
  status: number;
  /** Path of the request. */
  url: string;
}

/** Opening the same address again may help. */
const again = new Set(["400", "409", "413", "429", "500", "503"]);

export const errorPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ status, url }: ErrorVariables, { words }) => {
    const own = nearest(status);
    // "//" would lead to another site.
    const retry = again.has(own) && /^\/(?![/\\])/.test(url) ? url : "";
    return { pageTitle: words[own].title, error: words[own], retry };
  },
});

/** A status that has its own words. */
type ErrorStatus = Extract<keyof typeof ja, `${number}`>;

/** The nearest of them. */
function nearest(status: number): ErrorStatus {
  const own = Object.keys(ja).find((key): key is ErrorStatus => key === String(status));
  if (own) return own;
  if (status === 502 || status === 504) return "503";
  if (status === 401) return "403";
  return status >= 500 ? "500" : "400";
}
