import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";

export interface Balance {
  currency: string;
  /** Of all instalments with money open. */
  openMinor: number;
  /** Of those whose day has passed where the lead is. */
  overdueMinor: number;
  /** Paid, and not owed for anything yet. */
  creditMinor: number;
}

/** What a lead owes and has paid too much, by currency; none: they owe nothing and have no credit. Throws AppError not-found, gone. */
export async function readBalances({ database, clock }: Context, leadId: string): Promise<Balance[]> {
  const { pool } = database;
  await requireLead(pool, leadId);
  const { rows } = await pool.query<Balance>(
    `select currency, sum(open)::float8 as "openMinor", sum(overdue)::float8 as "overdueMinor", sum(credit)::float8 as "creditMinor" from (
       select i.currency, t.amount_minor - p.paid as open,
         case when t.due_on < ($2::timestamptz at time zone l.zone)::date then t.amount_minor - p.paid else 0 end as overdue, 0 as credit
       from invoice i join lead l on l.id = i.lead_id join instalment t on t.invoice_id = i.id cross join lateral (
         select coalesce(sum(a.amount_minor), 0) as paid from allocation a where a.instalment_id = t.id) p
       where i.lead_id = $1 and i.state = 'issued' and t.void_at is null and t.amount_minor > p.paid
       union all
       select y.currency, 0, 0, a.amount_minor from allocation a join payment y on y.id = a.payment_id
       where a.lead_id = $1 and a.instalment_id is null and y.state = 'received') money
     group by currency having sum(open) > 0 or sum(credit) > 0 order by currency`,
    [leadId, clock.now()],
  );
  return rows;
}
