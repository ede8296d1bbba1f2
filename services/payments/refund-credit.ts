import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { checkedAmount } from "../../domain/money/amount.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readCredit } from "../invoices/module.ts";
import { giveTask } from "../tasks/module.ts";
import { lockPayment } from "./payment.ts";
import { payBackCredit } from "./words.ts";

export interface CreditRefund {
  paymentId: string;
  /** All of its credit or a part. */
  amountMinor: number;
  reason: string;
  actor: string;
}

/**
 * Staff give back credit of a payment: from then on it pays nothing. A payment by card or konbini goes back by itself, for another a person has
 * the task. What stands for an invoice is not given back here: the invoice is voided. Throws AppError not-found, gone, invalid; conflict if
 * there is less credit.
 */
export async function refundCredit(context: Context, { paymentId, reason, actor, ...input }: CreditRefund): Promise<{ refundId: string }> {
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from payment where id = $1 and lead_id is not null', [
      paymentId,
    ]);
    const leads = rows.map(({ leadId }) => leadId);
    await lockLeads(tx, leads);
    const { leadId, method, providerRef } = await lockPayment(tx, paymentId);
    if (leadId === null || !leads.includes(leadId)) throw nobodys();
    await requireLead(tx, leadId);
    const amountMinor = checkedAmount(input.amountMinor);
    const credit = (await readCredit(tx, leadId)).find((one) => one.paymentId === paymentId)?.amountMinor ?? 0;
    if (amountMinor === 0 || amountMinor > credit) throw tooMuch(credit);
    const refundId = uuidv7();
    const at = context.clock.now();
    await tx.query(
      `insert into refund (id, payment_id, lead_id, amount_minor, state, reason, created_at, created_by)
       values ($1, $2, $3, $4, 'owed', 'credit', $5, $6)`,
      [refundId, paymentId, leadId, amountMinor, at, actor],
    );
    const isAutomatic = (method === "card" || method === "konbini") && providerRef !== null;
    if (!isAutomatic) await giveTask(tx, { leadId, kind: "check", role: "sales", script: payBackCredit, dueAt: at, at });
    await writeAudit(tx, { at, actor, action: "credit-refunded", target: "refund", refId: refundId, reason, data: { lead: leadId } });
    return { refundId };
  });
}

function nobodys(): AppError {
  return new AppError("conflict", "payment-of-nobody", {
    ja: "どなたの入金か、まだわかっていません。先に割り振ってください。",
    en: "Nobody knows yet whose payment this is. Assign it first.",
  });
}

function tooMuch(creditMinor: number): AppError {
  return new AppError("conflict", "credit-too-small", {
    ja: `返せる前受金は${creditMinor}までです。請求に充てた分を返すには、請求書を取り消してください。`,
    en: `Only ${creditMinor} of it is credit. To give back what stands for an invoice, void the invoice.`,
  });
}
