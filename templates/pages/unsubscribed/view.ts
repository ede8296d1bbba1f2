import { DateTime } from "luxon";
import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** The answer to the button of `/u/:token`. */
export interface UnsubscribedVariables {
  topic: { title: string };
  /** False: it had been asked before. */
  first: boolean;
  /** The receipt (UNS4): what was planned and will not come. */
  cancelled: readonly { title: string; dueAt: Date }[];
  /** For the link to `/p/:token`. */
  preferencesToken: string;
  /** IANA zone of the dates; Asia/Tokyo when absent. */
  zone?: string;
}

export const unsubscribedPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ cancelled, zone = "Asia/Tokyo" }: UnsubscribedVariables, { words, language }) => {
    const due = (at: Date) => DateTime.fromJSDate(at, { zone }).toFormat(words.dateFormat, { locale: language });
    return { pageTitle: words.title, receipt: cancelled.map(({ title, dueAt }) => ({ title, due: due(dueAt) })) };
  },
});
