import { divide } from "../money/rounding.ts";

/** What an offer costs with its tax, in the smallest unit. */
export function priceWithTax({ amount, taxRate, taxIncluded }: { amount: number; taxRate: number; taxIncluded: boolean }): number {
  return taxIncluded ? amount : amount + Number(divide(BigInt(amount) * BigInt(taxRate), 100n, "down"));
}
