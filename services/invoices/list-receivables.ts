import { type AgeBucket, daysOfBucket } from "../../domain/billing/ageing.ts";
import { daysOfPeriod } from "../../domain/billing/cash-calendar.ts";
import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { numberOf } from "./invoice.ts";
import { openInstalmentsSql } from "./open-instalments.ts";

export interface ReceivablesQuery {
  currency: string;
  /** How late it is. */
  bucket?: AgeBucket | undefined;
  /** Everything whose day has passed. */
  late?: boolean | undefined;
  /** A period of the calendar, by its first day. */
  period?: string | undefined;
  by: "month" | "week";
  limit: number;
  cursor?: string | undefined;
}

export interface Receivable {
  /** Of the instalment. */
  id: string;
  invoiceId: string;
  /** Of the invoice, as printed. */
  number: string;
  leadId: string;
  leadName: string | null;
  n: number;
  /** How many instalments the invoice has. */
  of: number;
  /** ISO date. */
  dueOn: string;
  openMinor: number;
}

export interface ReceivablesPage extends Page<Receivable> {
  /** Of all pages: what the sum that led here says. */
  count: number;
  amountMinor: number;
}

type Row = Omit<Receivable, "leadName" | "number"> & { series: string; invoiceNumber: number };

/** The instalments behind a sum of the receivables, the oldest first. Asked for several sums at once, it has what is in all of them. */
export async function listReceivables(context: Context, query: ReceivablesQuery): Promise<ReceivablesPage> {
  const { pool } = context.database;
  const { currency, limit } = query;
  const cursor = readCursor(query.cursor);
  const { from, to } = daysOf(query, dateIn(context.zone, context.clock.now()));
  const { rows: sums } = await pool.query<{ count: number; amountMinor: number }>(
    `select count(*)::int as count, coalesce(sum(open), 0)::float8 as "amountMinor" from (${openInstalmentsSql}) o
     where ($2::date is null or due_on >= $2) and ($3::date is null or due_on <= $3)`,
    [currency, from, to],
  );
  const { rows } = await pool.query<Row>(
    `select o.id, o.invoice_id as "invoiceId", i.series, i.number as "invoiceNumber", o.lead_id as "leadId", o.n,
       (select count(*) from instalment x where x.invoice_id = o.invoice_id)::int as "of", o.due_on::text as "dueOn", o.open::float8 as "openMinor"
     from (${openInstalmentsSql}) o join invoice i on i.id = o.invoice_id
     where ($2::date is null or o.due_on >= $2) and ($3::date is null or o.due_on <= $3)
       and ($4::date is null or (o.due_on, o.id) > ($4, $5::uuid))
     order by o.due_on, o.id limit $6`,
    [currency, from, to, cursor?.at.toISOString().slice(0, 10) ?? null, cursor?.id ?? null, limit + 1],
  );
  const page = cutPage(rows.map(shown), limit, ({ dueOn, id }) => ({ at: new Date(`${dueOn}T00:00Z`), id }));
  return { ...(await withLeadNames(pool, page)), count: sums[0]?.count ?? 0, amountMinor: sums[0]?.amountMinor ?? 0 };
}

/** The days that are in all that was asked for. */
function daysOf({ bucket, late, period, by }: ReceivablesQuery, today: string): { from: string | null; to: string | null } {
  const asked = [
    ...(bucket === undefined ? [] : [daysOfBucket(bucket, today)]),
    ...(late === true ? [{ from: null, to: plusDays(today, -1) }] : []),
    ...(period === undefined ? [] : [daysOfPeriod(period, by, today)]),
  ];
  const from = asked.flatMap((days) => days.from ?? []).toSorted();
  const to = asked.flatMap((days) => days.to ?? []).toSorted();
  return { from: from.at(-1) ?? null, to: to[0] ?? null };
}

function shown({ series, invoiceNumber, ...row }: Row): Omit<Receivable, "leadName"> {
  return { ...row, number: numberOf({ series, number: invoiceNumber }) };
}
