import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { type Payment, paymentColumns } from "./payment.ts";

export interface ListedPayment extends Payment {
  leadName: string | null;
  /** What stands for instalments, the fees that payers' banks kept left out. */
  allocatedMinor: number;
  feeMinor: number;
  /** What is credit of the lead still. */
  creditMinor: number;
  /** What goes back, or has gone. */
  refundMinor: number;
  /** The bank line that it came by. */
  lineId: string | null;
  /** A person said that it is nobody's payment here. */
  isSetAside: boolean;
}

export interface PaymentsQuery {
  leadId?: string | undefined;
  method?: Payment["method"] | undefined;
  state?: Payment["state"] | undefined;
  /** Only money of which nobody knows whose it is. */
  suspense?: boolean | undefined;
  /** ISO dates of the receipt, both included. */
  from?: string | undefined;
  to?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Of payment `p` with its bank line `b`. */
export const listedPaymentColumns = `${paymentColumns}, b.id as "lineId", coalesce(b.state = 'ignored', false) as "isSetAside",
    coalesce((select sum(a.amount_minor) from allocation a where a.payment_id = p.id and a.instalment_id is not null and a.kind <> 'fee'), 0)::float8 as "allocatedMinor",
    coalesce((select sum(a.amount_minor) from allocation a where a.payment_id = p.id and a.kind = 'fee'), 0)::float8 as "feeMinor",
    (coalesce((select sum(a.amount_minor) from allocation a where a.payment_id = p.id and a.instalment_id is null), 0)
      - case when p.state = 'reversed' then 0 else coalesce((select sum(r.amount_minor) from refund r where r.payment_id = p.id and r.reason = 'credit'), 0) end)::float8
      as "creditMinor",
    case when p.state = 'reversed' then 0 else coalesce((select sum(r.amount_minor) from refund r where r.payment_id = p.id), 0) end::float8 as "refundMinor"`;

const listPaymentsSql = `select ${listedPaymentColumns} from payment p left join bank_line b on b.payment_id = p.id
  where ($1::uuid is null or p.lead_id = $1) and ($2::text is null or p.method = $2) and ($3::text is null or p.state = $3)
    and (not $4::boolean or (p.lead_id is null and p.state = 'received' and b.state is distinct from 'ignored'))
    and ($5::date is null or p.received_on >= $5) and ($6::date is null or p.received_on <= $6)
    and ($7::timestamptz is null or (p.created_at, p.id) < ($7, $8::uuid))
  order by p.created_at desc, p.id desc limit $9`;

/** Payments, the newest first. */
export async function listPayments({ database: { pool } }: Context, query: PaymentsQuery): Promise<Page<ListedPayment>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await pool.query<Omit<ListedPayment, "leadName">>(listPaymentsSql, [
    query.leadId ?? null,
    query.method ?? null,
    query.state ?? null,
    query.suspense ?? false,
    query.from ?? null,
    query.to ?? null,
    cursor?.at ?? null,
    cursor?.id ?? null,
    query.limit + 1,
  ]);
  const { items, next } = cutPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  const names = await nameLeads(
    pool,
    items.flatMap(({ leadId }) => leadId ?? []),
  );
  return { items: items.map((row) => ({ ...row, leadName: names.get(row.leadId ?? "") ?? null })), next };
}
