import type { EstimateSuggestionVariantsItem, PutEstimatesIdBody } from "../../api/generated/routes.schemas.ts";
import { amountIn, amountText, lineMinor } from "./amounts.ts";

export type Variant = EstimateSuggestionVariantsItem;
export const taxKinds = ["standard", "reduced", "exempt"] as const satisfies readonly Variant["lines"][number]["taxKind"][];

/** An estimate as it stands in the fields: amounts as they are typed. */
export interface TypedLine {
  title: string;
  quantity: string;
  unit: string;
  taxKind: (typeof taxKinds)[number];
}
export interface TypedVariant {
  key: string;
  title: string;
  fits: string;
  discount: string;
  lines: TypedLine[];
}
export interface TypedEstimate {
  title: string;
  greeting: string;
  expiresOn: string;
  variants: TypedVariant[];
  /** What comes with a choice until a day. */
  extras: { title: string; until: string }[];
}

export const blankLine: TypedLine = { title: "", quantity: "1", unit: "", taxKind: "standard" };

/** The lines with one more; a blank one at the end gives way to it. */
export function withLine(lines: readonly TypedLine[], line: TypedLine): TypedLine[] {
  const last = lines.at(-1);
  const isBlank = last !== undefined && last.title.trim() === "" && last.unit === "";
  return [...(isBlank ? lines.slice(0, -1) : lines), line];
}

interface Content {
  title: string;
  greeting: string;
  expiresOn: string;
  variants: readonly Variant[];
  extras?: TypedEstimate["extras"];
}

export function typedOf({ title, greeting, expiresOn, variants, extras = [] }: Content, currency: string): TypedEstimate {
  return {
    ...{ title, greeting, expiresOn, extras },
    variants: variants.map((variant) => ({
      ...{ key: variant.key, title: variant.title, fits: variant.fits },
      discount: variant.discountMinor === 0 ? "" : amountText(variant.discountMinor, currency),
      lines: typedLines(variant.lines, currency),
    })),
  };
}

export function typedLines(lines: Variant["lines"], currency: string): TypedLine[] {
  return lines.map(({ title, quantity, taxKind, unitMinor }) => ({ title, quantity, taxKind, unit: amountText(unitMinor, currency) }));
}

/** As the API takes them; null while an amount is missing or no number. */
export function linesOf(typed: readonly TypedLine[], currency: string): Variant["lines"] | null {
  const lines: Variant["lines"] = [];
  for (const { unit, ...line } of typed) {
    const unitMinor = amountIn(unit, currency);
    const quantity = line.quantity.normalize("NFKC").trim();
    if (unitMinor === null || lineMinor(quantity, unitMinor) === null) return null;
    lines.push({ ...line, quantity, title: line.title.trim(), unitMinor });
  }
  return lines;
}

/** What the API takes; null while an amount is missing or no number. */
export function contentOf({ title, greeting, expiresOn, variants, extras }: TypedEstimate, currency: string): PutEstimatesIdBody | null {
  const own: Variant[] = [];
  for (const variant of variants) {
    const lines = linesOf(variant.lines, currency);
    const discountMinor = variant.discount === "" ? 0 : amountIn(variant.discount, currency);
    if (lines === null || discountMinor === null) return null;
    own.push({ key: variant.key, title: variant.title.trim(), fits: variant.fits.trim(), lines, discountMinor });
  }
  const comes = extras.map((extra) => ({ ...extra, title: extra.title.trim() }));
  return { title: title.trim(), greeting: greeting.trim(), expiresOn, variants: own, extras: comes };
}

/** The lines less the discount, before the tax is told; null while an amount is missing. */
export function sumOf({ lines, discount }: TypedVariant, currency: string): number | null {
  let sum = -(discount === "" ? 0 : (amountIn(discount, currency) ?? Number.NaN));
  for (const { quantity, unit } of lines) sum += lineMinor(quantity, amountIn(unit, currency) ?? Number.NaN) ?? Number.NaN;
  return Number.isNaN(sum) ? null : sum;
}

/** A copy of a variant beside it, with a key of its own. */
export function anotherVariant(variants: readonly TypedVariant[]): TypedVariant {
  const last = variants.at(-1);
  let number = variants.length + 1;
  while (variants.some(({ key }) => key === `plan-${number}`)) number += 1;
  const key = `plan-${number}`;
  return last ? { ...last, key, title: "" } : { key, title: "", fits: "", discount: "", lines: [blankLine] };
}
