import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { applyCredit } from "./apply-credit.ts";
import { auditInvoice } from "./audit-invoice.ts";
import { invoiceClosed, leadOfInvoice, lockInvoice, readInstalments } from "./invoice.ts";

/**
 * Lets the lead's credit pay what is open of an invoice now, also what is not due yet; what is due takes it by itself. Throws AppError not-found,
 * gone, conflict.
 */
export async function spendCredit(context: Context, { id, actor }: { id: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfInvoice(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const { state } = await lockInvoice(tx, id);
    if (state !== "issued") throw invoiceClosed();
    const due = (await readInstalments(tx, [id])).filter(({ openMinor }) => openMinor > 0);
    if (!(await applyCredit(tx, context, { leadId, due, actor }))) throw nothingToApply();
    await auditInvoice(tx, { at: context.clock.now(), actor, action: "credit-applied", invoiceId: id, leadId });
  });
}

function nothingToApply(): AppError {
  return new AppError("conflict", "no-credit", {
    ja: "充てられるお預かり金がないか、この請求書に残額がありません。",
    en: "There is no credit to apply, or nothing is open of this invoice.",
  });
}
