import type { EstimatePaper } from "../../../domain/papers/estimate.ts";
import { dateText } from "../dates.ts";
import { money } from "../figures.ts";
import { filled, frameView, pricedView } from "../shared/view.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export function estimateView(paper: EstimatePaper) {
  const words = { ja, en }[paper.language];
  const date = (iso: string) => dateText(iso, paper.language);
  const variants = paper.variants.map((variant) => ({
    title: variant.title,
    amount: money(variant.totals.grossMinor, paper),
    leadsWords: variant.leadsWords === undefined ? null : { label: words.leadsWords, text: variant.leadsWords },
    holds: variant.holds.length === 0 ? null : { label: words.holds, texts: variant.holds },
    priced: pricedView(variant, paper),
  }));
  const [only] = variants;
  return {
    ...frameView(paper, words.title),
    greeting: words.greeting,
    meta: [
      { label: words.number, text: revisedNumber(paper, words.revision) },
      { label: words.issuedOn, text: date(paper.issuedOn) },
      { label: words.expiresOn, text: date(paper.expiresOn) },
    ],
    subject: { label: words.subject, text: paper.subject },
    amount: variants.length === 1 && only ? { label: words.amount, text: only.amount } : null,
    choices: variants.length === 1 ? null : words.choices,
    variants,
  };
}

function revisedNumber({ number, revision, language }: EstimatePaper, words: string): string {
  if (revision === 1) return number;
  const said = filled(words, { revision });
  return language === "ja" ? `${number}（${said}）` : `${number} (${said})`;
}
