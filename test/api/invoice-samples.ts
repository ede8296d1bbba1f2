import type { Context } from "../../services/engine/context/context.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { invoiceUrl } from "../../services/invoices/invoice-link.ts";
import { storePaper } from "../../services/papers/store-paper.ts";
import { receivePayment } from "../../services/payments/module.ts";
import { issueTestInvoice } from "../support/test-invoice.ts";
import { sample } from "../templates/papers/samples.ts";
import type { Part } from "./sample.ts";
import { urlencoded } from "./seed.ts";

/** What the page of an invoice takes: one with its paper and a payment with its receipt. */
export async function invoicePageSamples(context: Context, leadId: string): Promise<Record<string, Part>> {
  const { invoiceId, instalments } = await issueTestInvoice(context, { leadId, dueOn: "2027-02-26" });
  const { paymentId } = await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    const money = { method: "transfer", currency: "JPY", amountMinor: 1_000, receivedOn: "2027-02-20", providerRef: null } as const;
    // Other invoices of theirs may be due before.
    const parts = instalments.slice(0, 1).map(({ id }) => ({ instalmentId: id, amountMinor: 1_000, kind: "money" as const }));
    const paid = await receivePayment(tx, context, { leadId, ...money, parts, actor: "system" });
    for (const [kind, subjectId] of [
      ["invoice", invoiceId],
      ["receipt", paid.paymentId],
    ] as const)
      await storePaper(tx, context, { subjectId, revision: 0, leadId, number: kind, paper: sample(kind, "ja") });
    return paid;
  });
  const { pathname } = new URL(invoiceUrl(context, invoiceId));
  return {
    "GET /i/:token": { url: pathname },
    "POST /i/:token": { url: pathname, headers: urlencoded, payload: "act=forget-card" },
    "GET /i/:token/invoice.pdf": { url: `${pathname}/invoice.pdf` },
    "GET /i/:token/receipts/:payment.pdf": { url: `${pathname}/receipts/${paymentId}.pdf` },
  };
}
