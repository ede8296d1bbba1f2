/** Of a bank's files and of the transfers in them. */
export const YEN = "JPY";

/** No amount is above it, in the smallest unit. */
const MOST_MINOR = 1_000_000_000_000;

/** Digits behind the point: none for yen, two for dollars. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
}

/** What stands in a field for an amount. */
export function amountText(minor: number | null, currency: string): string {
  return minor === null ? "" : String(minor / 10 ** digitsOf(currency));
}

/** The amount that was typed, in the smallest unit; null for an empty field, one that is no amount, or too large. */
export function amountIn(text: string | number, currency: string): number | null {
  const typed = String(text).normalize("NFKC").replaceAll(",", "").trim();
  if (!/^\d+(\.\d+)?$/.test(typed)) return null;
  const minor = Math.round(Number(typed) * 10 ** digitsOf(currency));
  return minor <= MOST_MINOR ? minor : null;
}

const quantityPattern = /^(\d{1,9})(?:\.(\d{1,6}))?$/;
const MILLIONTHS = 1_000_000n;

/** A quantity times its unit price, in the smallest unit; null while the quantity is no number. Exact: no binary fraction loses a yen. Rounded down, as usual. */
export function lineMinor(quantity: string, unitMinor: number): number | null {
  const [, whole, part = ""] = quantityPattern.exec(quantity.normalize("NFKC").trim()) ?? [];
  if (whole === undefined || !Number.isSafeInteger(unitMinor)) return null;
  const millionths = BigInt(whole) * MILLIONTHS + BigInt(part.padEnd(6, "0"));
  return Number((millionths * BigInt(unitMinor)) / MILLIONTHS);
}
