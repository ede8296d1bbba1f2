import { DEFAULT_PRICES, type Prices, pricesSchema } from "../../../domain/billing/prices.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { readSetting } from "./read-setting.ts";

/** How this business states prices. */
export async function readPrices(tx: Transaction): Promise<Prices> {
  return readSetting(tx, "prices", pricesSchema, DEFAULT_PRICES);
}
