import type { Buyer, Issuer, PaperTotals, Priced } from "../../../domain/papers/parts.ts";
import type { Language } from "../../../domain/words/local-text.ts";
import { amount, money, quantityText } from "../figures.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export interface Setting {
  language: Language;
  currency: string;
}

/** A label and what it labels. */
export interface Labelled {
  label: string;
  text: string;
}

export const sharedWords = { ja, en };

/** Puts values into a sentence: `{name}`. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The names and addresses at the top of a paper. */
export function partiesView({ issuer, buyer, language }: { issuer: Issuer; buyer: Buyer; language: Language }) {
  const words = sharedWords[language];
  const optional = (label: string, text: string | undefined): Labelled[] => (text === undefined ? [] : [{ label, text }]);
  return {
    buyer: { address: buyer.address ?? [], lines: buyerNames(buyer, language) },
    issuer: {
      name: issuer.name,
      address: issuer.address,
      details: [
        ...optional(words.phone, issuer.phone),
        ...optional(words.email, issuer.email),
        ...optional(words.registration, issuer.registrationNumber),
        ...optional(words.personInCharge, issuer.personInCharge),
      ],
    },
  };
}

/** Company first. In Japanese the honorific follows the last name of the address, in English it stands in front of the person. */
function buyerNames({ name, honorific, company }: Buyer, language: Language): string[] {
  const last = name === "" ? (company ?? "") : name;
  const addressed = honorific === "" ? last : language === "ja" ? `${last}　${honorific}` : `${honorific} ${last}`;
  return company === undefined || name === "" ? [addressed] : [company, addressed];
}

/** Lines and their totals, as text. */
export function pricedView(priced: Priced, setting: Setting) {
  const words = sharedWords[setting.language];
  const hasReduced = priced.lines.some(({ taxKind }) => taxKind === "reduced");
  return {
    columns: words.lines,
    lines: priced.lines.map((line) => ({
      title: line.taxKind === "reduced" ? `${line.title} ${words.reducedMark}` : line.title,
      quantity: `${quantityText(line.quantity, setting.language)}${line.unit ? `${setting.language === "ja" ? "" : " "}${line.unit}` : ""}`,
      unit: amount(line.unitMinor, setting),
      rate: line.taxKind === "exempt" ? words.exempt : `${line.ratePercent}%`,
      amount: amount(line.amountMinor, setting),
    })),
    remarks: [words.priceMode[priced.priceMode], ...(hasReduced ? [words.reduced] : [])],
    totals: totalsView(priced.totals, setting),
    discounts: discountsView(priced, setting),
  };
}

/** Net, tax and gross of each rate, and of all (INV1). */
export function totalsView({ perRate, netMinor, taxMinor, grossMinor }: PaperTotals, setting: Setting) {
  const { totals: words } = sharedWords[setting.language];
  return {
    head: { net: words.net, tax: words.tax, gross: words.gross },
    rates: perRate.map((rate) => ({
      label: rateText(rate, setting.language),
      net: amount(rate.netMinor, setting),
      tax: amount(rate.taxMinor, setting),
      gross: amount(rate.grossMinor, setting),
    })),
    total: { label: words.total, net: amount(netMinor, setting), tax: amount(taxMinor, setting), gross: money(grossMinor, setting) },
  };
}

function discountsView({ lines, totals }: Priced, setting: Setting): Labelled[] {
  const { totals: words } = sharedWords[setting.language];
  const discounts = totals.perRate.filter(({ discountMinor }) => discountMinor !== 0);
  if (discounts.length === 0) return [];
  const sum = lines.reduce((before, { amountMinor }) => before + amountMinor, 0);
  return [
    { label: words.sum, text: amount(sum, setting) },
    ...discounts.map((rate) => ({
      label: filled(words.discount, { rate: rateText(rate, setting.language) }),
      text: amount(-rate.discountMinor, setting),
    })),
  ];
}

function rateText({ taxKind, ratePercent }: PaperTotals["perRate"][number], language: Language): string {
  const { totals: words } = sharedWords[language];
  if (taxKind === "exempt") return words.exempt;
  return filled(taxKind === "reduced" ? words.reducedRate : words.rate, { rate: ratePercent });
}

/** What each layout gets. */
export function frameView(paper: Setting & { number: string; issuer: Issuer; buyer: Buyer; notes: readonly string[] }, title: string) {
  const words = sharedWords[paper.language];
  return {
    language: paper.language,
    title,
    colon: words.colon,
    number: paper.number,
    page: words.page,
    parties: partiesView(paper),
    notes: { label: words.notes, texts: paper.notes },
  };
}
