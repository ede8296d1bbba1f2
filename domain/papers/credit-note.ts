import { z } from "zod";
import { paperDate, paperShape, pricedShape, words } from "./parts.ts";

/** A credit note (INV7, INV8). Amounts are what is given back, so they are positive. */
export const creditNotePaperSchema = z.strictObject({
  kind: z.literal("credit-note"),
  ...paperShape,
  ...pricedShape,
  number: z.string().trim().min(1).max(60),
  issuedOn: paperDate,
  /** The invoice that it corrects. */
  original: z.strictObject({ number: z.string().trim().min(1).max(60), issuedOn: paperDate }),
  reason: words,
});

export type CreditNotePaper = z.infer<typeof creditNotePaperSchema>;
