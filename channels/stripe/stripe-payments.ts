import type Stripe from "stripe";
import { openStripe, type StripeAccess } from "./api.ts";
import type { CardPayments, Dispute, Refund } from "./card-payments.ts";
import { failedCall, isMissing } from "./failures.ts";
import { cancelPayment, chargeSavedCard, refund, refundState } from "./move-money.ts";
import { openCheckout } from "./open-checkout.ts";
import { readPayment, requireId } from "./read-payment.ts";

/** Card and konbini payments by Stripe. The key never appears in an outcome or an error. */
export function openStripePayments(access: StripeAccess): CardPayments {
  const stripe = openStripe(access);
  return {
    openCheckout: (checkout) => openCheckout(stripe, checkout),
    chargeSavedCard: (charge) => chargeSavedCard(stripe, charge),
    readPayment: (which) => readPayment(stripe, which),
    refund: (request) => refund(stripe, request),
    readRefund: (providerRef) => orNull(async () => refundOf(await stripe.refunds.retrieve(providerRef))),
    readDispute: (providerRef) => orNull(async () => disputeOf(await stripe.disputes.retrieve(providerRef))),
    cancelPayment: (providerRef) => cancelPayment(stripe, providerRef),
  };
}

async function orNull<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return null;
    throw failedCall(error);
  }
}

function refundOf(refund: Stripe.Refund): Refund {
  const refundId = refund.metadata?.refundId;
  return {
    providerRef: refund.id,
    state: refundState(refund),
    amountMinor: refund.amount,
    ...(refundId && { refundId }),
    ...(refund.payment_intent && { paymentRef: requireId(refund.payment_intent) }),
    ...(refund.failure_reason && { code: refund.failure_reason }),
  };
}

function disputeOf(dispute: Stripe.Dispute): Dispute {
  return {
    providerRef: dispute.id,
    state: disputeState(dispute.status),
    amountMinor: dispute.amount,
    code: dispute.reason,
    ...(dispute.payment_intent && { paymentRef: requireId(dispute.payment_intent) }),
  };
}

/** A warning that was closed, or a dispute that was prevented, took no money. */
function disputeState(status: Stripe.Dispute.Status): Dispute["state"] {
  if (status === "lost") return "lost";
  return status === "won" || status === "warning_closed" || status === "prevented" ? "won" : "open";
}
