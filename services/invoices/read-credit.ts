import type { Transaction } from "../../prisma/client.ts";

/** What of a payment is credit of the lead: paid, and not owed for anything yet. */
export interface Credit {
  paymentId: string;
  amountMinor: number;
}

/** The credit of a lead, the oldest first. */
export async function readCredit(tx: Transaction, leadId: string): Promise<Credit[]> {
  const { rows } = await tx.query<Credit>(
    `select a.payment_id as "paymentId", sum(a.amount_minor)::float8 as "amountMinor" from allocation a join payment p on p.id = a.payment_id
     where a.lead_id = $1 and a.instalment_id is null and p.state = 'received' group by a.payment_id, p.received_on
     having sum(a.amount_minor) > 0 order by p.received_on, a.payment_id`,
    [leadId],
  );
  return rows;
}
