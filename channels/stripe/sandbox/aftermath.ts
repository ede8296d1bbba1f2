import type { Account } from "./account.ts";
import type { Callbacks } from "./callbacks.ts";
import { type Charge, type Dispute, type Intent, type Metadata, newId, type Refund } from "./objects.ts";

/** Why a refund is refused, in Stripe's words. */
export type Refusal = { code?: string; message: string; param?: string };

/** What comes after a payment: refunds and chargebacks. Each tells what has happened by its events. */
export type Aftermath = {
  refund(intent: Intent, of: { amount: number; metadata: Metadata; email: string | null }): Refund | Refusal;
  /** What becomes of a refund that is on its way, or comes back. */
  settleRefund(refund: Refund, status: "succeeded" | "failed"): Refund;
  dispute(intent: Intent, reason: string): Dispute | null;
  closeDispute(dispute: Dispute, won: boolean): Dispute;
};

const WEEK_SECONDS = 7 * 86_400;

export function openAftermath(account: Account, { emit }: Callbacks): Aftermath {
  /** The amount of a charge is less by what goes back, and more again where it comes back. */
  const giveBack = (charge: Charge, amount: number): Charge => {
    const refunded = charge.amount_refunded + amount;
    const next: Charge = { ...charge, amount_refunded: refunded, refunded: refunded >= charge.amount };
    account.save(next);
    return next;
  };

  return {
    refund(intent, { amount, metadata, email }) {
      const charge = account.find("charge", intent.latest_charge);
      if (intent.status !== "succeeded" || !charge) return { message: "This PaymentIntent does not have a successful charge to refund." };
      if (charge.refunded) return { code: "charge_already_refunded", message: `Charge ${charge.id} has already been refunded.` };
      if (charge.disputed) return { code: "charge_disputed", message: `Charge ${charge.id} has been charged back; cannot issue a refund.` };
      const rest = charge.amount - charge.amount_refunded;
      if (amount > rest)
        return { param: "amount", message: `Refund amount (${amount}) is greater than unrefunded amount on charge (${rest})` };
      const konbini = intent.payment_method_types.includes("konbini");
      if (konbini && email === null) {
        return { code: "parameter_missing", param: "instructions_email", message: "Missing required param: instructions_email." };
      }
      const mode = account.refundMode;
      const refund: Refund = {
        id: newId("refund"),
        object: "refund",
        created: account.now(),
        livemode: false,
        amount,
        currency: charge.currency,
        charge: charge.id,
        payment_intent: intent.id,
        status: mode === "failed" ? "failed" : konbini ? "requires_action" : mode,
        ...(mode === "failed" && { failure_reason: "expired_or_canceled_card" }),
        metadata,
      };
      account.save(refund);
      emit("refund.created", refund);
      if (refund.status === "failed") emit("refund.failed", refund);
      else emit("charge.refunded", giveBack(charge, amount));
      return refund;
    },
    settleRefund(before, status) {
      const failed = status === "failed";
      const refund: Refund = { ...before, status, ...(failed && { failure_reason: "expired_or_canceled_card" }) };
      account.save(refund);
      const charge = account.find("charge", refund.charge);
      if (failed && before.status !== "failed" && charge) giveBack(charge, -refund.amount);
      emit("refund.updated", refund);
      if (failed) emit("refund.failed", refund);
      return refund;
    },
    dispute(intent, reason) {
      const charge = account.find("charge", intent.latest_charge);
      if (intent.status !== "succeeded" || !charge || charge.disputed) return null;
      account.save({ ...charge, disputed: true });
      const dispute: Dispute = {
        id: newId("dispute"),
        object: "dispute",
        created: account.now(),
        livemode: false,
        amount: charge.amount,
        balance_transactions: [],
        charge: charge.id,
        currency: charge.currency,
        enhanced_eligibility_types: [],
        evidence: { enhanced_evidence: {} },
        evidence_details: {
          due_by: account.now() + WEEK_SECONDS,
          enhanced_eligibility: {},
          has_evidence: false,
          past_due: false,
          submission_count: 0,
        },
        is_charge_refundable: false,
        metadata: {},
        payment_intent: intent.id,
        reason,
        status: "needs_response",
      };
      account.save(dispute);
      emit("charge.dispute.created", dispute);
      return dispute;
    },
    closeDispute(before, won) {
      const dispute: Dispute = { ...before, status: won ? "won" : "lost" };
      account.save(dispute);
      emit("charge.dispute.closed", dispute);
      return dispute;
    },
  };
}
