import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import type { PaymentMethod } from "./payment.ts";
import type { RefundReason } from "./refund.ts";

export const refundStates = ["owed", "sent", "done", "failed"] as const;
export type RefundState = (typeof refundStates)[number];

export interface ListedRefund {
  id: string;
  paymentId: string;
  leadId: string;
  leadName: string | null;
  method: PaymentMethod;
  currency: string;
  amountMinor: number;
  state: RefundState;
  reason: RefundReason;
  createdAt: Date;
  createdBy: string;
  doneAt: Date | null;
}

/** Refunds, the newest first. */
export async function listRefunds(
  { database: { pool } }: Context,
  query: { state?: RefundState | undefined; leadId?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<Page<ListedRefund>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await pool.query<Omit<ListedRefund, "leadName">>(
    `select r.id, r.payment_id as "paymentId", r.lead_id as "leadId", p.method, p.currency, r.amount_minor::float8 as "amountMinor", r.state, r.reason,
       r.created_at as "createdAt", r.created_by as "createdBy", r.done_at as "doneAt"
     from refund r join payment p on p.id = r.payment_id
     where ($1::text is null or r.state = $1) and ($2::uuid is null or r.lead_id = $2)
       and ($3::timestamptz is null or (r.created_at, r.id) < ($3, $4::uuid)) order by r.created_at desc, r.id desc limit $5`,
    [query.state ?? null, query.leadId ?? null, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1],
  );
  return withLeadNames(
    pool,
    cutPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt, id })),
  );
}
