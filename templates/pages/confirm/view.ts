import { nameTopics } from "../name-topics.ts";
import { definePage } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** `/c/:token`: what the lead signs up for, and the button that confirms it. */
export interface ConfirmVariables {
  state: "waiting" | "confirmed" | "expired";
  /** Everything that the button confirms. */
  topics: readonly { title: string }[];
  /** As it was typed. Empty once it has been deleted. */
  address: string;
  /** As it was typed in the form; empty without one. */
  name: string;
  /** What else was typed, by the labels of the form. */
  typed: readonly { label: string; value: string }[];
  /** The form to start again from. */
  formKey: string;
}

export const confirmPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ state, topics }: ConfirmVariables, { words, shared }) => {
    const titles = { waiting: words.title, confirmed: shared.alreadySignedUp.title, expired: shared.expired.title };
    return { pageTitle: titles[state], named: nameTopics(topics, shared.topics) };
  },
});
