import type Stripe from "stripe";
import { onlyBy } from "./api.ts";
import type { Outcome, RefundRequest, SavedCardCharge } from "./card-payments.ts";
import { failedOutcome } from "./failures.ts";
import { checkoutFault } from "./limits.ts";
import { expanded, intentOf, readSession } from "./read-payment.ts";

/**
 * The key is the attempt's, so every retry of it is the same charge, for as long as Stripe keeps keys: 24 hours. After that the payment must
 * be read.
 */
export async function chargeSavedCard(stripe: Stripe, charge: SavedCardCharge): Promise<Outcome> {
  const { attemptId, amountMinor, currency, customerRef, methodRef, description } = charge;
  const fault = checkoutFault({ method: "card", amountMinor, currency });
  if (fault !== null) return { outcome: "failed", code: fault };
  try {
    const intent = await stripe.paymentIntents.create(
      {
        amount: amountMinor,
        currency: currency.toLowerCase(),
        customer: customerRef,
        payment_method: methodRef,
        ...onlyBy("card"),
        confirm: true,
        off_session: true,
        // Nobody is there to be asked: then it fails, instead of waiting for an answer.
        error_on_requires_action: true,
        description,
        metadata: { attemptId },
      },
      { idempotencyKey: `charge-${attemptId}` },
    );
    return outcomeOfIntent(intent);
  } catch (error) {
    return failedOutcome(error);
  }
}

export async function refund(stripe: Stripe, { refundId, providerRef, amountMinor, email }: RefundRequest): Promise<Outcome> {
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) return { outcome: "failed", code: "amount" };
  try {
    const made = await stripe.refunds.create(
      {
        payment_intent: await intentOf(stripe, providerRef),
        amount: amountMinor,
        metadata: { refundId },
        ...(email && { instructions_email: email }),
      },
      { idempotencyKey: `refund-${refundId}` },
    );
    return { outcome: refundState(made), providerRef: made.id, ...(made.failure_reason && { code: made.failure_reason }) };
  } catch (error) {
    if (error instanceof RangeError) return { outcome: "failed", code: "unpaid" };
    return failedOutcome(error);
  }
}

/** `requires_action`: Stripe asks the customer for a bank account. */
export function refundState({ status }: Stripe.Refund): "succeeded" | "pending" | "failed" {
  if (status === "succeeded") return "succeeded";
  return status === "failed" || status === "canceled" ? "failed" : "pending";
}

export async function cancelPayment(stripe: Stripe, providerRef: string): Promise<Outcome> {
  try {
    return providerRef.startsWith("cs_") ? await cancelSession(stripe, providerRef) : await cancelIntent(stripe, providerRef, providerRef);
  } catch (error) {
    return failedOutcome(error);
  }
}

async function cancelSession(stripe: Stripe, providerRef: string): Promise<Outcome> {
  const session = await readSession(stripe, providerRef);
  if (session.status === "expired") return { outcome: "succeeded", providerRef };
  if (session.status === "open") {
    const ended = await stripe.checkout.sessions.expire(providerRef);
    return { outcome: ended.status === "expired" ? "succeeded" : "unknown", providerRef };
  }
  const intent = expanded(session.payment_intent);
  return intent ? cancelIntent(stripe, intent.id, providerRef) : { outcome: "unknown", providerRef };
}

async function cancelIntent(stripe: Stripe, id: string, providerRef: string): Promise<Outcome> {
  const intent = await stripe.paymentIntents.retrieve(id);
  if (intent.status === "succeeded") return { outcome: "failed", providerRef, code: "paid" };
  if (intent.status === "canceled") return { outcome: "succeeded", providerRef };
  const ended = await stripe.paymentIntents.cancel(id);
  return { outcome: ended.status === "canceled" ? "succeeded" : "unknown", providerRef };
}

function outcomeOfIntent({ id: providerRef, status, last_payment_error }: Stripe.PaymentIntent): Outcome {
  switch (status) {
    case "succeeded":
      return { outcome: "succeeded", providerRef };
    case "processing":
    case "requires_action":
    case "requires_capture":
    case "requires_confirmation":
      return { outcome: "pending", providerRef };
    case "canceled":
    case "requires_payment_method": {
      const code = last_payment_error?.decline_code ?? last_payment_error?.code ?? status;
      return { outcome: "failed", providerRef, code };
    }
    default:
      return { outcome: "unknown", providerRef, code: status };
  }
}
