import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { lockPayment } from "./payment.ts";
import { takeBackAllocations } from "./take-back.ts";

/**
 * Staff take back a payment that they have recorded by mistake: what it paid is open again. Only of one that was recorded by hand, that no bank
 * line shows, and of which nothing goes back. Throws AppError not-found, conflict.
 */
export async function withdrawPayment(
  context: Context,
  { id, reason, actor }: { id: string; reason: string; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rows: owners } = await tx.query<{ leadId: string }>(
      `select lead_id as "leadId" from payment where id = $1 and lead_id is not null
       union select lead_id from allocation where payment_id = $1`,
      [id],
    );
    await lockLeads(
      tx,
      owners.map(({ leadId }) => leadId),
    );
    const { leadId, state, method, providerRef } = await lockPayment(tx, id);
    const isByHand = providerRef === null && (method === "cash" || method === "transfer");
    const { rows: refunds } = await tx.query("select 1 from refund where payment_id = $1 limit 1", [id]);
    if (leadId === null || state !== "received" || !isByHand || refunds.length > 0) throw notWithdrawn();
    const at = context.clock.now();
    await takeBackAllocations(tx, context, { paymentId: id, actor });
    await tx.query("update payment set state = 'reversed', reversed_at = $2 where id = $1", [id, at]);
    await writeAudit(tx, { at, actor, action: "payment-withdrawn", target: "payment", refId: id, reason, data: { lead: leadId } });
  });
}

function notWithdrawn(): AppError {
  return new AppError("conflict", "payment-not-withdrawn", {
    ja: "取り消せるのは、手入力で記録し、銀行の明細と結び付いておらず、返金のない入金だけです。",
    en: "Only a payment that was recorded by hand, that no bank line shows and of which nothing goes back can be taken back.",
  });
}
