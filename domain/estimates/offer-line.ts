import type { TaxKind } from "../money/tax-rates.ts";
import { type Pricing, totalLines } from "../money/totals.ts";
import type { OfferDefinition } from "../playbooks/sections/offers.ts";
import type { Language } from "../words/local-text.ts";
import type { Variant } from "./variant.ts";

interface Reader {
  language: Language;
  /** ISO date: the tax of that day. */
  today: string;
  prices: Pick<Pricing, "priceMode" | "rounding">;
}

/** The price of an offer as this business states prices: with the tax in it or without. */
export function offerLine(offer: OfferDefinition, { language, today, prices }: Reader): Variant["lines"][number] {
  const { amount = 0, taxRate = 10, taxIncluded = true } = offer.price ?? {};
  const isInclusive = prices.priceMode === "inclusive";
  const line = { title: offerTitle(offer, language), quantity: "1", unitMinor: amount, taxKind: taxKindOf(taxRate) };
  if (taxIncluded === isInclusive) return line;
  const pricing = {
    ...prices,
    priceMode: taxIncluded ? ("inclusive" as const) : ("exclusive" as const),
    suppliedOn: today,
    discountMinor: 0,
  };
  const { netMinor, grossMinor } = totalLines([line], pricing);
  return { ...line, unitMinor: isInclusive ? grossMinor : netMinor };
}

export function offerTitle({ key, title }: Pick<OfferDefinition, "key" | "title">, language: Language): string {
  return (title[language] ?? title.ja ?? title.en ?? "") || key;
}

function taxKindOf(rate: 0 | 8 | 10): TaxKind {
  return rate === 0 ? "exempt" : rate === 8 ? "reduced" : "standard";
}
