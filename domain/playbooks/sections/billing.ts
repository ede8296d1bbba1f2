import { z } from "zod";
import { dunningLadderSchema } from "../../billing/dunning.ts";
import { readRegistrationNumber } from "../../billing/registration-number.ts";
import { amountSchema } from "../../money/amount.ts";
import { defineSection } from "../section.ts";
import { playbookTexts, templateKey, text } from "../values.ts";

const bankAccountSchema = z.strictObject({ bank: text, branch: text, type: text, number: text, holder: text });

/** One template each; it may have a mail and a LINE version. */
const invoiceTemplatesSchema = z.strictObject({
  issued: templateKey,
  upcoming: templateKey.describe("Before an instalment is due"),
  received: templateKey.describe("Thanks for a payment"),
  credit: templateKey.describe("More was paid than is owed"),
  refunded: templateKey,
  chargeFailed: templateKey.optional().describe("The saved card was refused. Left out: a person tells them"),
});
export type InvoiceTemplates = z.infer<typeof invoiceTemplatesSchema>;

/** How this business bills. */
export const billingSchema = z.strictObject({
  registrationNumber: text
    .refine(
      (number) => readRegistrationNumber(number) !== null,
      playbookTexts.message({ ja: "T と13桁の数字で書いてください。", en: "Write T and 13 digits." }),
    )
    .optional()
    .describe("Of an issuer of qualified invoices. Left out: no number is printed"),
  personInCharge: text.optional(),
  phone: text.optional(),
  email: text.optional(),
  account: bankAccountSchema.optional().describe("Where a transfer goes"),
  dayOfMonth: z.int().min(1).max(31).default(27).describe("On which instalments are due"),
  remindBefore: z.int().min(0).max(30).default(3).describe("Days before an instalment is due"),
  feeTolerance: amountSchema.default(880).describe("What a payer's bank may keep as its fee"),
  ladder: dunningLadderSchema.default([{ key: "person", after: 7 }]).describe("The reminders of late payment; the last step is a person"),
  templates: invoiceTemplatesSchema.optional().describe("Left out: nobody is written to"),
});
export type Billing = z.infer<typeof billingSchema>;

export const DEFAULT_BILLING: Billing = billingSchema.parse({});

/** What the offices of a business need to bill. */
export const billingShape = { billing: billingSchema.optional() };

export const billingSection = defineSection({ shape: billingShape });
