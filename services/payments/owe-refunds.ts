import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readCredit } from "../invoices/module.ts";
import { giveTask } from "../tasks/module.ts";
import type { RefundReason } from "./refund.ts";
import { askAboutCredit, payBack } from "./words.ts";

interface Owed {
  paymentId: string;
  leadId: string;
  method: string;
  amountMinor: number;
  invoiceIds: string[];
}

/**
 * Owes back what was paid for the void invoices of a contract, or for one invoice, in the transaction that voids them: a payment by card or
 * konbini goes back by itself, for another a person has the task. What is owed for an invoice already is not owed again. After cooling-off all money of the
 * contract goes back, so a person asks about credit that stands for nothing. The caller has locked the lead.
 */
export async function oweRefunds(
  tx: Transaction,
  context: Context,
  {
    contractId,
    invoiceId = null,
    reason,
    actor,
  }: { contractId: string | null; invoiceId?: string | null; reason: RefundReason; actor: string },
): Promise<void> {
  const { rows } = await tx.query<Owed>(
    `select a.payment_id as "paymentId", a.lead_id as "leadId", p.method, sum(a.amount_minor)::float8 as "amountMinor",
       array_agg(distinct i.id) as "invoiceIds"
     from allocation a join instalment t on t.id = a.instalment_id join invoice i on i.id = t.invoice_id join payment p on p.id = a.payment_id
     where (i.contract_id = $1 or i.id = $2) and t.void_at is not null and p.state = 'received' and a.kind <> 'fee'
       and not exists (select 1 from refund r where r.payment_id = a.payment_id and i.id = any(r.invoice_ids) and r.state <> 'failed')
     group by a.payment_id, a.lead_id, p.method having sum(a.amount_minor) > 0`,
    [contractId, invoiceId],
  );
  const at = context.clock.now();
  for (const { paymentId, leadId, method, amountMinor, invoiceIds } of rows) {
    await tx.query(
      `insert into refund (id, payment_id, lead_id, amount_minor, state, reason, invoice_ids, created_at, created_by)
       values ($1, $2, $3, $4, 'owed', $5, $6, $7, $8)`,
      [uuidv7(), paymentId, leadId, amountMinor, reason, invoiceIds, at, actor],
    );
    if (method !== "card" && method !== "konbini")
      await giveTask(tx, { leadId, kind: "check", role: "sales", script: payBack, dueAt: at, at });
  }
  if (reason !== "cooling-off") return;
  for (const leadId of new Set(rows.map((row) => row.leadId))) {
    const credit = await readCredit(tx, leadId);
    if (credit.length > 0) await giveTask(tx, { leadId, kind: "check", role: "sales", script: askAboutCredit, dueAt: at, at });
  }
}
