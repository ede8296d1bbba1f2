import { createHash } from "node:crypto";
import { formatMoney } from "../money/format-money.ts";
import { dateWords } from "../time/date-words.ts";
import type { ContractContent } from "./contract-content.ts";
import { type DocumentFault, itemsOf, missingFromDocument, type StatutoryDocument } from "./statutory-document.ts";
import { wordingWords } from "./wording-words.ts";

export interface Article {
  heading: string;
  paragraphs: string[];
}

/** How the paper sets the notice on cooling-off: templates/papers/contract/contract.typ. */
const setAs = { frame: { isRed: true, lettersAreRed: true }, points: 9 } as const;

/** The articles, as the page shows and the paper prints them. What says nothing is left out. */
export function articlesOf(content: ContractContent): Article[] {
  const words = wordingWords[content.language];
  const { heading } = words;
  const { seller, service, currency, totals, language } = content;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const tax = totals.perRate.filter(({ taxMinor }) => taxMinor > 0);
  const articles: Article[] = [
    { heading: heading.purpose, paragraphs: [words.purpose(content.title), service.about] },
    {
      heading: heading.delivery,
      paragraphs: [words.period(dateWords(language, service.startsOn), dateWords(language, service.endsOn)), content.delivery],
    },
    {
      heading: heading.price,
      paragraphs: [
        words.price(
          money(totals.grossMinor),
          money(totals.taxMinor),
          tax.map(({ ratePercent }) => `${ratePercent}%`),
        ),
        words.instalments(content.instalments.map(({ dueOn, amountMinor }) => [dateWords(language, dueOn), money(amountMinor)] as const)),
        content.payment,
      ],
    },
    { heading: heading.application, paragraphs: [words.application(dateWords(language, content.applicationUntil))] },
    { heading: heading.withdrawal, paragraphs: [content.withdrawal] },
    { heading: heading.termination, paragraphs: [content.termination] },
    { heading: heading.relatedGoods, paragraphs: [content.relatedGoods] },
    { heading: heading.advancePayment, paragraphs: [content.advancePayment] },
    { heading: heading.specialTerms, paragraphs: [content.specialTerms] },
    {
      heading: heading.seller,
      paragraphs: [words.seller(seller), seller.personInCharge && words.personInCharge(seller.personInCharge)],
    },
  ];
  return articles.flatMap((article) => {
    const paragraphs = article.paragraphs.map((text) => text.trim()).filter((text) => text !== "");
    return paragraphs.length === 0 ? [] : [{ ...article, paragraphs }];
  });
}

/** The notice on cooling-off, which stands in a red frame; null where the law gives none. It begins with the request to read carefully. */
export function coolingOffNotice({ transactionKind, language }: ContractContent): Article | null {
  return itemsOf(transactionKind).includes("cooling-off") ? wordingWords[language].coolingOff : null;
}

/** What the statutory document lacks; empty: it is complete, or the law asks for none. */
export function missingFromContract(content: ContractContent): DocumentFault[] {
  return missingFromDocument(content.transactionKind, { texts: statutoryTexts(content), ...setAs });
}

function statutoryTexts(content: ContractContent): StatutoryDocument["texts"] {
  const { seller, service, instalments, lines } = content;
  const notice = coolingOffNotice(content)?.paragraphs.join("\n") ?? "";
  return {
    "seller-name": seller.name,
    "seller-representative": seller.representative,
    "seller-address": seller.address.join("\n"),
    "seller-phone": seller.phone,
    "person-in-charge": seller.personInCharge,
    "contracted-on": content.madeOn,
    content: service.about,
    quantity: lines.map(({ quantity }) => quantity).join(", "),
    price: String(content.totals.grossMinor),
    payment: instalments.length > 0 ? content.payment : "",
    delivery: content.delivery,
    "special-terms": content.specialTerms,
    "service-period": `${service.startsOn}/${service.endsOn}`,
    termination: content.termination,
    "related-goods": content.relatedGoods,
    "advance-payment-protection": content.advancePayment,
    "read-carefully": notice,
    "cooling-off": notice,
  };
}

/** The exact text that is offered and signed: its data with sorted keys, and its sentences (CON10). */
export function wordingOf(content: ContractContent): string {
  const notice = coolingOffNotice(content);
  const sections = [...(notice ? [notice] : []), ...articlesOf(content)];
  const text = sections.map(({ heading, paragraphs }) => [heading, ...paragraphs].join("\n")).join("\n\n");
  return `${JSON.stringify(sorted(content))}\n\n${content.title}\n\n${text}\n`;
}

export function wordingHash(wording: string): string {
  return createHash("sha256").update(wording, "utf8").digest("hex");
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
