import { MOST_SCORE } from "../../../domain/deliveries/rating.ts";
import { dayAndTime } from "../../../domain/sessions/when.ts";
import type { Language } from "../../../domain/words/local-text.ts";
import { definePage, type Wording } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export type RatingNotice = keyof (typeof ja)["notices"];

/** `/v/:token`: how satisfied the lead is with a milestone, or with the whole. Posts `score`, `worth` (yes · no) at the end, and `words`. */
export interface RatingVariables {
  state: "open" | "rated" | "over";
  /** Of the offer. */
  title: Partial<Record<Language, string>>;
  /** Null: at the end, when they are also asked whether it was worth its price. */
  milestoneTitle: Partial<Record<Language, string>> | null;
  score: number | null;
  worth: boolean | null;
  words: string;
  until: Date;
  /** Of the lead. */
  zone: string;
  /** Most characters. */
  most: number;
  notice: RatingNotice | null;
}

export const ratingPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: viewOf,
});

function viewOf(page: RatingVariables, { words, language }: Wording<typeof ja>) {
  const subject = textIn(page.milestoneTitle ?? page.title, language);
  const isOpen = page.state !== "over";
  const until = dayAndTime(language, page.zone, page.until);
  return {
    pageTitle: words.heading,
    subject,
    isOpen,
    isRated: page.score !== null,
    asksWorth: page.milestoneTitle === null,
    // The best first.
    scores: words.scores.map((_, place) => {
      const value = MOST_SCORE - place;
      return { value, label: words.scores[value - 1], on: page.score === value };
    }),
    worths: [
      { value: "yes", label: words.yes, on: page.worth === true },
      { value: "no", label: words.no, on: page.worth === false },
    ],
    comment: page.words,
    most: page.most,
    untilNote: (page.state === "rated" ? words.until : words.answerBy).replace("{until}", until),
    said: page.notice ? words.notices[page.notice] : "",
    refused: page.notice !== null && page.notice !== "rated",
    saidScore: page.score === null ? "" : words.scores[page.score - 1],
  };
}

function textIn(texts: Partial<Record<Language, string>>, language: Language): string {
  return texts[language] ?? Object.values(texts)[0] ?? "";
}
