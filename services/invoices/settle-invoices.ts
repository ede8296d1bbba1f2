import { oldestOverdue, paidState } from "../../domain/billing/balance.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { followPurchases } from "../relation/module.ts";
import { INVOICE, lockInvoice, readInstalments } from "./invoice.ts";
import { paymentReceived } from "./invoice-events.ts";
import { OVERDUE } from "./overdue.ts";
import { planInvoiceMessage } from "./plan-message.ts";

/**
 * Does what follows at once when what is open of invoices has changed: the hold is lifted when nothing is overdue, the payment is an event, and
 * the lead is thanked, once for each payment and invoice. The caller has locked the lead.
 */
export async function settleInvoices(
  tx: Transaction,
  context: Context,
  { leadId, invoiceIds, payment }: { leadId: string; invoiceIds: readonly string[]; payment: { id: string; actor: string } },
): Promise<void> {
  const at = context.clock.now();
  const today = dateIn(await readLeadZone(tx, leadId), at);
  const instalments = Map.groupBy(await readInstalments(tx, invoiceIds), ({ invoiceId }) => invoiceId);
  for (const invoiceId of invoiceIds) {
    const { offerKey, state } = await lockInvoice(tx, invoiceId);
    const own = instalments.get(invoiceId) ?? [];
    if (oldestOverdue(own, today) === null) await liftHold(tx, context, { leadId, cause: OVERDUE, ref: invoiceId });
    if (state === "issued") {
      await setProcess(tx, invoiceId, { state: "live", wakeAt: at });
      await requestWake(tx, INVOICE, [invoiceId]);
    }
    const data = { invoice: invoiceId, offer: offerKey, payment: payment.id, complete: paidState(own) === "paid" };
    const recorded = await recordEvents(tx, context, [
      happened(paymentReceived, { leadId, at, actor: payment.actor, data, key: `payment:${payment.id}:${invoiceId}` }),
    ]);
    if (recorded.length > 0)
      await planInvoiceMessage(tx, context, { invoiceId, leadId, message: "received", slot: `received-${payment.id}` });
  }
  await followPurchases(tx, context, [leadId]);
}
