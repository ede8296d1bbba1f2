import type { ContractPaper } from "../../../domain/papers/contract.ts";
import { dateText, instantText } from "../dates.ts";
import { amount } from "../figures.ts";
import { filled, frameView, pricedView } from "../shared/view.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export function contractView(paper: ContractPaper) {
  const words = { ja, en }[paper.language];
  const at = (instant: string) => instantText(instant, paper.zone, paper.language);
  return {
    ...frameView(paper, paper.title),
    meta: [
      { label: words.number, text: paper.number },
      { label: words.madeOn, text: dateText(paper.madeOn, paper.language) },
    ],
    roles: words.parties,
    coolingOff: paper.coolingOff,
    articles: paper.articles.map(({ heading, paragraphs }, place) => ({
      heading: filled(words.article, { number: place + 1, heading }),
      paragraphs,
    })),
    priced: { title: words.priced, ...pricedView(paper, paper) },
    payments:
      paper.payments.length === 0
        ? null
        : {
            ...words.payments,
            // A column without a word in it is left out.
            hasMethods: paper.payments.some(({ method }) => method),
            rows: paper.payments.map(({ dueOn, amountMinor, method }, place) => ({
              count: String(place + 1),
              dueOn: dateText(dueOn, paper.language),
              method: method ?? "",
              amount: amount(amountMinor, paper),
            })),
          },
    signature: signatureView(paper, at),
    log: { label: words.log, rows: paper.log.map((line) => ({ at: at(line.at), what: line.what })) },
    statement: words.statement,
  };
}

function signatureView({ signature, language }: ContractPaper, at: (instant: string) => string) {
  const { signature: words } = { ja, en }[language];
  if (!signature) return { title: words.title, unsigned: words.unsigned, rows: [] };
  return {
    title: words.title,
    unsigned: "",
    rows: [
      { label: words.name, text: signature.typedName },
      { label: words.at, text: at(signature.at) },
      { label: words.network, text: signature.network },
      { label: words.hash, text: signature.wordingHash },
    ],
  };
}
