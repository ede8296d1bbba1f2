import { formatMoney } from "../../domain/money/format-money.ts";
import type { Language } from "../../domain/words/local-text.ts";

interface Setting {
  language: Language;
  currency: string;
}

/** `110,000円`, `¥110,000`. What is below zero has the sign that accounts use: △ in Japanese, − in English. */
export function money(minor: number, { currency, language }: Setting): string {
  return signed(minor, formatMoney(Math.abs(minor), currency, language), language);
}

/** The same without the currency, for the columns of a table. */
export function amount(minor: number, { currency, language }: Setting): string {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
  const figure = new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return signed(minor, figure.format(Math.abs(minor) / 10 ** digits), language);
}

/** `1,000.5` of the decimal `1000.5`. */
export function quantityText(decimal: string, language: Language): string {
  const [, minus, whole = "", fraction] = /^(-?)(\d+)(?:\.(\d*?)0*)?$/.exec(decimal) ?? [];
  const grouped = BigInt(whole === "" ? 0 : whole).toLocaleString("en");
  return signed(minus ? -1 : 1, fraction ? `${grouped}.${fraction}` : grouped, language);
}

function signed(value: number, figure: string, language: Language): string {
  return value < 0 ? `${language === "ja" ? "△" : "−"}${figure}` : figure;
}
