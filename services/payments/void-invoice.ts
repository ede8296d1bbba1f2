import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { invoiceClosed, leadOfInvoice, lockInvoice, voidInvoice as voidInvoiceIn } from "../invoices/module.ts";
import { oweRefunds } from "./owe-refunds.ts";

/**
 * Voids one invoice by a credit note (INV7): nothing of it is asked for any more, and what was paid is owed back. Throws AppError not-found, gone,
 * conflict.
 */
export async function voidInvoice(context: Context, { id, reason, actor }: { id: string; reason: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfInvoice(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const invoice = await lockInvoice(tx, id);
    if (invoice.state !== "issued") throw invoiceClosed();
    await voidInvoiceIn(tx, context, invoice, { reason, actor });
    await oweRefunds(tx, context, { contractId: null, invoiceId: id, reason: "cancelled", actor });
  });
}
