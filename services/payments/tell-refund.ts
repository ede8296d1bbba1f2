import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { planInvoiceMessage } from "../invoices/module.ts";
import { paymentRefunded } from "./payment-events.ts";

/** Records that money went back, and tells the lead, once for each refund. The caller has locked the lead. */
export async function tellRefund(
  tx: Transaction,
  context: Context,
  { refundId, paymentId, leadId, actor }: { refundId: string; paymentId: string; leadId: string; actor: string },
): Promise<void> {
  const data = { payment: paymentId, refund: refundId };
  const at = context.clock.now();
  const recorded = await recordEvents(tx, context, [happened(paymentRefunded, { leadId, at, actor, data, key: `refunded:${refundId}` })]);
  if (recorded.length === 0) return;
  const { rows } = await tx.query<{ invoiceId: string }>(
    // What came too late stands for no instalment: then the attempt says which one it was for. Credit alone was for none: the newest will do.
    `select t.invoice_id as "invoiceId" from (
       select a.instalment_id, a.at, 1 as rank from allocation a where a.payment_id = $1
       union all select p.instalment_id, p.started_at, 2 from payment_attempt p where p.payment_id = $1
       union all select i.id, n.created_at, 3 from invoice n join instalment i on i.invoice_id = n.id where n.lead_id = $2) paid
     join instalment t on t.id = paid.instalment_id order by paid.rank, paid.at desc, t.id limit 1`,
    [paymentId, leadId],
  );
  const [invoice] = rows;
  if (invoice) await planInvoiceMessage(tx, context, { ...invoice, leadId, message: "refunded", slot: `refunded-${refundId}` });
}
