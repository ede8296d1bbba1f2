import type { PricedVariant } from "../../domain/estimates/variant.ts";
import { formatMoney } from "../../domain/money/format-money.ts";
import type { ja } from "./estimate/ja.ts";
import type { Wording } from "./page.ts";

interface Comparison {
  heads: string[];
  rows: { title: string; cells: string[] }[];
  totals: string[];
}

/** What differs between the variants, line by line; what all of them have in the same way is left out. */
export function comparisonOf(
  { variants, currency }: { variants: readonly PricedVariant[]; currency: string },
  { words, language }: Wording<typeof ja>,
): Comparison {
  const money = (minor: number) => formatMoney(minor, currency, language);
  const titles = [...new Set(variants.flatMap(({ lines }) => lines.map(({ title }) => title)))];
  const rows = titles.map((title) => ({ title, cells: variants.map((variant) => cellOf(variant, title, words, money)) }));
  const discounts = variants.map(({ discountMinor }) => (discountMinor === 0 ? words.compareNone : `−${money(discountMinor)}`));
  return {
    heads: variants.map(({ title }) => title),
    rows: [...rows, { title: words.discount, cells: discounts }].filter(({ cells }) => new Set(cells).size > 1),
    totals: variants.map(({ totals }) => money(totals.grossMinor)),
  };
}

/** All lines of this title together: a variant may have two of them. */
function cellOf({ lines, totals }: PricedVariant, title: string, words: typeof ja, money: (minor: number) => string): string {
  const places = lines.flatMap((line, index) => (line.title === title ? [index] : []));
  if (places.length === 0) return words.compareNone;
  const amount = places.reduce((sum, place) => sum + (totals.amounts[place] ?? 0), 0);
  return amount === 0 ? words.compareFree : money(amount);
}
