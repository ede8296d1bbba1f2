import { z } from "zod";
import { amountSchema } from "../../domain/money/amount.ts";
import { bankLineStates } from "../../services/payments/bank-line.ts";
import { refundStates } from "../../services/payments/list-refunds.ts";
import { paymentMethods } from "../../services/payments/payment.ts";
import { refundReasons } from "../../services/payments/refund.ts";
import { dayInput } from "./day-input.ts";
import { leadNameSchema, pageQuery, reasonInput } from "./listing.ts";

const day = z.iso.date();
const money = z.number().describe("Smallest unit of the currency");
const both = z.object({ ja: z.string(), en: z.string() });

export const paymentSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid().nullable().describe("Null: nobody knows whose it is"),
    leadName: leadNameSchema,
    method: z.enum(paymentMethods),
    currency: z.string(),
    amountMinor: money,
    state: z.enum(["received", "reversed"]),
    receivedOn: day,
    allocatedMinor: money.describe("What stands for instalments, without fees"),
    feeMinor: money.describe("Kept by the payer's bank; it counts as paid, beside the amount"),
    creditMinor: money.describe("What pays the next instalments"),
    refundMinor: money.describe("What goes back to the lead, or has gone"),
    lineId: z.uuid().nullable().describe("The bank line that it came by"),
    isSetAside: z.boolean().describe("A person said that it is nobody's payment here"),
    createdAt: z.date(),
    createdBy: z.string(),
    reversedAt: z.date().nullable(),
  })
  .meta({ id: "Payment" });

export const openInstalmentSchema = z
  .object({
    id: z.uuid(),
    invoiceId: z.uuid(),
    invoiceNumber: z.string(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    n: z.int(),
    dueOn: day,
    currency: z.string(),
    openMinor: money,
  })
  .meta({ id: "OpenInstalment" });

export const openInstalmentQuery = z.strictObject({
  lead: z.uuid().optional(),
  number: z.string().trim().min(1).max(40).optional().describe("A part of the invoice's number"),
});

export const refundCreditSchema = z.strictObject({ amountMinor: amountSchema.min(1), reason: reasonInput });

const filters = {
  lead: z.uuid().optional(),
  method: z.enum(paymentMethods).optional(),
  state: z.enum(["received", "reversed"]).optional(),
  suspense: z.stringbool().optional().describe("true: only money of which nobody knows whose it is"),
  from: dayInput.optional().describe("Received on this day or later"),
  to: dayInput.optional().describe("Received on this day or earlier"),
};
export const paymentQuery = pageQuery.extend(filters);
export const paymentExportQuery = z.strictObject({
  ...filters,
  language: z.enum(["ja", "en"]).default("ja").describe("Of the header and the states"),
});

const chosenPart = z.strictObject({
  instalmentId: z.uuid(),
  amountMinor: amountSchema.min(1).describe("Of the money"),
  feeMinor: amountSchema.optional().describe("That the payer's bank kept; it counts as paid, beside the money"),
});

export const newPaymentSchema = z.strictObject({
  leadId: z.uuid(),
  method: z.enum(["cash", "transfer"]),
  amountMinor: amountSchema.min(1),
  receivedOn: dayInput.describe("Today or before"),
  parts: z
    .array(chosenPart.omit({ feeMinor: true }))
    .min(1)
    .max(200)
    .optional()
    .describe("What it pays; left out, what is due, the oldest first. What is left is credit"),
});

export const madePaymentSchema = z.object({ id: z.uuid() });

export const bankFileSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    ownAccount: z.string(),
    lines: z.int(),
    added: z.int().describe("Lines that no earlier file had. The other counts are of these"),
    matched: z.int(),
    suggested: z.int(),
    unknown: z.int(),
    reversed: z.int().describe("Reversals that took a line back"),
    ignored: z.int().describe("Money out, and lines that the same file takes back"),
    importedAt: z.date(),
    author: z.string(),
  })
  .meta({ id: "BankFile" });

export const bankFileReportSchema = bankFileSchema
  .extend({ outcome: z.enum(["imported", "already-imported"]) })
  .meta({ id: "BankFileReport" });

