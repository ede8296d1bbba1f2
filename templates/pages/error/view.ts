import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** Shown instead of a page that cannot be shown. */
export interface ErrorVariables {
  /** Status of the HTTP response, 400 to 599. */
  status: number;
}

export const errorPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ status }: ErrorVariables, { words }) => {
    const error = words[nearest(status)];
    return { pageTitle: error.title, error };
  },
});

/** The nearest status that has its own words. */
function nearest(status: number): keyof typeof ja {
  const own = Object.keys(ja).find((key): key is keyof typeof ja => key === String(status));
  if (own) return own;
  if (status === 502 || status === 504) return "503";
  if (status === 401) return "403";
  return status >= 500 ? "500" : "400";
}
