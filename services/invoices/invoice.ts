import { AppError } from "../../domain/app-error.ts";
import { type BilledInstalment, balances, type InstalmentBalance } from "../../domain/billing/balance.ts";
import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import type { PricedLine, Pricing, Totals } from "../../domain/money/totals.ts";
import type { Buyer, Issuer } from "../../domain/papers/parts.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Kind of the process, and of what plans touches. */
export const INVOICE = "invoice";

export interface Invoice {
  id: string;
  leadId: string;
  contractId: string | null;
  offerKey: string | null;
  series: string;
  number: number;
  state: "issued" | "void" | "writtenOff";
  /** ISO date, as `suppliedOn`. */
  issuedOn: string;
  suppliedOn: string;
  issuer: Issuer;
  buyer: Buyer;
  lines: PricedLine[];
  pricing: Pricing;
  totals: Totals;
  currency: string;
  grossMinor: number;
  note: string;
  createdAt: Date;
  createdBy: string;
  closedAt: Date | null;
  revision: number;
}

export const invoiceColumns = `i.id, i.lead_id as "leadId", i.contract_id as "contractId", i.offer_key as "offerKey", i.series, i.number, i.state,
  i.issued_on::text as "issuedOn", i.supplied_on::text as "suppliedOn", i.issuer, i.buyer, i.lines, i.pricing, i.totals, i.currency,
  i.gross_minor::float8 as "grossMinor", i.note, i.created_at as "createdAt", i.created_by as "createdBy", i.closed_at as "closedAt", i.revision`;

export function numberOf({ series, number }: Pick<Invoice, "series" | "number">): string {
  return invoiceNumber(series, number);
}

/** Locks the row, after the lead's lock. Throws AppError not-found. */
export async function lockInvoice(tx: Transaction, id: string): Promise<Invoice> {
  const { rows } = await tx.query<Invoice>(`select ${invoiceColumns} from invoice i where i.id = $1 for update`, [id]);
  if (rows[0]) return rows[0];
  throw invoiceUnknown();
}

/** Whose invoice it is, to lock the lead before the row (COM2). Throws AppError not-found. */
export async function leadOfInvoice(tx: Transaction, id: string): Promise<string> {
  const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from invoice where id = $1', [id]);
  if (rows[0]) return rows[0].leadId;
  throw invoiceUnknown();
}

export function invoiceUnknown(): AppError {
  return new AppError("not-found", "invoice-unknown", { ja: "その請求書は見つかりません。", en: "There is no such invoice." });
}

export interface InvoiceInstalment extends InstalmentBalance {
  invoiceId: string;
  n: number;
  /** When money last came for it: an ISO date where the lead is; null: never. */
  paidOn: string | null;
}

/** The instalments of these invoices with what is open, by invoice and number. */
export async function readInstalments(tx: Transaction, invoiceIds: readonly string[]): Promise<InvoiceInstalment[]> {
  const { rows } = await tx.query<BilledInstalment & { invoiceId: string; n: number; paidMinor: number; paidOn: string | null }>(
    `select t.id, t.invoice_id as "invoiceId", t.n, t.due_on::text as "dueOn", t.amount_minor::float8 as "amountMinor", t.void_at is not null as "isVoid",
       coalesce(sum(a.amount_minor), 0)::float8 as "paidMinor", max(p.received_on) filter (where a.amount_minor > 0)::text as "paidOn"
     from instalment t left join allocation a on a.instalment_id = t.id left join payment p on p.id = a.payment_id
     where t.invoice_id = any($1::uuid[]) group by t.id order by t.invoice_id, t.n`,
    [invoiceIds],
  );
  return rows.flatMap(({ paidMinor, invoiceId, n, paidOn, ...instalment }) =>
    balances([instalment], [{ instalmentId: instalment.id, amountMinor: paidMinor }]).map((balance) => ({
      ...balance,
      invoiceId,
      n,
      paidOn,
    })),
  );
}

/** Of an invoice that was voided or written off. */
export function invoiceClosed(): AppError {
  return new AppError("conflict", "invoice-closed", {
    ja: "この請求書は、すでに取り消されているか、貸倒れとして閉じられています。",
    en: "This invoice was voided or written off.",
  });
}
