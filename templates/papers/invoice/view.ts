import type { InvoicePaper } from "../../../domain/papers/invoice.ts";
import { dateText } from "../dates.ts";
import { amount, money } from "../figures.ts";
import { filled, frameView, pricedView } from "../shared/view.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export function invoiceView(paper: InvoicePaper) {
  const words = { ja, en }[paper.language];
  const date = (iso: string) => dateText(iso, paper.language);
  const { suppliedOn, instalments, bankAccount } = paper;
  const supplied =
    typeof suppliedOn === "string" ? date(suppliedOn) : filled(words.period, { from: date(suppliedOn.from), to: date(suppliedOn.to) });
  const [first] = instalments;
  return {
    ...frameView(paper, words.title),
    greeting: words.greeting,
    meta: [
      { label: words.number, text: paper.number },
      { label: words.issuedOn, text: date(paper.issuedOn) },
      { label: words.suppliedOn, text: supplied },
    ],
    subject: { label: words.subject, text: paper.subject },
    amount: { label: words.amount, text: money(paper.totals.grossMinor, paper) },
    due: instalments.length === 1 && first ? { label: words.due, text: date(first.dueOn) } : null,
    priced: pricedView(paper, paper),
    instalments:
      instalments.length === 1
        ? null
        : {
            ...words.instalments,
            rows: instalments.map(({ dueOn, amountMinor }, place) => ({
              count: String(place + 1),
              dueOn: date(dueOn),
              amount: amount(amountMinor, paper),
            })),
          },
    bank: bankAccount && {
      title: words.bank.title,
      account: filled(words.bank.account, bankAccount),
      holder: { label: words.bank.holder, text: bankAccount.holder },
      fee: words.bank.fee,
    },
  };
}
