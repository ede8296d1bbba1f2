import { z } from "zod";
import { ageBuckets } from "../../domain/billing/ageing.ts";
import { paymentPlanSchema } from "../../domain/billing/plan-instalments.ts";
import { lineSchema } from "../../domain/estimates/variant.ts";
import { amountSchema, MOST_MINOR } from "../../domain/money/amount.ts";
import { roundings } from "../../domain/money/rounding.ts";
import { taxKinds } from "../../domain/money/tax-rates.ts";
import { paperKinds } from "../../domain/papers/paper.ts";
import { invoiceFilters, invoiceStates } from "../../services/invoices/list-invoices.ts";
import { dayInput } from "./day-input.ts";
import { leadNameSchema, pageOf, pageQuery } from "./listing.ts";

const day = z.iso.date();
const money = z.number().describe("Smallest unit of the currency");
const amountQuery = z.coerce.number().int().min(0).max(MOST_MINOR);

export const invoiceSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    contractId: z.uuid().nullable(),
    number: z.string().describe("As printed"),
    state: z.enum(invoiceStates),
    overdue: z.boolean().describe("A day has passed with money open"),
    issuedOn: day,
    currency: z.string(),
    grossMinor: money,
    openMinor: money,
    paidMinor: money,
    nextDueOn: day.nullable().describe("Of the next instalment with money open"),
    createdAt: z.date(),
    revision: z.int(),
  })
  .meta({ id: "Invoice" });

const invoiceLineSchema = z.object({ title: z.string(), quantity: z.string(), unitMinor: money, taxKind: z.enum(taxKinds) });

const totalsSchema = z.object({
  amounts: z.array(money).describe("Of each line"),
  perRate: z.array(
    z.object({
      taxKind: z.enum(taxKinds),
      ratePercent: z.number(),
      discountMinor: money,
      netMinor: money,
      taxMinor: money,
      grossMinor: money,
    }),
  ),
  netMinor: money,
  taxMinor: money,
  grossMinor: money,
});

export const invoiceDetailSchema = invoiceSchema
  .extend({
    suppliedOn: day,
    issuer: z.object({ name: z.string(), registrationNumber: z.string().optional() }).describe("The business as it was named at the issue"),
    buyer: z.object({ name: z.string().optional(), honorific: z.string().optional(), company: z.string().optional() }),
    lines: z.array(invoiceLineSchema),
    pricing: z.object({
      priceMode: z.enum(["inclusive", "exclusive"]),
      rounding: z.enum(roundings),
      suppliedOn: day,
      discountMinor: money,
    }),
    totals: totalsSchema,
    note: z.string(),
    createdBy: z.string(),
    closedAt: z.date().nullable(),
    instalments: z.array(
      z.object({
        id: z.uuid(),
        n: z.int(),
        dueOn: day,
        amountMinor: money,
        paidMinor: money,
        openMinor: money,
        surplusMinor: money.describe("Paid and not owed any more"),
        isVoid: z.boolean(),
        paidOn: day.nullable().describe("When money last came for it"),
        overdue: z.boolean(),
      }),
    ),
    nextReminder: z
      .object({ key: z.string(), at: z.date() })
      .nullable()
      .describe("The next step of the ladder, while something is overdue"),
    ladder: z
      .array(z.object({ key: z.string(), after: z.int().describe("Days after the due date"), byPerson: z.boolean() }))
      .describe("Steps of the reminders of late payment; the last one is a person"),
    reminders: z.array(z.object({ key: z.string(), dueOn: day, at: z.date() })).describe("Steps of the ladder that were taken"),
    promise: z.object({ on: day, at: z.date(), actor: z.string() }).nullable().describe("The day by which they promised to pay"),
    payments: z.array(
      z.object({
        id: z.uuid(),
        method: z.string(),
        receivedOn: day,
        state: z.string(),
        amountMinor: money,
        hereMinor: money.describe("Of the payment, for this invoice"),
        feeMinor: money.describe("Kept by the payer's bank; it counts as paid"),
      }),
    ),
    creditNotes: z.array(z.object({ id: z.uuid(), number: z.string(), issuedOn: day, reason: z.string(), grossMinor: money })),
    papers: z.array(z.object({ id: z.uuid(), kind: z.enum(paperKinds), number: z.string().nullable(), madeAt: z.date() })),
    creditMinor: money.describe("What the lead has paid beyond what is due, of all invoices"),
    url: z.string().describe("Where the lead sees it"),
  })
  .meta({ id: "InvoiceDetail" });

