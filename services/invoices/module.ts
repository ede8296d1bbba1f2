import { type Billing, billingSection } from "../../domain/playbooks/sections/billing.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";
import type { OriginName } from "../engine/modules/origin.ts";
import { definePlaybookSection, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { advanceInvoice } from "./advance-invoice.ts";
import { eraseInvoices } from "./erase-invoices.ts";
import { INVOICE, numberOf } from "./invoice.ts";
import { invoiceIssued, paymentOverdue, paymentPromised, paymentReceived } from "./invoice-events.ts";
import { invoiceVariables } from "./invoice-variables.ts";
import { overdueHold } from "./overdue.ts";
import { readBilling } from "./read-billing.ts";
import { invoiceStanding } from "./standing.ts";
import { invoiceActs, invoiceMessages, invoiceOutcomes, invoiceReasons } from "./words.ts";

export { type AllocatedPart, allocate } from "./allocate.ts";
export {
  type Invoice,
  type InvoiceInstalment,
  invoiceClosed,
  invoiceColumns,
  leadOfInvoice,
  lockInvoice,
  readInstalments,
} from "./invoice.ts";
export { paymentOverdue, paymentReceived } from "./invoice-events.ts";
export { invoiceOfToken, invoiceUrl } from "./invoice-link.ts";
export { issueInvoice } from "./issue-invoice.ts";
export { OVERDUE } from "./overdue.ts";
export { overdueOf } from "./overdue-of.ts";
export { planInvoiceMessage } from "./plan-message.ts";
export { readBilling } from "./read-billing.ts";
export { readCredit } from "./read-credit.ts";
export { readIssuer } from "./read-issuer.ts";
export { voidInvoice, voidInvoicesOf } from "./void-invoices.ts";
export { methodWords } from "./words.ts";

/** Invoices with their instalments: what announces them, what is overdue, the ladder of reminders. */
export const invoices: Module = {
  name: "invoices",
  events: [invoiceIssued, paymentReceived, paymentOverdue, paymentPromised],
  processes: [
    {
      kind: INVOICE,
      words: { ja: "請求", en: "an invoice" },
      workflow: "invoice",
      input: (id) => ({ invoiceId: id }),
      advance: advanceInvoice,
      // The module closes all invoices of a lead, whether their process runs or not.
      erase: async () => {},
    },
  ],
  origins: [
    {
      kind: INVOICE,
      words: { ja: "請求", en: "an invoice" },
      lane: () => "transactional",
      standing: invoiceStanding,
      outcomes: invoiceOutcomes,
      variables: invoiceVariables,
      messages: invoiceMessages,
      names: nameInvoices,
    },
  ],
  holds: [overdueHold],
  words: { acts: invoiceActs, reasons: invoiceReasons },
  erase: eraseInvoices,
  personalColumns: {
    personal: [
      { table: "invoice", owner: "lead", becomes: { buyer: "'{}'", lines: "'[]'", note: "''" } },
      { table: "credit_note", owner: "lead", becomes: { lines: "'[]'", reason: "''" } },
    ],
    impersonal: {
      invoice: ["series", "state", "issuer", "pricing", "totals", "currency", "created_by", "offer_key"],
      credit_note: ["series", "totals", "created_by"],
      dunning_taken: ["step", "instead_of"],
      payment_promise: ["actor"],
      allocation: ["kind", "actor"],
      number_series: ["key"],
    },
  },
  playbook: definePlaybookSection({
    section: billingSection,
    write: async (tx, { manifest: { billing } }) => {
      if (billing) await writeSetting(tx, "billing", billing);
    },
    read: (tx) => readSettings(tx, { billing: "billing" }),
    templates: ({ billing }) => sentTemplates(billing),
    sent: async (tx) => sentTemplates(await readBilling(tx)),
  }),
};

function sentTemplates(billing: Billing | undefined): SentTemplate[] {
  const ladder = billing?.ladder.flatMap(({ template }) => template ?? []) ?? [];
  return [...new Set([...Object.values(billing?.templates ?? {}), ...ladder])].map((template) => ({
    template,
    origin: INVOICE,
    category: "transactional",
  }));
}

async function nameInvoices(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string; series: string; number: number }>(
    "select id, series, number from invoice where id = any($1::uuid[])",
    [ids],
  );
  return new Map(rows.map((row) => [row.id, { key: numberOf(row), title: numberOf(row) }]));
}
