import type { PaymentError } from "./objects.ts";

/** How a test card of Stripe's behaves: with its owner on the page, and later without. */
export interface TestCard {
  /** `asks`: the bank wants to be sure that it is the owner (3-D Secure). */
  page: "pays" | "asks" | { declined: string };
  later: "pays" | "asks" | { declined: string };
}

const declined = (code: string): TestCard => ({ page: { declined: code }, later: { declined: code } });

/** Stripe's own numbers (docs.stripe.com/testing). All other numbers are refused and not kept: somebody might type a real one. */
const testCards: ReadonlyMap<string, TestCard> = new Map([
  ["4242424242424242", { page: "pays", later: "pays" }],
  ["4000000000000002", declined("generic_decline")],
  ["4000000000009995", declined("insufficient_funds")],
  ["4000000000000069", declined("expired_card")],
  ["4000000000000119", declined("processing_error")],
  // Asks once, when it is saved.
  ["4000002500003155", { page: "asks", later: "pays" }],
  // Asks every time, so it cannot be charged without its owner.
  ["4000002760003184", { page: "asks", later: "asks" }],
  ["4000000000000341", { page: "pays", later: { declined: "generic_decline" } }],
]);

export const testCardNumbers = [...testCards.keys()];

export function readCard(text: string): { number: string; card: TestCard } | undefined {
  const number = text.replace(/[\s-]/g, "");
  const card = testCards.get(number);
  return card && { number, card };
}

/** Codes that Stripe gives as `code` itself; the others are reasons of `card_declined`. */
const CODES = new Set(["expired_card", "processing_error", "incorrect_number"]);

export function cardError(reason: string): PaymentError {
  if (reason === "authentication_required") {
    return {
      type: "card_error",
      code: reason,
      decline_code: reason,
      message: "Your card was declined. This transaction requires authentication.",
    };
  }
  return CODES.has(reason)
    ? { type: "card_error", code: reason, message: `Your card was declined (${reason}).` }
    : { type: "card_error", code: "card_declined", decline_code: reason, message: "Your card was declined." };
}
