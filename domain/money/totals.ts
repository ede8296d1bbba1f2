import { AppError } from "../app-error.ts";
import { allocate } from "./allocate.ts";
import { checkedAmount, isQuantity } from "./amount.ts";
import { divide, type Rounding } from "./rounding.ts";
import { ratePercentOn, type TaxKind, taxKinds } from "./tax-rates.ts";

/** One line of an estimate, a contract or an invoice. It carries no tax: tax is of the whole document (processes.md INV3). */
export interface PricedLine {
  title: string;
  /** A decimal as text, above zero. */
  quantity: string;
  unitMinor: number;
  taxKind: TaxKind;
}

export interface Pricing {
  /** Whether the prices of the lines and the discount have the tax in them. */
  priceMode: "inclusive" | "exclusive";
  rounding: Rounding;
  /** The ISO date of supply; it decides the rates. */
  suppliedOn: string;
  /** Off the sum of the lines, in their price mode. 0: none. */
  discountMinor: number;
}

export interface RateTotal {
  taxKind: TaxKind;
  ratePercent: number;
  /** The share of the discount, already taken off the rest. */
  discountMinor: number;
  netMinor: number;
  taxMinor: number;
  grossMinor: number;
}

export interface Totals {
  /** Of each line, before the discount. */
  amounts: number[];
  /** Of the tax kinds in use: standard, reduced, exempt. */
  perRate: RateTotal[];
  netMinor: number;
  taxMinor: number;
  grossMinor: number;
}

/**
 * The totals of a document; estimate, contract and invoice all use this function, so that they agree to the yen (processes.md EST1). Tax
 * is rounded once per rate (INV3; NTA Q&A on the qualified invoice, question 57). An inclusive total never moves: the tax is taken out of
 * it (INV4). A discount is split over the rates by their sums (INV5). Throws AppError `amount-out-of-range`, `bad-quantity` or
 * `discount-above-total`.
 */
export function totalLines(lines: readonly PricedLine[], pricing: Pricing): Totals {
  const amounts = lines.map((line) => lineAmount(line, pricing.rounding));
  const kinds = taxKinds.filter((kind) => lines.some(({ taxKind }) => taxKind === kind));
  const sums = kinds.map((kind) => sum(amounts.filter((_, place) => lines[place]?.taxKind === kind)));
  const discounts = splitDiscount(pricing.discountMinor, sums);
  const perRate = kinds.map((kind, place) => rateTotal(kind, sums[place] ?? 0, discounts[place] ?? 0, pricing));
  const over = (part: "netMinor" | "taxMinor" | "grossMinor") => checkedAmount(sum(perRate.map((rate) => rate[part])));
  return { amounts, perRate, netMinor: over("netMinor"), taxMinor: over("taxMinor"), grossMinor: over("grossMinor") };
}

function lineAmount({ title, quantity, unitMinor }: PricedLine, rounding: Rounding): number {
  if (!isQuantity(quantity))
    throw new AppError("invalid", "bad-quantity", {
      ja: `「${title}」の数量「${quantity}」が読み取れません。1、0.5 のように、0より大きい数で書いてください。`,
      en: `The quantity "${quantity}" of "${title}" cannot be read: write a number above zero, such as 1 or 0.5.`,
    });
  const [whole = "", fraction = ""] = quantity.split(".");
  const scaled = BigInt(whole + fraction) * BigInt(checkedAmount(unitMinor));
  return checkedAmount(divide(scaled, 10n ** BigInt(fraction.length), rounding));
}

function splitDiscount(discountMinor: number, sums: readonly number[]): number[] {
  const total = sum(sums);
  if (checkedAmount(discountMinor) > total)
    throw new AppError("invalid", "discount-above-total", {
      ja: `値引きが、値引き前の合計を超えています。合計以下にしてください。`,
      en: `The discount is above the total before it: make it smaller.`,
    });
  return discountMinor === 0 ? sums.map(() => 0) : allocate(discountMinor, sums);
}

function rateTotal(taxKind: TaxKind, sumMinor: number, discountMinor: number, { priceMode, rounding, suppliedOn }: Pricing): RateTotal {
  const ratePercent = ratePercentOn(taxKind, suppliedOn);
  const base = sumMinor - discountMinor;
  const isInclusive = priceMode === "inclusive";
  const taxMinor = Number(divide(BigInt(base) * BigInt(ratePercent), isInclusive ? BigInt(100 + ratePercent) : 100n, rounding));
  const netMinor = isInclusive ? base - taxMinor : base;
  return { taxKind, ratePercent, discountMinor, netMinor, taxMinor, grossMinor: netMinor + taxMinor };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((one, other) => one + other, 0);
}
