/** From the cheapest to the dearest, in the smallest unit; null when nothing is known. */
export type PriceRange = { fromMinor: number; toMinor: number } | null;

/** What a question for the price is answered with: the offer's own price and what was estimated for it lately. */
export function priceRange({ price }: { price?: { amount: number } | undefined }, estimated: readonly number[]): PriceRange {
  const known = [...(price ? [price.amount] : []), ...estimated];
  return known.length === 0 ? null : { fromMinor: Math.min(...known), toMinor: Math.max(...known) };
}
