import type Stripe from "stripe";
import { onlyBy } from "./api.ts";
import type { Checkout, OpenedCheckout } from "./card-payments.ts";
import { failedCall, refused } from "./failures.ts";
import { checkoutFault, konbiniDays, pageEnd } from "./limits.ts";

type SessionParams = Stripe.Checkout.SessionCreateParams;

/**
 * The page of Stripe where this is paid. Nothing but the method that was asked for is offered there, so that its rules hold. A code for a
 * konbini must be got within a day; then it lasts as many days as were asked for.
 */
export async function openCheckout(stripe: Stripe, checkout: Checkout): Promise<OpenedCheckout> {
  const fault = checkoutFault(checkout);
  if (fault !== null) throw refused(fault);
  if (checkout.saveCard && checkout.method !== "card") throw refused("konbini-saved");
  try {
    const customer = checkout.saveCard ? await makeCustomer(stripe, checkout) : undefined;
    const session = await stripe.checkout.sessions.create(sessionOf(checkout, customer), {
      idempotencyKey: `checkout-${checkout.attemptId}`,
    });
    if (!session.url) throw refused("no-page");
    return { providerRef: session.id, url: session.url, expiresAt: new Date(session.expires_at * 1000) };
  } catch (error) {
    throw failedCall(error);
  }
}

/** A saved card belongs to a customer of Stripe's. A retry of the attempt finds the same one. */
async function makeCustomer(stripe: Stripe, { attemptId, customer }: Checkout): Promise<string> {
  const { reference, name, email } = customer;
  const made = await stripe.customers.create(
    { metadata: { reference }, ...(name && { name }), ...(email && { email }) },
    { idempotencyKey: `customer-${attemptId}` },
  );
  return made.id;
}

/** Nothing in it depends on when it is sent: the key of a retry is taken with the same values only. */
function sessionOf(checkout: Checkout, customer: string | undefined): SessionParams {
  const { attemptId, amountMinor, currency, description, language, returnUrl, cancelUrl, method, saveCard } = checkout;
  const metadata = { attemptId };
  return {
    mode: "payment",
    ...onlyBy(method),
    line_items: [
      { quantity: 1, price_data: { currency: currency.toLowerCase(), unit_amount: amountMinor, product_data: { name: description } } },
    ],
    client_reference_id: attemptId,
    metadata,
    payment_intent_data: { metadata, description, ...(saveCard && { setup_future_usage: "off_session" }) },
    success_url: returnUrl,
    cancel_url: cancelUrl,
    locale: language,
    expires_at: Math.floor(pageEnd(checkout.expiresAt, checkout.attemptedAt).getTime() / 1000),
    ...(customer !== undefined && { customer }),
    ...(customer === undefined && checkout.customer.email && { customer_email: checkout.customer.email }),
    ...(method === "konbini" && { payment_method_options: { konbini: { expires_after_days: daysOf(checkout) } } }),
  };
}

function daysOf({ expiresAt, attemptedAt }: Checkout): number {
  const days = konbiniDays(expiresAt, attemptedAt);
  if (days === null) throw refused("konbini-expiry");
  return days;
}
