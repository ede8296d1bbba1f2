import type { Context } from "../engine/context/context.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import type { NewOrder } from "./issue-order.ts";
import { type PricedOrder, priceOrder } from "./price-order.ts";

export interface PreviewedOrder extends PricedOrder {
  currency: string;
  /** Whether the prices of the lines have the tax in them. */
  priceMode: "inclusive" | "exclusive";
}

/** What an invoice would say if it were issued now; nothing is written. Throws AppError invalid. */
export async function previewOrder(
  context: Context,
  { lines, suppliedOn, discountMinor, plan, dueOn }: Pick<NewOrder, "lines" | "suppliedOn" | "discountMinor" | "plan" | "dueOn">,
): Promise<PreviewedOrder> {
  const { currency, priceMode, rounding } = await context.database.transaction(readPrices);
  return { ...priceOrder(lines, { priceMode, rounding, suppliedOn, discountMinor }, plan, { anchorOn: dueOn }), currency, priceMode };
}
