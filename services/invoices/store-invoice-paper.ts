import { ratePercentOn } from "../../domain/money/tax-rates.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type StoredPaper, storePaper } from "../papers/module.ts";
import { type Invoice, numberOf, readInstalments } from "./invoice.ts";
import { readBilling } from "./read-billing.ts";

/** The PDF of an invoice, set once. It shows the instalments as they were agreed. The caller has locked the lead. */
export async function storeInvoicePaper(
  tx: Transaction,
  context: Context,
  invoice: Invoice & { language: "ja" | "en" },
): Promise<StoredPaper> {
  const { id, leadId, issuedOn, suppliedOn, issuer, buyer, lines, pricing, totals, currency, note, language } = invoice;
  const instalments = await readInstalments(tx, [id]);
  const { account = null } = await readBilling(tx);
  const { amounts, ...sums } = totals;
  return storePaper(tx, context, {
    subjectId: id,
    revision: 0,
    leadId,
    number: numberOf(invoice),
    paper: {
      kind: "invoice",
      language,
      currency,
      issuer,
      buyer,
      notes: note === "" ? [] : [note],
      priceMode: pricing.priceMode,
      lines: lines.map((line, place) => ({
        ...line,
        amountMinor: amounts[place] ?? 0,
        ratePercent: ratePercentOn(line.taxKind, pricing.suppliedOn),
      })),
      totals: sums,
      number: numberOf(invoice),
      issuedOn,
      suppliedOn,
      subject: lines[0]?.title ?? numberOf(invoice),
      instalments: instalments.map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor })),
      bankAccount: account,
    },
  });
}
