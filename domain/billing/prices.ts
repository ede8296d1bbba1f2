import { z } from "zod";
import { roundings } from "../money/rounding.ts";

/** How this business states prices; estimates, contracts and invoices share it. */
export const pricesSchema = z.strictObject({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default("JPY"),
  priceMode: z.enum(["inclusive", "exclusive"]).default("inclusive").describe("Whether prices have the tax in them"),
  rounding: z.enum(roundings).default("down").describe("How the tax is rounded, once per rate and document"),
});
export type Prices = z.infer<typeof pricesSchema>;

export const DEFAULT_PRICES: Prices = { currency: "JPY", priceMode: "inclusive", rounding: "down" };
