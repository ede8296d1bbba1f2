import { type Cursor, cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type Invoice, invoiceUnknown, numberOf } from "./invoice.ts";

export const invoiceStates = ["open", "partly", "paid", "void", "writtenOff"] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** `open` and `overdue` are of what may still be asked for: an invoice that is partly paid is open, too. */
export const invoiceFilters = ["open", "overdue", "paid", "void", "writtenOff"] as const;

export interface ListedInvoice
  extends Pick<Invoice, "id" | "leadId" | "contractId" | "issuedOn" | "currency" | "grossMinor" | "createdAt" | "revision"> {
  /** As printed. */
  number: string;
  state: InvoiceState;
  /** A day has passed with money open. */
  overdue: boolean;
  openMinor: number;
  paidMinor: number;
  /** ISO date of the next instalment with money open; null: none. */
  nextDueOn: string | null;
  leadName: string | null;
}

export interface InvoicesFilter {
  leadId?: string | undefined;
  state?: (typeof invoiceFilters)[number] | undefined;
  /** ISO dates of the issue, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** With tax, both included. */
  least?: number | undefined;
  most?: number | undefined;
  /** A part of the buyer's name or company, or of the lead's name. */
  partner?: string | undefined;
}

export interface InvoicesQuery extends InvoicesFilter {
  limit: number;
  cursor?: string | undefined;
}

type Row = Omit<ListedInvoice, "leadName" | "number"> & { series: string; number: number };

/** $1 is the present instant: what is overdue depends on where the lead is. */
const listedSql = `select id, "leadId", "contractId", series, number, "issuedOn", currency, "grossMinor", "createdAt", revision, state, overdue,
  "openMinor", "paidMinor", "nextDueOn" from (
  select i.id, i.lead_id as "leadId", i.contract_id as "contractId", i.series, i.number, i.issued_on::text as "issuedOn", i.currency,
    i.gross_minor::float8 as "grossMinor", i.created_at as "createdAt", i.revision, i.issued_on, i.buyer,
    concat_ws(' ', l.family_name, l.given_name, l.company, l.family_kana, l.given_kana) as names,
    case when i.state <> 'issued' then i.state when b.open = 0 then 'paid' when b.paid > 0 then 'partly' else 'open' end as state,
    i.state = 'issued' and b.overdue as overdue, case when i.state = 'issued' then b.open else 0 end::float8 as "openMinor",
    b.paid::float8 as "paidMinor", case when i.state = 'issued' then b.next_due_on end::text as "nextDueOn"
  from invoice i join lead l on l.id = i.lead_id cross join lateral (
    select coalesce(sum(greatest(t.amount_minor - p.paid, 0)) filter (where t.void_at is null), 0) as open, coalesce(sum(p.paid), 0) as paid,
      min(t.due_on) filter (where t.void_at is null and t.amount_minor > p.paid) as next_due_on,
      coalesce(bool_or(t.void_at is null and t.amount_minor > p.paid and t.due_on < ($1::timestamptz at time zone l.zone)::date), false) as overdue
    from instalment t cross join lateral (
      select coalesce(sum(a.amount_minor), 0) as paid from allocation a where a.instalment_id = t.id) p
    where t.invoice_id = i.id) b) listed`;

/** The newest first: the search by day, amount, partner and any of them together that the law on electronic books wants (INV10). */
export async function listInvoices(context: Context, { limit, cursor, ...filter }: InvoicesQuery): Promise<Page<ListedInvoice>> {
  const rows = await readInvoices(context, filter, limit + 1, readCursor(cursor));
  return withLeadNames(
    context.database.pool,
    cutPage(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id })),
  );
}

/** As many of them as `limit`, after `after`. */
export async function readInvoices(
  { database, clock }: Context,
  filter: InvoicesFilter,
  limit: number,
  after?: Cursor,
): Promise<Omit<ListedInvoice, "leadName">[]> {
  const { rows } = await database.pool.query<Row>(
    `${listedSql} where ($2::uuid is null or "leadId" = $2)
       and ($3::text is null or case $3 when 'open' then state in ('open', 'partly') when 'overdue' then overdue else state = $3 end)
       and ($4::date is null or issued_on >= $4) and ($5::date is null or issued_on <= $5)
       and ($6::bigint is null or "grossMinor" >= $6) and ($7::bigint is null or "grossMinor" <= $7)
       and ($8::text is null or position(lower($8) in lower(concat_ws(' ', buyer->>'name', buyer->>'company', names))) > 0)
       and ($9::timestamptz is null or ("createdAt", id) < ($9, $10::uuid))
     order by "createdAt" desc, id desc limit $11`,
    [
      clock.now(),
      filter.leadId ?? null,
      filter.state ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.least ?? null,
      filter.most ?? null,
      filter.partner ?? null,
      after?.at ?? null,
      after?.id ?? null,
      limit,
    ],
  );
  return rows.map(shown);
}

/** One of them. Throws AppError not-found. */
export async function readListedInvoice(tx: Transaction, { clock }: Context, id: string): Promise<Omit<ListedInvoice, "leadName">> {
  const { rows } = await tx.query<Row>(`${listedSql} where id = $2`, [clock.now(), id]);
  if (!rows[0]) throw invoiceUnknown();
  return shown(rows[0]);
}

function shown({ series, number, ...row }: Row): Omit<ListedInvoice, "leadName"> {
  return { ...row, number: numberOf({ series, number }) };
}
