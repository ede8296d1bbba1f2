import { v7 as uuidv7 } from "uuid";
import type { DueDates, PaymentPlan } from "../../domain/billing/plan-instalments.ts";
import type { PricedLine, Pricing } from "../../domain/money/totals.ts";
import type { Buyer } from "../../domain/papers/parts.ts";
import { dateIn, localInstant, plusDays } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { happened } from "../engine/modules/define-event.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { nextNumber } from "../engine/settings/next-number.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import { auditInvoice } from "./audit-invoice.ts";
import { INVOICE } from "./invoice.ts";
import { invoiceIssued } from "./invoice-events.ts";
import { planInvoiceMessage } from "./plan-message.ts";
import { priceOrder } from "./price-order.ts";
import { readBilling } from "./read-billing.ts";
import { readIssuer } from "./read-issuer.ts";

export interface NewInvoice {
  leadId: string;
  contractId: string | null;
  offerKey: string | null;
  buyer: Buyer;
  lines: readonly PricedLine[];
  pricing: Pricing;
  plan: PaymentPlan;
  /** From which the due dates count: domain/billing/plan-instalments.ts. */
  due: DueDates;
  note: string;
  /** lead · staff:<name> · system */
  actor: string;
}

/** Announcements and reminders go out at this time where the lead is. */
const MORNING = "09:00";

/**
 * Issues an invoice in the transaction of what it is for: its number without a gap, its totals once (INV9), its instalments, and what announces
 * each of them. It never changes afterwards (INV7). The caller has locked the lead. Throws AppError invalid for amounts that cannot be.
 */
export async function issueInvoice(tx: Transaction, context: Context, input: NewInvoice): Promise<{ invoiceId: string }> {
  const { leadId, contractId, offerKey, buyer, pricing, plan, due, note, actor } = input;
  const at = context.clock.now();
  const zone = await readLeadZone(tx, leadId);
  const issuedOn = dateIn(zone, at);
  const { lines, totals, instalments } = priceOrder(input.lines, pricing, plan, due);
  const { currency } = await readPrices(tx);
  const series = issuedOn.slice(0, 4);
  const invoiceId = uuidv7();
  await tx.query(
    `insert into invoice (id, lead_id, contract_id, offer_key, series, number, state, issued_on, supplied_on, issuer, buyer, lines, pricing, totals,
       currency, gross_minor, note, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, 'issued', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      invoiceId,
      leadId,
      contractId,
      offerKey,
      series,
      await nextNumber(tx, `invoice:${series}`),
      issuedOn,
      pricing.suppliedOn,
      await readIssuer(tx),
      buyer,
      JSON.stringify(lines),
      pricing,
      totals,
      currency,
      totals.grossMinor,
      note,
      at,
      actor,
    ],
  );
  await tx.query(
    `insert into instalment (id, invoice_id, lead_id, n, due_on, amount_minor)
     select t.id, $1, $2, t.n, t.due_on, t.amount from unnest($3::uuid[], $4::int[], $5::date[], $6::bigint[]) as t(id, n, due_on, amount)`,
    [
      invoiceId,
      leadId,
      instalments.map(() => uuidv7()),
      instalments.map(({ n }) => n),
      instalments.map(({ dueOn }) => dueOn),
      instalments.map(({ amountMinor }) => amountMinor),
    ],
  );
  await beginProcesses(tx, INVOICE, [{ id: invoiceId, leadId, wakeAt: at }]);
  await planInvoiceMessage(tx, context, { invoiceId, leadId, message: "issued", slot: "issued" });
  const { remindBefore } = await readBilling(tx);
  for (const { n, dueOn } of instalments) {
    const dueAt = localInstant(plusDays(dueOn, -remindBefore), { after: 0, at: MORNING }, zone);
    const until = localInstant(dueOn, { after: 1, at: "00:00" }, zone);
    if (dueAt > at) await planInvoiceMessage(tx, context, { invoiceId, leadId, message: "upcoming", slot: `upcoming-${n}`, dueAt, until });
  }
  const data = { invoice: invoiceId, offer: offerKey, contract: contractId };
  await recordEvents(tx, context, [happened(invoiceIssued, { leadId, at, actor, data })]);
  await auditInvoice(tx, { at, actor, action: "invoice-issued", invoiceId, leadId });
  return { invoiceId };
}
