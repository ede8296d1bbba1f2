import type { Transaction } from "../../prisma/client.ts";

/** What of a payment is credit of the lead: paid, and not owed for anything yet. */
export interface Credit {
  paymentId: string;
  amountMinor: number;
}

/** The credit of a lead, the oldest first. What of it goes back to the lead pays nothing any more, whether it has gone yet or not. */
export async function readCredit(tx: Transaction, leadId: string): Promise<Credit[]> {
  const { rows } = await tx.query<Credit>(
    `select c.payment_id as "paymentId", (c.amount - c.back)::float8 as "amountMinor" from (
       select a.payment_id, p.received_on, sum(a.amount_minor) as amount,
         coalesce((select sum(r.amount_minor) from refund r where r.payment_id = a.payment_id and r.reason = 'credit'), 0) as back
       from allocation a join payment p on p.id = a.payment_id
       where a.lead_id = $1 and a.instalment_id is null and p.state = 'received' group by a.payment_id, p.received_on) c
     where c.amount > c.back order by c.received_on, c.payment_id`,
    [leadId],
  );
  return rows;
}
