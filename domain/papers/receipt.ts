import { z } from "zod";
import { minor, paperDate, paperShape, paperTotalsSchema, words } from "./parts.ts";

/** A receipt for money that came in. */
export const receiptPaperSchema = z.strictObject({
  kind: z.literal("receipt"),
  ...paperShape,
  number: z.string().trim().min(1).max(60),
  issuedOn: paperDate,
  receivedOn: paperDate,
  amountMinor: minor,
  /** 但し書き: what it was paid for. */
  paidFor: words,
  method: words,
  invoiceNumber: z.string().trim().min(1).max(60).optional(),
  /** Only where the receipt is for the whole invoice: a part has no tax of its own. */
  totals: paperTotalsSchema.optional(),
});

export type ReceiptPaper = z.infer<typeof receiptPaperSchema>;
