import type { Language } from "../words/local-text.ts";

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language, { style: "currency", currency })));
  return format;
}

/** `61,000円` in Japanese, `¥61,000` in English; other currencies as the language writes them. Throws RangeError for no currency code. */
export function formatMoney(minor: number, currency: string, language: Language): string {
  if (currency === "JPY" && language === "ja") return `${minor.toLocaleString("en")}円`;
  const format = formatOf(language, currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  return format.format(minor / 10 ** digits);
}
