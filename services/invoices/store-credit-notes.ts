import { ratePercentOn } from "../../domain/money/tax-rates.ts";
import type { PricedLine, Totals } from "../../domain/money/totals.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { storePaper } from "../papers/module.ts";
import { type Invoice, numberOf } from "./invoice.ts";
import { voidReason } from "./words.ts";

interface CreditNote {
  id: string;
  series: string;
  number: number;
  issuedOn: string;
  reason: string;
  lines: PricedLine[];
  totals: Totals;
}

/** The PDFs of the credit notes of an invoice, set once (INV8). The caller has locked the lead. */
export async function storeCreditNotes(tx: Transaction, context: Context, invoice: Invoice & { language: "ja" | "en" }): Promise<void> {
  if (invoice.state !== "void") return;
  const { id, leadId, issuer, buyer, language, currency, pricing } = invoice;
  const { rows } = await tx.query<CreditNote>(
    `select n.id, n.series, n.number, n.issued_on::text as "issuedOn", n.reason, n.lines, n.totals from credit_note n
     where n.invoice_id = $1 and not exists (select 1 from paper p where p.kind = 'credit-note' and p.subject_id = n.id) order by n.issued_on, n.id`,
    [id],
  );
  for (const note of rows) {
    const { amounts, ...sums } = note.totals;
    await storePaper(tx, context, {
      subjectId: note.id,
      revision: 0,
      leadId,
      number: numberOf(note),
      paper: {
        kind: "credit-note",
        language,
        currency,
        issuer,
        buyer,
        number: numberOf(note),
        issuedOn: note.issuedOn,
        original: { number: numberOf(invoice), issuedOn: invoice.issuedOn },
        reason: voidReason(note.reason, language),
        priceMode: pricing.priceMode,
        lines: note.lines.map((line, place) => ({
          ...line,
          amountMinor: amounts[place] ?? 0,
          ratePercent: ratePercentOn(line.taxKind, pricing.suppliedOn),
        })),
        totals: sums,
      },
    });
  }
}
