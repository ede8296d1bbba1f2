import { z } from "zod";
import { amountSchema, quantitySchema } from "../money/amount.ts";
import { taxKinds } from "../money/tax-rates.ts";
import { type Pricing, type Totals, totalLines } from "../money/totals.ts";

const words = z.string().trim().max(2_000);

export const lineSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  quantity: quantitySchema,
  unitMinor: amountSchema,
  taxKind: z.enum(taxKinds),
});

/** One way to buy. Several stand side by side, with breadth, so that the lead compares ours with ours (seed article 003). */
export const variantSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: z.string().trim().min(1).max(120),
  /** Why it fits them, in their own words. */
  fits: words.default(""),
  lines: z.array(lineSchema).min(1).max(100),
  discountMinor: amountSchema.default(0),
});
export type Variant = z.infer<typeof variantSchema>;

/** As it is stored and sent: the totals are computed once (EST1, INV9). */
export type PricedVariant = Variant & { pricing: Pricing; totals: Totals };

/** Variants with their totals. Throws AppError invalid for amounts that cannot be. */
export function priceVariants(variants: readonly Variant[], pricing: Omit<Pricing, "discountMinor">): PricedVariant[] {
  return variants.map((variant) => {
    const own = { ...pricing, discountMinor: variant.discountMinor };
    return { ...variant, pricing: own, totals: totalLines(variant.lines, own) };
  });
}

/** The range of what an estimate asks for; equal ends when there is one variant. */
export function rangeOf(variants: readonly PricedVariant[]): { fromMinor: number; toMinor: number } {
  const totals = variants.map(({ totals: { grossMinor } }) => grossMinor);
  return { fromMinor: Math.min(...totals), toMinor: Math.max(...totals) };
}
