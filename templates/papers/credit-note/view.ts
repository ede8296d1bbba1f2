import type { CreditNotePaper } from "../../../domain/papers/credit-note.ts";
import { dateText } from "../dates.ts";
import { money } from "../figures.ts";
import { frameView, pricedView } from "../shared/view.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export function creditNoteView(paper: CreditNotePaper) {
  const words = { ja, en }[paper.language];
  const date = (iso: string) => dateText(iso, paper.language);
  return {
    ...frameView(paper, words.title),
    // Only a registered issuer gives the document that the tax law calls so (INV8).
    subtitle: paper.issuer.registrationNumber === undefined ? "" : words.subtitle,
    greeting: words.greeting,
    meta: [
      { label: words.number, text: paper.number },
      { label: words.issuedOn, text: date(paper.issuedOn) },
      { label: words.original, text: paper.original.number },
      { label: words.originalIssuedOn, text: date(paper.original.issuedOn) },
    ],
    reason: { label: words.reason, text: paper.reason },
    amount: { label: words.amount, text: money(paper.totals.grossMinor, paper) },
    priced: pricedView(paper, paper),
  };
}
