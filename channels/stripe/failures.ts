import Stripe from "stripe";
import { AppError } from "../../domain/app-error.ts";
import type { Outcome } from "./card-payments.ts";

/**
 * What a failed call that moves money means. Only Stripe's own refusal says that nothing was moved; with anything else the request may have
 * been carried out.
 */
export function failedOutcome(error: unknown): Outcome {
  if (error instanceof Stripe.errors.StripeCardError) {
    const providerRef = error.payment_intent?.id;
    return { outcome: "failed", code: codeOfError(error), ...(providerRef && { providerRef }) };
  }
  // The key was used for other values: that call may have moved money (PAY3).
  if (error instanceof Stripe.errors.StripeIdempotencyError) return { outcome: "unknown", code: codeOfError(error) };
  if (isUnderWay(error)) return { outcome: "unknown", code: codeOfError(error) };
  if (error instanceof Stripe.errors.StripeInvalidRequestError) return { outcome: "failed", code: codeOfError(error) };
  if (error instanceof Stripe.errors.StripeError) return { outcome: "unknown", code: codeOfError(error) };
  throw error;
}

/** Of a call that moves no money. */
export function failedCall(error: unknown): Error {
  const { StripeAuthenticationError, StripePermissionError, StripeInvalidRequestError, StripeError, StripeIdempotencyError } =
    Stripe.errors;
  if (error instanceof StripeAuthenticationError || error instanceof StripePermissionError) {
    return new AppError("forbidden", "card-payments-credentials", {
      ja: "Stripeがシークレットキーを受け付けません。STRIPE_SECRET_KEY を確かめてください。",
      en: "Stripe refuses the secret key; check STRIPE_SECRET_KEY.",
    });
  }
  const refusal = error instanceof StripeInvalidRequestError && !isUnderWay(error);
  if (refusal || error instanceof StripeIdempotencyError) return refused(codeOfError(error));
  if (error instanceof StripeError) {
    return new AppError("unavailable", "card-payments-unavailable", {
      ja: "Stripeが応答しません。少し待ってからお試しください。",
      en: "Stripe did not answer; try again in a moment.",
    });
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** `code` is Stripe's, or of limits.ts. */
export function refused(code: string): AppError {
  return new AppError("invalid", "card-payments-refused", {
    ja: `この内容では決済できません（${code}）。`,
    en: `This cannot be paid so (${code}).`,
  });
}

/** The same request is being carried out at this moment: what becomes of it is not known yet. */
function isUnderWay(error: unknown): error is Stripe.errors.StripeInvalidRequestError {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "idempotency_key_in_use";
}

export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404;
}

/** Short and never personal: messages of Stripe may quote names, addresses and the last digits of a card. */
function codeOfError(error: Stripe.errors.StripeError): string {
  if (error instanceof Stripe.errors.StripeConnectionError) return reasonOf(error.detail) ?? "no-answer";
  // The package writes "" where Stripe gave no reason of the bank's.
  return error.decline_code || error.code || (error.statusCode === undefined ? "unreadable" : `http ${error.statusCode}`);
}

function reasonOf(detail: unknown): string | undefined {
  const reason = typeof detail === "object" && detail !== null && "reason" in detail ? detail.reason : undefined;
  return typeof reason === "string" ? reason : undefined;
}
