import type { CardPayments, Outcome, Payment as ProviderPayment } from "../../channels/stripe/card-payments.ts";
import type { Context } from "../engine/context/context.ts";
import { readInstalments } from "../invoices/module.ts";
import type { Attempt } from "./attempt.ts";
import { readPurpose } from "./read-purpose.ts";
import { readSavedCard } from "./saved-card.ts";
import { settleAttempt } from "./settle-attempt.ts";

/**
 * Charges the saved card for an attempt that is written down, and writes down what became of it. Repeated within a day, it is one charge. What is
 * paid already, or void, or of a lead without a card, is not charged: a first request may have come through all the same, so the attempt stays.
 */
export async function chargeAttempt(context: Context, provider: CardPayments, attempt: Attempt): Promise<void> {
  const { id, instalmentId, leadId, amountMinor, currency } = attempt;
  const { invoiceId, description } = await readPurpose(context, instalmentId);
  const { card, openMinor } = await context.database.transaction(async (tx) => ({
    card: await readSavedCard(tx, leadId),
    openMinor: (await readInstalments(tx, [invoiceId])).find((instalment) => instalment.id === instalmentId)?.openMinor ?? 0,
  }));
  if (card === null || openMinor < amountMinor) return;
  const outcome = await provider.chargeSavedCard({ attemptId: id, amountMinor, currency, ...card, description });
  const payment = paymentOf(attempt, outcome);
  if (payment) await settleAttempt(context, id, payment);
}

/** Null: nobody knows. */
function paymentOf({ amountMinor, currency }: Attempt, { outcome, providerRef = "", code }: Outcome): ProviderPayment | null {
  if (outcome === "unknown") return null;
  return { providerRef, state: outcome, amountMinor, currency, refundedMinor: 0, disputed: false, ...(code && { code }) };
}
