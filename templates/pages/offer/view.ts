import type { Language } from "../../../domain/words/local-text.ts";
import { dateWords, type PageDate, seatWords } from "../dates.ts";
import { definePage, type Wording } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** `/s/:offer`: an offer for anybody, with its dates. */
export interface OfferVariables {
  title: Partial<Record<Language, string>>;
  about: Partial<Record<Language, string>> | undefined;
  /** With tax, in the smallest unit of the currency; null: free of charge. */
  price: { amount: number; currency: string } | null;
  dates: readonly PageDate[];
  /** Of a consultation, which has no dates: each guest chooses a time on their own page. */
  talk: { minutes: number; consultants: readonly string[] } | null;
  /** The sign-up form for people whom we do not know yet. */
  form: string | undefined;
  /** Of the business: we do not know the visitor's. */
  zone: string;
}

export const offerPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: (variables: OfferVariables, { words, language }: Wording<typeof ja>) => {
    const title = variables.title[language] ?? Object.values(variables.title)[0] ?? "";
    const { price, zone, dates, talk } = variables;
    return {
      pageTitle: title,
      title,
      about: variables.about?.[language] ?? Object.values(variables.about ?? {})[0] ?? "",
      priceWords: price === null ? words.withoutCharge : words.price.replace("{amount}", money(language, price)),
      talkMinutes: talk ? words.minutes.replace("{minutes}", String(talk.minutes)) : "",
      talkWith: talk ? talk.consultants.join(words.between) : "",
      shown: dates.map((date) => ({
        ...dateWords(language, zone, date),
        place: date.place,
        seats: seatWords(words, date),
        closed: date.reason !== null,
      })),
    };
  },
});

function money(language: Language, { amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat(language, { style: "currency", currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}
