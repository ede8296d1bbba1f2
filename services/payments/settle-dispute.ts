import type { Dispute } from "../../channels/stripe/card-payments.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { allocate } from "../invoices/module.ts";
import { giveTask } from "../tasks/module.ts";
import { lockPayment, type Payment } from "./payment.ts";
import { partsOf } from "./receive-payment.ts";
import { takeBackAllocations } from "./take-back.ts";
import { chargedBack } from "./words.ts";

/**
 * A chargeback takes the money at once: what it paid is open again, and a person answers the bank. Won, the money comes back and stands for what
 * is due then. Told again, it changes nothing.
 */
export async function settleDispute(context: Context, { state }: Dispute, paymentId: string | null): Promise<void> {
  if (paymentId === null) return;
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ leadIds: string[] }>(
      `select array(select lead_id from payment where id = $1 and lead_id is not null union select lead_id from allocation where payment_id = $1) as "leadIds"`,
      [paymentId],
    );
    const known = await lockLeads(tx, rows[0]?.leadIds ?? []);
    const payment = await lockPayment(tx, paymentId);
    if (state === "won") return giveAgain(tx, context, payment, known);
    if (payment.state === "reversed") return;
    const at = context.clock.now();
    await tx.query("update payment set state = 'reversed', reversed_at = $2 where id = $1", [paymentId, at]);
    await takeBackAllocations(tx, context, { paymentId, actor: "system" });
    const { leadId } = payment;
    if (leadId !== null && known.has(leadId))
      await giveTask(tx, { leadId, kind: "check", role: "sales", script: chargedBack, dueAt: at, at });
  });
}

async function giveAgain(tx: Transaction, context: Context, payment: Payment, known: ReadonlySet<string>): Promise<void> {
  const { id: paymentId, leadId, state } = payment;
  if (state !== "reversed") return;
  await tx.query("update payment set state = 'received', reversed_at = null where id = $1", [paymentId]);
  if (leadId === null || !known.has(leadId)) return;
  const parts = await partsOf(tx, { ...payment, leadId, actor: "system" });
  await allocate(tx, context, { paymentId, leadId, parts, actor: "system" });
}
