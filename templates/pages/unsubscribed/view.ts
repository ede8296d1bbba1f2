import { DateTime } from "luxon";
import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** The page after the button of `/u/:token`. */
export interface UnsubscribedVariables {
  topic: { title: string };
  /** False if the lead had already unsubscribed. */
  first: boolean;
  /** The receipt (UNS4): planned messages that are cancelled. */
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
