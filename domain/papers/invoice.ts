import { z } from "zod";
import { minor, paperDate, paperShape, pricedShape, words } from "./parts.ts";

/** A qualified invoice (INV1), or a plain one where the issuer has no registration number. */
export const invoicePaperSchema = z.strictObject({
  kind: z.literal("invoice"),
  ...paperShape,
  ...pricedShape,
  number: z.string().trim().min(1).max(60),
  issuedOn: paperDate,
  /** When it was supplied: one day, or the first and last day of a period. */
  suppliedOn: z.union([paperDate, z.strictObject({ from: paperDate, to: paperDate })]),
  subject: words,
  /** When how much is due; they sum to the gross total. */
  instalments: z
    .array(z.strictObject({ dueOn: paperDate, amountMinor: minor }))
    .min(1)
    .max(120),
  /** Where a transfer goes. Null when it cannot be paid so. */
  bankAccount: z.strictObject({ bank: words, branch: words, type: words, number: words, holder: words }).nullable(),
});

export type InvoicePaper = z.infer<typeof invoicePaperSchema>;
