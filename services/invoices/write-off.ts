import type { Context } from "../engine/context/context.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { auditInvoice } from "./audit-invoice.ts";
import { INVOICE, invoiceClosed, leadOfInvoice, lockInvoice } from "./invoice.ts";
import { OVERDUE } from "./overdue.ts";

/** Gives up what is open of an invoice: nothing of it is asked for any more. What was paid stays paid. Throws AppError not-found, gone, conflict. */
export async function writeOff(context: Context, { id, reason, actor }: { id: string; reason: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfInvoice(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const { state } = await lockInvoice(tx, id);
    if (state !== "issued") throw invoiceClosed();
    const at = context.clock.now();
    await tx.query("update invoice set state = 'writtenOff', closed_at = $2, revision = revision + 1 where id = $1", [id, at]);
    await liftHold(tx, context, { leadId, cause: OVERDUE, ref: id });
    await endProcesses(tx, context, { kind: INVOICE, ended: [{ id, outcome: "written-off" }], reason: "invoice-void" });
    await auditInvoice(tx, { at, actor, action: "invoice-written-off", invoiceId: id, leadId, reason });
  });
}
