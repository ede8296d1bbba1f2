import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";

export interface ListedInstalment {
  id: string;
  invoiceId: string;
  invoiceNumber: string;
  leadId: string;
  leadName: string | null;
  n: number;
  /** ISO date. */
  dueOn: string;
  currency: string;
  openMinor: number;
}

const MOST = 100;

/** What is open of a lead, or of the invoices in whose number the text stands, the oldest first. */
export async function listOpenInstalments(
  { database: { pool } }: Context,
  { leadId, number }: { leadId?: string | undefined; number?: string | undefined },
): Promise<ListedInstalment[]> {
  const { rows } = await pool.query<Omit<ListedInstalment, "leadName" | "invoiceNumber"> & { series: string; number: number }>(
    `select t.id, t.invoice_id as "invoiceId", t.lead_id as "leadId", t.n, t.due_on::text as "dueOn", i.currency, i.series, i.number,
       (t.amount_minor - coalesce(a.paid, 0))::float8 as "openMinor"
     from instalment t join invoice i on i.id = t.invoice_id
       left join lateral (select sum(amount_minor) as paid from allocation where instalment_id = t.id) a on true
     where i.state = 'issued' and t.void_at is null and ($1::uuid is null or t.lead_id = $1)
       and ($2::text is null or strpos(i.series || '-' || lpad(i.number::text, greatest(5, length(i.number::text)), '0'), $2) > 0)
       and t.amount_minor > coalesce(a.paid, 0)
     order by t.due_on, t.id limit $3`,
    [leadId ?? null, number?.normalize("NFKC").toUpperCase().replaceAll(/\s/g, "") ?? null, MOST],
  );
  const names = await nameLeads(
    pool,
    rows.map((row) => row.leadId),
  );
  return rows.map(({ series, number: counted, ...row }) => ({
    ...row,
    invoiceNumber: invoiceNumber(series, counted),
    leadName: names.get(row.leadId) ?? null,
  }));
}