export const bankFileDetailSchema = bankFileSchema
  .extend({
    inMinor: money.describe("Money in, of its new lines. The next five come to it"),
    allocatedMinor: money.describe("For instalments"),
    creditMinor: money.describe("Kept for later instalments"),
    suspenseMinor: money.describe("Of which nobody knows yet whose it is"),
    setAsideMinor: money.describe("Set aside by a person, or taken back in the same file"),
    reversedMinor: money.describe("Taken back by the bank later"),
    feeMinor: money.describe("Kept by the payers' banks; it counts as paid, beside the money"),
    waiting: z.int().describe("Lines that wait for a person"),
  })
  .meta({ id: "BankFileDetail" });

const allocationSchema = z.object({
  instalmentId: z.uuid().nullable().describe("Null: credit"),
  amountMinor: money,
  as: z.enum(["money", "fee", "credit"]),
  invoiceNumber: z.string().nullable(),
  n: z.int().nullable(),
  dueOn: day.nullable(),
});

export const bankLineSchema = z
  .object({
    id: z.uuid(),
    fileId: z.uuid().describe("The first file that showed it"),
    bookedOn: day,
    amountMinor: money,
    isReversal: z.boolean(),
    payer: z.string(),
    bank: z.string(),
    branch: z.string(),
    account: z.string(),
    reference: z.string(),
    memo: z.string(),
    ownAccount: z.string(),
    ordinal: z.int().describe("Among the equal lines of one day, from 1"),
    state: z.enum(bankLineStates).describe("`suggested` and `unknown` wait for a person"),
    why: z.object({ code: z.string(), words: both }),
    candidates: z.array(
      z.object({
        leadId: z.uuid(),
        leadName: leadNameSchema,
        why: both,
        recordedId: z.uuid().nullable().describe("Their payment that was recorded by hand and may be this very one"),
        allocations: z.array(allocationSchema),
      }),
    ),
    leadId: z.uuid().nullable(),
    leadName: leadNameSchema,
    paymentId: z.uuid().nullable(),
    reverses: z.uuid().nullable().describe("The line that it takes back"),
    createdAt: z.date(),
    decidedAt: z.date().nullable(),
    decidedBy: z.string().nullable(),
  })
  .meta({ id: "BankLine" });

export const bankLineQuery = pageQuery.extend({
  state: z
    .enum([...bankLineStates, "waiting"])
    .optional()
    .describe("`waiting`: those that a person has to decide"),
  file: z.uuid().optional(),
  lead: z.uuid().optional(),
});

export const acceptSchema = z.strictObject({ leadId: z.uuid().describe("Of the candidate") });

export const splitSchema = z.strictObject({
  leadId: z.uuid().describe("Who paid: what no part takes is their credit"),
  parts: z.array(chosenPart).max(200),
  remember: z.boolean().default(true).describe("The next line of this payer is theirs as well"),
});

export const joinSchema = z.strictObject({ leadId: z.uuid().describe("Of the candidate with `recordedId`") });

export const refundSchema = z
  .object({
    id: z.uuid(),
    paymentId: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    method: z.enum(paymentMethods).describe("By which it was paid"),
    currency: z.string(),
    amountMinor: money,
    state: z.enum(refundStates),
    reason: z.enum(refundReasons),
    createdAt: z.date(),
    createdBy: z.string(),
    doneAt: z.date().nullable(),
  })
  .meta({ id: "Refund" });

export const refundQuery = pageQuery.extend({ state: z.enum(refundStates).optional(), lead: z.uuid().optional() });

export const paymentDetailSchema = paymentSchema
  .extend({
    parts: z.array(
      z.object({
        instalmentId: z.uuid(),
        invoiceId: z.uuid(),
        invoiceNumber: z.string(),
        n: z.int(),
        dueOn: day,
        amountMinor: money,
        feeMinor: money,
      }),
    ),
    refunds: z.array(
      z.object({
        id: z.uuid(),
        amountMinor: money,
        state: z.enum(refundStates),
        reason: z.enum(refundReasons),
        createdAt: z.date(),
        doneAt: z.date().nullable(),
      }),
    ),
  })
  .meta({ id: "PaymentDetail" });
