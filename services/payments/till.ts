import type { CardPayments } from "../../channels/stripe/card-payments.ts";
import { openStripePayments } from "../../channels/stripe/stripe-payments.ts";

export { payableBy } from "../../channels/stripe/limits.ts";

/** Where people pay on a page of ours. */
export interface Till {
  provider: CardPayments;
  /** Of the provider's pages: a browser lets a form lead there only if the page says so. */
  origin: string;
}

/** Where Stripe's own pages are. */
const STRIPE_PAGES = "https://checkout.stripe.com";
/** Somebody waits for the page: then they are told to press again. Real ms. */
const PATIENCE_MS = 8_000;

interface TillSettings {
  stripe?: { secretKey: string; apiBase?: string } | undefined;
  /** Where the stand-ins' pages are. */
  sandboxUrl?: string | undefined;
}

/** Undefined without a Stripe account: invoices are paid by transfer. */
export function openTill({ stripe, sandboxUrl }: TillSettings): Till | undefined {
  if (!stripe) return undefined;
  const pages = stripe.apiBase === undefined ? STRIPE_PAGES : (sandboxUrl ?? stripe.apiBase);
  return { provider: openStripePayments({ ...stripe, silenceMs: PATIENCE_MS }), origin: new URL(pages).origin };
}
