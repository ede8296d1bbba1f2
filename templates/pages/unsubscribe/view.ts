import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** `/u/:token`: the button that unsubscribes the lead from one topic. */
export interface UnsubscribeVariables {
  topic: { title: string };
  address: string;
  subscribed: boolean;
  /** For the link to `/p/:token`. */
  preferencesToken: string;
}

export const unsubscribePage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ subscribed }: UnsubscribeVariables, { words }) => ({ pageTitle: subscribed ? words.title : words.alreadyTitle }),
});
