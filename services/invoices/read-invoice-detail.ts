import { oldestOverdue } from "../../domain/billing/balance.ts";
import { nextDunning } from "../../domain/billing/dunning.ts";
import type { PaperKind } from "../../domain/papers/paper.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { readDunningFacts } from "./dunning-facts.ts";
import { type Invoice, type InvoiceInstalment, invoiceColumns, invoiceUnknown, numberOf, readInstalments } from "./invoice.ts";
import { invoiceUrl } from "./invoice-link.ts";
import { type ListedInvoice, readListedInvoice } from "./list-invoices.ts";
import { readBilling } from "./read-billing.ts";
import { readCredit } from "./read-credit.ts";

export interface InvoicePayment {
  id: string;
  method: string;
  receivedOn: string;
  state: string;
  amountMinor: number;
  /** Of the payment, for this invoice. */
  hereMinor: number;
  /** That the payer's bank kept. */
  feeMinor: number;
}

export interface InvoiceDetail
  extends ListedInvoice,
    Pick<Invoice, "suppliedOn" | "issuer" | "buyer" | "lines" | "pricing" | "totals" | "note" | "createdBy" | "closedAt"> {
  instalments: (InvoiceInstalment & { overdue: boolean })[];
  /** The step of the ladder that comes next, while something is overdue. */
  nextReminder: { key: string; at: Date } | null;
  /** The steps of the ladder, days after the due date; the last one is a person. */
  ladder: { key: string; after: number; byPerson: boolean }[];
  /** Steps that were taken, the newest last. */
  reminders: { key: string; dueOn: string; at: Date }[];
  /** The day by which they promised to pay last. */
  promise: { on: string; at: Date; actor: string } | null;
  payments: InvoicePayment[];
  creditNotes: { id: string; number: string; issuedOn: string; reason: string; grossMinor: number }[];
  papers: { id: string; kind: PaperKind; number: string | null; madeAt: Date }[];
  /** What the lead has paid beyond what is due, of all invoices. */
  creditMinor: number;
  /** Where the lead sees it. */
  url: string;
}

/** An invoice with everything that became of it. Throws AppError not-found. */
export async function readInvoiceDetail(context: Context, id: string): Promise<InvoiceDetail> {
  return context.database.transaction(async (tx) => {
    const listed = await readListedInvoice(tx, context, id);
    const { rows } = await tx.query<Invoice>(`select ${invoiceColumns} from invoice i where i.id = $1`, [id]);
    const [invoice] = rows;
    if (!invoice) throw invoiceUnknown();
    const { leadId, suppliedOn, issuer, buyer, lines, pricing, totals, note, createdBy, closedAt } = invoice;
    const instalments = await readInstalments(tx, [id]);
    const zone = await readLeadZone(tx, leadId);
    const today = dateIn(zone, context.clock.now());
    const credit = await readCredit(tx, leadId);
    return {
      ...listed,
      ...{ suppliedOn, issuer, buyer, lines, pricing, totals, note, createdBy, closedAt },
      leadName: (await nameLeads(tx, [leadId])).get(leadId) ?? null,
      instalments: instalments.map((one) => ({ ...one, overdue: invoice.state === "issued" && one.openMinor > 0 && one.dueOn < today })),
      nextReminder: invoice.state === "issued" ? await readNext(tx, context, { invoiceId: id, instalments, zone, today }) : null,
      ladder: (await readBilling(tx)).ladder.map(({ key, after, template }) => ({ key, after, byPerson: template === undefined })),
      ...(await readSteps(tx, id)),
      payments: await readPayments(tx, id),
      creditNotes: await readCreditNotes(tx, id),
      papers: await readPapers(tx, id),
      creditMinor: credit.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      url: invoiceUrl(context, id),
    };
  });
}

async function readNext(
  tx: Transaction,
  context: Context,
  { today, ...of }: { invoiceId: string; instalments: readonly InvoiceInstalment[]; zone: string; today: string },
): Promise<InvoiceDetail["nextReminder"]> {
  const overdueOn = oldestOverdue(of.instalments, today);
  if (overdueOn === null) return null;
  const { ladder } = await readBilling(tx);
  const next = nextDunning(ladder, await readDunningFacts(tx, { ...of, overdueOn }), context.clock.now());
  return next && { key: next.step.key, at: next.at };
}

async function readSteps(tx: Transaction, id: string): Promise<Pick<InvoiceDetail, "reminders" | "promise">> {
  const { rows: reminders } = await tx.query<{ key: string; dueOn: string; at: Date }>(
    'select step as key, due_on::text as "dueOn", at from dunning_taken where invoice_id = $1 order by at, step',
    [id],
  );
  const { rows: promises } = await tx.query<{ on: string; at: Date; actor: string }>(
    "select promised_on::text as on, at, actor from payment_promise where invoice_id = $1 order by at desc limit 1",
    [id],
  );
  return { reminders, promise: promises[0] ?? null };
}

async function readPayments(tx: Transaction, id: string): Promise<InvoicePayment[]> {
  const { rows } = await tx.query<InvoicePayment>(
    `select p.id, p.method, p.received_on::text as "receivedOn", p.state, p.amount_minor::float8 as "amountMinor",
       coalesce(sum(a.amount_minor) filter (where a.kind <> 'fee'), 0)::float8 as "hereMinor",
       coalesce(sum(a.amount_minor) filter (where a.kind = 'fee'), 0)::float8 as "feeMinor"
     from allocation a join instalment t on t.id = a.instalment_id join payment p on p.id = a.payment_id
     where t.invoice_id = $1 group by p.id order by p.received_on, p.id`,
    [id],
  );
  return rows;
}

async function readCreditNotes(tx: Transaction, id: string): Promise<InvoiceDetail["creditNotes"]> {
  const { rows } = await tx.query<{ id: string; series: string; number: number; issuedOn: string; reason: string; grossMinor: number }>(
    `select id, series, number, issued_on::text as "issuedOn", reason, gross_minor::float8 as "grossMinor" from credit_note where invoice_id = $1
     order by created_at, id`,
    [id],
  );
  return rows.map(({ series, number, ...note }) => ({ ...note, number: numberOf({ series, number }) }));
}

async function readPapers(tx: Transaction, id: string): Promise<InvoiceDetail["papers"]> {
  const { rows } = await tx.query<InvoiceDetail["papers"][number]>(
    `select p.id, p.kind, p.number, p.made_at as "madeAt" from paper p
     where p.subject_id = $1 or p.subject_id in (select n.id from credit_note n where n.invoice_id = $1)
       or (p.kind = 'receipt' and p.subject_id in (
         select a.payment_id from allocation a join instalment t on t.id = a.instalment_id where t.invoice_id = $1))
     order by p.made_at, p.id`,
    [id],
  );
  return rows;
}
