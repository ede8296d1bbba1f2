/** Payments by card and at convenience stores, of whatever provider. Amounts are minor units, currencies ISO 4217 codes in any case. */
export interface CardPayments {
  /**
   * Makes a page of the provider where the customer pays. Repeated with the same `attemptId` and values, it is the same page. Throws
   * AppError: `card-payments-refused` (invalid: what was asked for cannot be), `card-payments-credentials` (forbidden),
   * `card-payments-unavailable` (unavailable: nobody knows, repeat it with the same values).
   */
  openCheckout(checkout: Checkout): Promise<OpenedCheckout>;
  /**
   * Charges a card that a checkout has saved. Never throws for what the provider says. `unknown`: nobody knows whether money moved. Repeat
   * it with the same `attemptId` and values within 24 hours of the first try, for which the provider knows them to be the same; later, only
   * read the payment. Never make another attempt meanwhile (PAY3).
   */
  chargeSavedCard(charge: SavedCardCharge): Promise<Outcome>;
  /**
   * The payment as the provider has it now; null: it has none. Searching by attempt may miss a payment of the last minutes, so null is no
   * proof that nothing was charged. Throws AppError as `openCheckout`.
   */
  readPayment(which: { providerRef: string } | { attemptId: string }): Promise<Payment | null>;
  /** Repeated with the same `refundId` and values, it is one refund. `unknown` as with a charge. */
  refund(refund: RefundRequest): Promise<Outcome>;
  /** Null: there is no such refund. Throws AppError as `openCheckout`. */
  readRefund(providerRef: string): Promise<Refund | null>;
  /** Null: there is no such dispute. Throws AppError as `openCheckout`. */
  readDispute(providerRef: string): Promise<Dispute | null>;
  /** `failed` with code `paid`: it was too late. `succeeded` also when it had ended unpaid before. */
  cancelPayment(providerRef: string): Promise<Outcome>;
}

export type CheckoutMethod = "card" | "konbini";

export interface Checkout {
  /** Ours: one try to pay one thing. */
  attemptId: string;
  amountMinor: number;
  currency: string;
  method: CheckoutMethod;
  /** What is paid, as the customer reads it. */
  description: string;
  language: "ja" | "en";
  /** Where the customer comes back to after paying, or without. */
  returnUrl: string;
  cancelUrl: string;
  /** Business time. The page ends after 23 hours at the latest; a konbini code lasts at most to the end of this day in Japan. */
  expiresAt: Date;
  /** When the attempt was made, business time. A retry of it names the same instant. */
  attemptedAt: Date;
  /** Keeps the card for later charges without the customer. Cards only. */
  saveCard: boolean;
  /** `reference` is ours. Name and address are given to the provider. */
  customer: { reference: string; name?: string; email?: string };
}

export interface OpenedCheckout {
  providerRef: string;
  url: string;
  /** When the page ends. A konbini code that was got there lasts longer. */
  expiresAt: Date;
}

export interface SavedCardCharge {
  attemptId: string;
  amountMinor: number;
  currency: string;
  /** As `Payment.saved` names them. */
  customerRef: string;
  methodRef: string;
  description: string;
}

export interface RefundRequest {
  refundId: string;
  /** Of the payment. */
  providerRef: string;
  amountMinor: number;
  /** Where the provider asks for a bank account; konbini payments need it. */
  email?: string;
}

/** `code` says why, in the provider's own short words, and never has personal data. */
export interface Outcome {
  outcome: "succeeded" | "failed" | "pending" | "unknown";
  providerRef?: string;
  code?: string;
}

export interface Payment {
  /** The one that was asked for, or the payment's where it was searched. */
  providerRef: string;
  /** The payment itself; absent while a checkout has none. */
  paymentRef?: string;
  attemptId?: string;
  /** `open`: the customer can still pay on the page · `pending`: a konbini code is out, or the bank decides. */
  state: "open" | "pending" | "succeeded" | "failed" | "expired" | "cancelled";
  amountMinor: number;
  /** Upper case. */
  currency: string;
  refundedMinor: number;
  /** A chargeback was raised, whatever became of it. */
  disputed: boolean;
  method?: CheckoutMethod;
  /** Why it failed. */
  code?: string;
  /** Of a konbini payment that is pending. `page` shows the code for each chain. */
  konbini?: { page?: string; expiresAt: Date };
  /** For later charges, where the card was saved. */
  saved?: { customerRef: string; methodRef: string };
}

export interface Refund {
  providerRef: string;
  /** Ours. */
  refundId?: string;
  paymentRef?: string;
  state: "succeeded" | "pending" | "failed";
  amountMinor: number;
  code?: string;
}

export interface Dispute {
  providerRef: string;
  paymentRef?: string;
  state: "open" | "won" | "lost";
  amountMinor: number;
  code: string;
}
