import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { nextNumber } from "../engine/settings/next-number.ts";
import { storePaper } from "../papers/module.ts";
import { type Invoice, numberOf } from "./invoice.ts";
import { methodWords, paidForWords } from "./words.ts";

interface Received {
  paymentId: string;
  method: string;
  receivedOn: string;
  amountMinor: number;
  /** How much of it is for this invoice. */
  hereMinor: number;
  /** Numbers of the instalments that it pays. */
  parts: number[];
  /** Receipts for it that others got, before it was found to be this lead's. */
  revision: number;
}

/**
 * The receipts for the payments of an invoice, one each, set once: for the money that came, without the fee that the payer's bank kept, and with
 * what is credit. One of a payment that the bank took back later stays as it was issued. The caller has locked the lead.
 */
export async function storeReceipts(tx: Transaction, context: Context, invoice: Invoice & { language: "ja" | "en" }): Promise<void> {
  const { id, leadId, issuer, buyer, language, currency, lines, totals, grossMinor } = invoice;
  const { rows } = await tx.query<Received>(
    `select p.id as "paymentId", p.method, p.received_on::text as "receivedOn", p.amount_minor::float8 as "amountMinor",
       sum(a.amount_minor)::float8 as "hereMinor", array_agg(distinct t.n order by t.n) as parts,
       (select count(*)::int from paper r where r.kind = 'receipt' and r.subject_id = p.id) as revision
     from allocation a join instalment t on t.id = a.instalment_id join payment p on p.id = a.payment_id
     where t.invoice_id = $1 and a.kind <> 'fee' and p.state = 'received' and p.lead_id = $2
       and not exists (select 1 from paper r where r.kind = 'receipt' and r.subject_id = p.id and r.lead_id = $2)
     group by p.id having sum(a.amount_minor) > 0 order by p.received_on, p.id`,
    [id, leadId],
  );
  if (rows.length === 0) return;
  const issuedOn = dateIn(await readLeadZone(tx, leadId), context.clock.now());
  const series = `R-${issuedOn.slice(0, 4)}`;
  const { amounts: _, ...sums } = totals;
  for (const { paymentId, method, receivedOn, amountMinor, hereMinor, parts, revision } of rows) {
    const number = invoiceNumber(series, await nextNumber(tx, `receipt:${series}`));
    await storePaper(tx, context, {
      subjectId: paymentId,
      revision,
      leadId,
      number,
      paper: {
        kind: "receipt",
        language,
        currency,
        issuer,
        buyer,
        number,
        issuedOn,
        receivedOn,
        amountMinor,
        paidFor: paidForWords(lines[0]?.title ?? numberOf(invoice), parts)[language],
        method: methodWords(method)[language],
        ...(hereMinor === amountMinor && { invoiceNumber: numberOf(invoice) }),
        ...(hereMinor === grossMinor && amountMinor === grossMinor && { totals: sums }),
      },
    });
  }
}
