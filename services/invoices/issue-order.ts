import type { PaymentPlan } from "../../domain/billing/plan-instalments.ts";
import type { PricedLine } from "../../domain/money/totals.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readBuyer } from "../engine/leads/read-buyer.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import { requireFirstStep, requireOffer } from "../offers/module.ts";
import { issueInvoice } from "./issue-invoice.ts";

export interface NewOrder {
  leadId: string;
  /** What was ordered; null: nothing of the catalogue. */
  offerKey: string | null;
  lines: readonly PricedLine[];
  /** ISO date; it decides the rates of tax. */
  suppliedOn: string;
  discountMinor: number;
  plan: PaymentPlan;
  /** ISO date of the first instalment. */
  dueOn: string;
  note: string;
  actor: string;
}

/**
 * Issues an invoice for what was ordered without a contract. A back-end offer comes after a front-end one here, too (features.md I2). Throws
 * AppError not-found, gone, invalid, conflict.
 */
export async function issueOrder(
  context: Context,
  { dueOn, suppliedOn, discountMinor, ...order }: NewOrder,
): Promise<{ invoiceId: string }> {
  const { leadId } = order;
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    if (order.offerKey !== null) {
      const offer = await requireOffer(tx, order.offerKey);
      await requireFirstStep(tx, { leadId, offer, actor: order.actor, at: context.clock.now() });
    }
    const { priceMode, rounding } = await readPrices(tx);
    const { buyer } = await readBuyer(tx, leadId);
    return issueInvoice(tx, context, {
      ...order,
      contractId: null,
      buyer,
      pricing: { priceMode, rounding, suppliedOn, discountMinor },
      due: { anchorOn: dueOn },
    });
  });
}
