import type { Checkout, CheckoutMethod } from "./card-payments.ts";

/** Yen that one konbini payment may have (Stripe's reference of Konbini; processes.md PAY4). */
export const KONBINI_YEN = { least: 120, most: 300_000 } as const;
/** Days after which a konbini code may end (PAY4). */
export const KONBINI_DAYS = { least: 1, most: 60 } as const;
/** Yen that one card payment may have. Other currencies have limits of their own, which Stripe checks. */
const CARD_YEN = { least: 50, most: 99_999_999 } as const;
/** Stripe counts these in hundredths, although ISO 4217 has none: an amount would be a hundredth of what was meant. */
const COUNTED_OTHERWISE = new Set(["ISK", "UGX"]);

const MINUTE_MS = 60_000;
/** Stripe takes from 30 minutes to 24 hours; there is room for a clock that differs, since that of a sandbox may run fast. */
const PAGE_MS = { least: 60 * MINUTE_MS, most: 23 * 60 * MINUTE_MS } as const;

/** Why this cannot be paid so, as a code; null: it can. */
export function checkoutFault({ method, amountMinor, currency }: Pick<Checkout, "method" | "amountMinor" | "currency">): string | null {
  const code = currency.toUpperCase();
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) return "amount";
  if (COUNTED_OTHERWISE.has(code)) return "currency";
  if (method === "konbini" && code !== "JPY") return "konbini-currency";
  if (code !== "JPY") return null;
  const { least, most } = method === "konbini" ? KONBINI_YEN : CARD_YEN;
  return amountMinor < least || amountMinor > most ? `${method}-amount` : null;
}

/** Which of the two ways of a page an amount can be paid by. */
export function payableBy(amountMinor: number, currency: string): CheckoutMethod[] {
  return (["card", "konbini"] as const).filter((method) => checkoutFault({ method, amountMinor, currency }) === null);
}

/** When the page ends: as wished, within what Stripe takes. */
export function pageEnd(wished: Date, now: Date): Date {
  const ms = Math.min(Math.max(wished.getTime() - now.getTime(), PAGE_MS.least), PAGE_MS.most);
  return new Date(now.getTime() + ms);
}

/**
 * The days that a code lasts: it ends at 23:59:59 of that day in Japan (PAY4), on the day of `wished` or before. Null: that day has come, and
 * a code lasts one day at least.
 */
export function konbiniDays(wished: Date, now: Date): number | null {
  const days = dayInJapan(wished) - dayInJapan(now);
  return days < KONBINI_DAYS.least ? null : Math.min(days, KONBINI_DAYS.most);
}

const JAPAN_MS = 9 * 60 * MINUTE_MS;

/** Days since 1970 of the date in Japan, which has no summer time. */
function dayInJapan(instant: Date): number {
  return Math.floor((instant.getTime() + JAPAN_MS) / (24 * 60 * MINUTE_MS));
}
