import { randomInt } from "node:crypto";

/** Stripe's objects, as far as the stand-in keeps them. Times are seconds since 1970, of the sandbox; references are ids. */
export type StripeObject = Customer | Card | Session | Intent | Charge | Refund | Dispute;

interface Common<Kind extends string> {
  id: string;
  object: Kind;
  created: number;
  livemode: false;
}
export type Metadata = Record<string, string>;

export interface Customer extends Common<"customer"> {
  name: string | null;
  email: string | null;
  metadata: Metadata;
}

/** A payment method. `number` is one of the test cards (cards.ts), never a real one. */
export interface Card extends Common<"payment_method"> {
  type: "card" | "konbini";
  customer: string | null;
  billing_details: { name: string | null; email: string | null; phone: null; address: null };
  card?: { brand: "visa"; last4: string; exp_month: number; exp_year: number; funding: "credit"; country: "JP" };
  konbini?: Record<string, never>;
}

export interface Session extends Common<"checkout.session"> {
  mode: "payment";
  status: "open" | "complete" | "expired";
  payment_status: "paid" | "unpaid";
  payment_method_types: string[];
  payment_method_options: { konbini?: { expires_after_days: number } };
  payment_intent: string | null;
  amount_total: number;
  amount_subtotal: number;
  currency: string;
  client_reference_id: string | null;
  customer: string | null;
  customer_email: string | null;
  expires_at: number;
  success_url: string;
  cancel_url: string | null;
  locale: string | null;
  url: string | null;
  metadata: Metadata;
  automatic_tax: { enabled: false; liability: null; provider: null; status: null };
  custom_fields: [];
  custom_text: { after_submit: null; shipping_address: null; submit: null; terms_of_service_acceptance: null };
  shipping_options: [];
}

export type PaymentError = {
  type: "card_error" | "invalid_request_error";
  code: string;
  decline_code?: string;
  message: string;
};

export interface Intent extends Common<"payment_intent"> {
  amount: number;
  amount_received: number;
  currency: string;
  status: "requires_payment_method" | "requires_action" | "processing" | "succeeded" | "canceled";
  customer: string | null;
  payment_method: string | null;
  payment_method_types: string[];
  setup_future_usage: "off_session" | null;
  description: string | null;
  latest_charge: string | null;
  last_payment_error: PaymentError | null;
  next_action: { type: "konbini_display_details"; konbini_display_details: KonbiniDetails } | null;
  canceled_at: number | null;
  metadata: Metadata;
}

export interface KonbiniDetails {
  expires_at: number;
  hosted_voucher_url: string;
  stores: Record<"familymart" | "lawson" | "ministop" | "seicomart", { confirmation_number: string; payment_code: string }>;
}

export interface Charge extends Common<"charge"> {
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  billing_details: Card["billing_details"];
  captured: boolean;
  currency: string;
  customer: string | null;
  description: string | null;
  disputed: boolean;
  failure_code: string | null;
  metadata: Metadata;
  paid: boolean;
  payment_intent: string;
  payment_method: string | null;
  refunded: boolean;
  status: "succeeded" | "failed";
}

export interface Refund extends Common<"refund"> {
  amount: number;
  currency: string;
  charge: string;
  payment_intent: string;
  status: "succeeded" | "pending" | "requires_action" | "failed";
  failure_reason?: string;
  metadata: Metadata;
}

export interface Dispute extends Common<"dispute"> {
  amount: number;
  balance_transactions: [];
  charge: string;
  currency: string;
  enhanced_eligibility_types: [];
  evidence: { enhanced_evidence: Record<string, never> };
  evidence_details: {
    due_by: number;
    enhanced_eligibility: Record<string, never>;
    has_evidence: false;
    past_due: false;
    submission_count: 0;
  };
  is_charge_refundable: boolean;
  metadata: Metadata;
  payment_intent: string;
  reason: string;
  status: "needs_response" | "won" | "lost";
}

/** An event as it is sent. `object` is the object as it was then. */
export interface StripeEventBody {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: StripeObject };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
}

const PREFIX = {
  customer: "cus_",
  payment_method: "pm_",
  "checkout.session": "cs_test_",
  payment_intent: "pi_",
  charge: "ch_",
  /** A charge of anything but a card. */
  payment: "py_",
  refund: "re_",
  dispute: "du_",
  event: "evt_",
} as const;

/** A new id. It does not tell how many there are. */
export function newId(kind: keyof typeof PREFIX): string {
  return PREFIX[kind] + randomLetters(24);
}

/** `req_…` of a request to the API. */
export function newRequestId(): string {
  return `req_${randomLetters(14)}`;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function randomLetters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
