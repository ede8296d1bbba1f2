import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { type ListedPayment, listedPaymentColumns } from "./list-payments.ts";
import type { RefundState } from "./list-refunds.ts";
import { paymentUnknown } from "./payment.ts";
import type { RefundReason } from "./refund.ts";

/** What of a payment stands for one instalment. */
export interface PaidPart {
  instalmentId: string;
  invoiceId: string;
  invoiceNumber: string;
  n: number;
  /** ISO date. */
  dueOn: string;
  amountMinor: number;
  /** Kept by the payer's bank, beside the amount. */
  feeMinor: number;
}

export interface PaymentDetail extends ListedPayment {
  parts: PaidPart[];
  refunds: { id: string; amountMinor: number; state: RefundState; reason: RefundReason; createdAt: Date; doneAt: Date | null }[];
}

/** A payment with what it stands for and what goes back. Throws AppError not-found. */
export async function readPaymentDetail({ database: { pool } }: Context, id: string): Promise<PaymentDetail> {
  const { rows } = await pool.query<Omit<ListedPayment, "leadName">>(
    `select ${listedPaymentColumns} from payment p left join bank_line b on b.payment_id = p.id where p.id = $1`,
    [id],
  );
  const [payment] = rows;
  if (!payment) throw paymentUnknown();
  const { rows: refunds } = await pool.query<PaymentDetail["refunds"][number]>(
    `select id, amount_minor::float8 as "amountMinor", state, reason, created_at as "createdAt", done_at as "doneAt" from refund where payment_id = $1
     order by created_at, id`,
    [id],
  );
  const names = await nameLeads(pool, payment.leadId === null ? [] : [payment.leadId]);
  return { ...payment, leadName: names.get(payment.leadId ?? "") ?? null, parts: await readParts(pool, id), refunds };
}

async function readParts(tx: Transaction, paymentId: string): Promise<PaidPart[]> {
  const { rows } = await tx.query<Omit<PaidPart, "invoiceNumber"> & { series: string; number: number }>(
    `select t.id as "instalmentId", t.invoice_id as "invoiceId", i.series, i.number, t.n, t.due_on::text as "dueOn",
       coalesce(sum(a.amount_minor) filter (where a.kind <> 'fee'), 0)::float8 as "amountMinor",
       coalesce(sum(a.amount_minor) filter (where a.kind = 'fee'), 0)::float8 as "feeMinor"
     from allocation a join instalment t on t.id = a.instalment_id join invoice i on i.id = t.invoice_id
     where a.payment_id = $1 group by t.id, i.id having sum(a.amount_minor) <> 0 order by t.due_on, t.id`,
    [paymentId],
  );
  return rows.map(({ series, number, ...part }) => ({ ...part, invoiceNumber: invoiceNumber(series, number) }));
}
