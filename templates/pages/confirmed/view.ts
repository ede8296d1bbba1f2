import { nameTopics } from "../name-topics.ts";
import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** The page after the button of `/c/:token`. */
export interface ConfirmedVariables {
  kind: "confirmed" | "already" | "expired";
  topics: readonly { title: string }[];
  /** The form to start again from. */
  formKey: string;
}

export const confirmedPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ kind, topics }: ConfirmedVariables, { words, shared }) => {
    const titles = { confirmed: words.title, already: shared.alreadySignedUp.title, expired: shared.expired.title };
    return { pageTitle: titles[kind], named: nameTopics(topics, shared.topics) };
  },
});
