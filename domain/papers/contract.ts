import { z } from "zod";
import { minor, paperDate, paperShape, pricedShape, words } from "./parts.ts";

const instant = z.iso.datetime({ offset: true });

/** A contract, before or after it was signed. It claims no electronic signature in the sense of the Act (CON13). */
export const contractPaperSchema = z.strictObject({
  kind: z.literal("contract"),
  ...paperShape,
  ...pricedShape,
  number: z.string().trim().min(1).max(60),
  madeOn: paperDate,
  title: words,
  articles: z.array(z.strictObject({ heading: words, paragraphs: z.array(words).min(1).max(40) })).max(100),
  payments: z.array(z.strictObject({ dueOn: paperDate, amountMinor: minor, method: words.optional() })).max(120),
  /** The notice on cooling-off, set in red within a red frame. Null where the law asks for none. */
  coolingOff: z.strictObject({ heading: words, paragraphs: z.array(words).min(1).max(20) }).nullable(),
  /** IANA zone in which the instants below are printed. */
  zone: z.string().min(1).max(60),
  signature: z
    .strictObject({
      typedName: words,
      at: instant,
      network: z.string().trim().min(1).max(60),
      /** SHA-256 of the wording that was signed, in hexadecimal. */
      wordingHash: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .nullable(),
  log: z.array(z.strictObject({ at: instant, what: words })).max(200),
});

export type ContractPaper = z.infer<typeof contractPaperSchema>;
