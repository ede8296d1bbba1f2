import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import {
  type Invoice,
  type InvoiceInstalment,
  invoiceColumns,
  invoiceOfToken,
  readBilling,
  readCredit,
  readInstalments,
} from "../invoices/module.ts";
import { recordPageOpen, type Visit } from "../tracking/module.ts";
import { type Attempt, attemptColumns } from "./attempt.ts";
import { endSavedCard, readSavedCard } from "./saved-card.ts";

export interface InvoicePage {
  invoice: Invoice;
  language: Language;
  zone: string;
  /** `attempt`: the newest try to pay it; null: none. */
  instalments: (InvoiceInstalment & { attempt: Attempt | null })[];
  payments: PagePayment[];
  /** What the lead has paid beyond what was due, of all their invoices. */
  creditMinor: number;
  /** Where a transfer goes; null: it cannot be paid so. */
  account: { bank: string; branch: string; type: string; number: string; holder: string } | null;
  /** The later instalments are charged without the lead. */
  hasCard: boolean;
  hasPaper: boolean;
}

export interface PagePayment {
  id: string;
  method: string;
  receivedOn: string;
  /** What of it stands for this invoice. */
  amountMinor: number;
  /** What was given back, or is on its way. */
  refundedMinor: number;
  /** What will go back: decided, and not there yet. */
  returningMinor: number;
  hasReceipt: boolean;
}

/**
 * A lead's page of an invoice, without changing anything but the count of opens, with `visit`. Throws AppError not-found for a link that is not
 * ours, gone for an erased lead.
 */
export async function readInvoicePage(context: Context, token: string, visit?: Visit): Promise<InvoicePage> {
  const id = invoiceOfToken(context, token);
  const page = await context.database.transaction((tx) => readPage(tx, id));
  if (visit) await countOpen(context, page.invoice, visit);
  return page;
}

async function readPage(tx: Transaction, id: string): Promise<InvoicePage> {
  const { rows } = await tx.query<Invoice & { language: Language; zone: string; hasPaper: boolean }>(
    `select ${invoiceColumns}, l.language, l.zone, exists (select 1 from paper p where p.kind = 'invoice' and p.subject_id = i.id) as "hasPaper"
     from invoice i join lead l on l.id = i.lead_id where i.id = $1 and l.erased_at is null`,
    [id],
  );
  const [row] = rows;
  if (!row) throw linkGone();
  const { language, zone, hasPaper, ...invoice } = row;
  const attempts = await readNewest(tx, id);
  const { account = null } = await readBilling(tx);
  const credits = await readCredit(tx, invoice.leadId);
  return {
    invoice,
    language,
    zone,
    hasPaper,
    instalments: (await readInstalments(tx, [id])).map((instalment) => ({ ...instalment, attempt: attempts.get(instalment.id) ?? null })),
    payments: await readPayments(tx, id),
    creditMinor: credits.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    account,
    hasCard: (await readSavedCard(tx, invoice.leadId)) !== null,
  };
}

async function readNewest(tx: Transaction, invoiceId: string): Promise<Map<string, Attempt>> {
  const { rows } = await tx.query<Attempt>(
    `select distinct on (a.instalment_id) ${attemptColumns} from payment_attempt a join instalment t on t.id = a.instalment_id
     where t.invoice_id = $1 order by a.instalment_id, a.n desc`,
    [invoiceId],
  );
  return new Map(rows.map((attempt) => [attempt.instalmentId, attempt]));
}

/** What came for the invoice, the newest first, and what came by its attempts when nothing was owed any more. */
async function readPayments(tx: Transaction, invoiceId: string): Promise<PagePayment[]> {
  const { rows } = await tx.query<PagePayment>(
    `with own as (
       select a.payment_id as id, sum(a.amount_minor) as amount from allocation a join instalment t on t.id = a.instalment_id
       where t.invoice_id = $1 and a.kind <> 'fee' group by a.payment_id having sum(a.amount_minor) > 0
       union all
       select p.id, p.amount_minor from payment_attempt m join instalment t on t.id = m.instalment_id join payment p on p.id = m.payment_id
       where t.invoice_id = $1 and not exists (select 1 from allocation a where a.payment_id = p.id))
     select p.id, p.method, p.received_on::text as "receivedOn", own.amount::float8 as "amountMinor",
       coalesce((select sum(r.amount_minor) from refund r where r.payment_id = p.id and r.state = 'done'), 0)::float8 as "refundedMinor",
       coalesce((select sum(r.amount_minor) from refund r where r.payment_id = p.id and r.state in ('owed', 'sent')), 0)::float8 as "returningMinor",
       exists (select 1 from paper f where f.kind = 'receipt' and f.subject_id = p.id) as "hasReceipt"
     from (select id, max(amount) as amount from own group by id) own join payment p on p.id = own.id
     where p.state = 'received' order by p.received_on desc, p.id desc`,
    [invoiceId],
  );
  return rows;
}

/** In a transaction of its own: a page is shown whatever becomes of the count. */
async function countOpen(context: Context, { id, leadId, createdAt }: Invoice, visit: Visit): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await recordPageOpen(tx, context, { leadId, pageId: id, sentAt: createdAt, visit });
  });
}

/** Whether a payment is of the invoice of a link: whose receipt may be read there. */
export async function isPaymentOf(context: Context, token: string, paymentId: string): Promise<boolean> {
  const id = invoiceOfToken(context, token);
  const { rowCount } = await context.database.pool.query(
    `select from allocation a join instalment t on t.id = a.instalment_id join invoice i on i.id = t.invoice_id join lead l on l.id = i.lead_id
     where i.id = $1 and a.payment_id = $2 and l.erased_at is null limit 1`,
    [id, paymentId],
  );
  return rowCount !== 0;
}

/** Ends the charges without the lead, by their own button. Throws AppError as `readInvoicePage`. */
export async function forgetCard(context: Context, token: string): Promise<void> {
  const id = invoiceOfToken(context, token);
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from invoice where id = $1', [id]);
    const leadId = rows[0]?.leadId;
    if (leadId === undefined || !(await lockLeads(tx, [leadId])).has(leadId)) throw linkGone();
    await endSavedCard(tx, context, [leadId]);
  });
}
