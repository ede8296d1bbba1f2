import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type AllocatedPart, planInvoiceMessage } from "../invoices/module.ts";

/** Tells the lead, once for each payment, that more was paid than is owed. */
export async function tellCredit(
  tx: Transaction,
  context: Context,
  { paymentId, leadId, parts }: { paymentId: string; leadId: string; parts: readonly AllocatedPart[] },
): Promise<void> {
  if (!parts.some(({ instalmentId, amountMinor }) => instalmentId === null && amountMinor > 0)) return;
  const { rows } = await tx.query<{ id: string }>("select id from invoice where lead_id = $1 order by created_at desc limit 1", [leadId]);
  if (rows[0]) await planInvoiceMessage(tx, context, { invoiceId: rows[0].id, leadId, message: "credit", slot: `credit-${paymentId}` });
}
