import { z } from "zod";
import { AppError } from "../app-error.ts";
import { customIssue } from "../words/schema-issues.ts";

/** In the smallest unit of the currency: a trillion yen. More is a typing error, and products of it stay exact in the database. */
export const MOST_MINOR = 1_000_000_000_000;

/** A price or a sum that somebody writes: whole, not negative, in the smallest unit of the currency. */
export const amountSchema = z.int().min(0).max(MOST_MINOR);

const quantityPattern = /^\d{1,9}(?:\.\d{1,6})?$/;

/** How many of a thing: a decimal as text (`1`, `0.5`, `12.25`), more than zero. A binary fraction would lose yen. */
export const quantitySchema = z.string().superRefine((text, context) => {
  if (!isQuantity(text))
    context.addIssue(
      customIssue({ ja: "数量は 1、0.5 のように、0より大きい数で書いてください。", en: "Write a quantity above zero, such as 1 or 0.5." }),
    );
});

export function isQuantity(text: string): boolean {
  return quantityPattern.test(text) && /[1-9]/.test(text);
}

/** The same number. Throws AppError `amount-out-of-range` if it is not whole, is negative or is beyond a trillion. */
export function checkedAmount(minor: number | bigint): number {
  const amount = Number(minor);
  if (Number.isSafeInteger(amount) && amount >= 0 && amount <= MOST_MINOR) return amount;
  throw new AppError("invalid", "amount-out-of-range", {
    ja: `金額 ${amount} は扱えません。0以上1兆以下の整数になるよう、単価と数量を確かめてください。`,
    en: `The amount ${amount} cannot be used: check price and quantity, it must be a whole number from 0 to a trillion.`,
  });
}
