import type { ReceiptPaper } from "../../../domain/papers/receipt.ts";
import { dateText } from "../dates.ts";
import { money } from "../figures.ts";
import { filled, frameView, totalsView } from "../shared/view.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** In yen: from here on a receipt on paper would need a revenue stamp, so the electronic one says why it has none. */
const STAMPED_FROM = 50_000;

export function receiptView(paper: ReceiptPaper) {
  const words = { ja, en }[paper.language];
  const date = (iso: string) => dateText(iso, paper.language);
  return {
    ...frameView(paper, words.title),
    meta: [
      { label: words.number, text: paper.number },
      { label: words.issuedOn, text: date(paper.issuedOn) },
    ],
    amount: { label: words.amount, text: money(paper.amountMinor, paper) },
    paidFor: filled(words.paidFor, { what: paper.paidFor }),
    received: words.received,
    details: [
      { label: words.receivedOn, text: date(paper.receivedOn) },
      { label: words.method, text: paper.method },
      ...(paper.invoiceNumber === undefined ? [] : [{ label: words.invoice, text: paper.invoiceNumber }]),
    ],
    totals: paper.totals ? { title: words.breakdown, ...totalsView(paper.totals, paper) } : null,
    stamp: paper.currency === "JPY" && paper.amountMinor >= STAMPED_FROM ? words.stamp : "",
  };
}
