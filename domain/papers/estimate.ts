import { z } from "zod";
import { paperDate, paperShape, pricedShape, words } from "./parts.ts";

/** An estimate: one or several variants to choose from, each with the lead's own words. */
export const estimatePaperSchema = z.strictObject({
  kind: z.literal("estimate"),
  ...paperShape,
  number: z.string().trim().min(1).max(60),
  /** 1 for the first; a revision says so on the paper (EST2). */
  revision: z.int().min(1),
  issuedOn: paperDate,
  /** The last day on which it can be accepted (EST3). */
  expiresOn: paperDate,
  subject: words,
  variants: z
    .array(
      z.strictObject({
        ...pricedShape,
        title: words,
        /** What the lead said that this variant answers. */
        leadsWords: words.optional(),
        /** What it holds, one thing each. */
        holds: z.array(words).max(40),
      }),
    )
    .min(1)
    .max(12),
});

export type EstimatePaper = z.infer<typeof estimatePaperSchema>;
