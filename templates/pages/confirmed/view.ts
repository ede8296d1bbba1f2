import type { Language } from "../../../domain/words/local-text.ts";
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
  /** Offers whose dates they may book now, each with their own page of it. */
  offers: readonly { title: Partial<Record<Language, string>>; url: string }[];
}

export const confirmedPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ kind, topics, offers }: ConfirmedVariables, { words, shared, language }) => {
    const titles = { confirmed: words.title, already: shared.alreadySignedUp.title, expired: shared.expired.title };
    const bookable = offers.map(({ title, url }) => ({ title: title[language] ?? Object.values(title)[0] ?? "", url }));
    return { pageTitle: titles[kind], named: nameTopics(topics, shared.topics), bookable };
  },
});