export const balanceSchema = z
  .object({
    items: z
      .array(
        z.object({
          currency: z.string(),
          openMinor: money.describe("Of all instalments with money open"),
          overdueMinor: money.describe("Of those whose day has passed where the lead is"),
          creditMinor: money.describe("Paid, and not owed for anything yet"),
        }),
      )
      .describe("None: they owe nothing and have no credit"),
  })
  .meta({ id: "Balance" });

const filters = {
  lead: z.uuid().optional(),
  state: z.enum(invoiceFilters).optional().describe("`open` holds those that are partly paid and those that are overdue"),
  from: dayInput.optional().describe("Issued on this day or later"),
  to: dayInput.optional().describe("Issued on this day or earlier"),
  least: amountQuery.optional().describe("Of at least this much, with tax"),
  most: amountQuery.optional().describe("Of at most this much, with tax"),
  partner: z.string().trim().min(1).max(100).optional().describe("A part of the buyer's or the lead's name, or of the company"),
};
export const invoiceQuery = pageQuery.extend(filters);
export const invoiceExportQuery = z.strictObject({
  ...filters,
  language: z.enum(["ja", "en"]).default("ja").describe("Of the header and the states"),
});

const order = {
  lines: z.array(lineSchema).min(1).max(100),
  suppliedOn: dayInput.describe("Decides the rates of tax"),
  discountMinor: amountSchema.default(0),
  plan: paymentPlanSchema.default({ kind: "once" }),
  dueOn: dayInput.describe("Of the first instalment; moved to the next day on which banks are open"),
};
export const newInvoiceSchema = z.strictObject({
  leadId: z.uuid(),
  offer: z.string().min(1).max(60).nullable().default(null).describe("Key of the offer that was ordered; null: none of the catalogue"),
  ...order,
  note: z.string().trim().max(2_000).default(""),
});
export const orderSchema = z.strictObject(order);

export const orderPreviewSchema = z
  .object({
    currency: z.string(),
    priceMode: z.enum(["inclusive", "exclusive"]).describe("Whether the prices of the lines have the tax in them"),
    lines: z.array(invoiceLineSchema).describe("Those of a monthly plan are billed as often as there are months"),
    totals: totalsSchema,
    instalments: z.array(z.object({ n: z.int(), dueOn: day.describe("A day on which banks are open"), amountMinor: money })),
  })
  .meta({ id: "InvoicePreview" });

export const promiseSchema = z.strictObject({ on: dayInput.describe("Today or later") });

const receivables = {
  by: z.enum(["month", "week"]).default("month").describe("Periods of the calendar"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default("JPY"),
};
export const receivablesQuery = z.strictObject(receivables);

export const openInstalmentsQuery = pageQuery.extend({
  ...receivables,
  bucket: z.enum(ageBuckets).optional().describe("How late it is, in days"),
  late: z.literal("true").optional().describe("Everything whose day has passed"),
  period: dayInput.optional().describe("A period of the calendar, by its first day"),
});

export const openInstalmentsSchema = z
  .object({
    ...pageOf(
      z
        .object({
          id: z.uuid().describe("Of the instalment"),
          invoiceId: z.uuid(),
          number: z.string().describe("Of the invoice, as printed"),
          leadId: z.uuid(),
          leadName: leadNameSchema,
          n: z.int(),
          of: z.int().describe("How many instalments the invoice has"),
          dueOn: day,
          openMinor: money,
        })
        .meta({ id: "Receivable" }),
    ).shape,
    count: z.int().describe("On all pages"),
    amountMinor: money.describe("Of all pages"),
  })
  .meta({ id: "OpenInstalments" });

const amounts = { amountMinor: money, count: z.int() };

export const receivablesSchema = z
  .object({
    today: day.describe("Of the business"),
    openMinor: money,
    ageing: z.array(z.object({ bucket: z.enum(ageBuckets).describe("Days past the due date"), ...amounts })),
    calendar: z.object({
      overdueMinor: money.describe("Late, so in no period"),
      periods: z.array(z.object({ from: day, ...amounts })),
    }),
  })
  .meta({ id: "Receivables" });
