import { languageNow } from "../../app/words.ts";
import { digitsOf } from "./amounts.ts";

/** `366,000円`, `¥366,000`, from the smallest unit of the currency. */
export function writeMoney(minor: number, currency: string): string {
  const amount = minor / 10 ** digitsOf(currency);
  if (languageNow() === "ja" && currency === "JPY") return `${amount.toLocaleString("ja")}円`;
  return new Intl.NumberFormat(languageNow(), { style: "currency", currency }).format(amount);
}
