import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";

/** Writes the audit of what staff did with an invoice; what leads and the system do is told by events. */
export async function auditInvoice(
  tx: Transaction,
  entry: { at: Date; actor: string; action: string; invoiceId: string; leadId: string; reason?: string | undefined; data?: object },
): Promise<void> {
  const { at, actor, action, invoiceId, leadId, reason, data } = entry;
  if (!actor.startsWith("staff:")) return;
  await writeAudit(tx, { at, actor, action, target: "invoice", refId: invoiceId, reason, data: { lead: leadId, ...data } });
}
