import { z } from "zod";
import { paperDate, paperShape, words } from "./parts.ts";

/** A proposal: how the lead changes, in blocks with a heading each; a block that is empty is left out. */
export const proposalPaperSchema = z.strictObject({
  kind: z.literal("proposal"),
  ...paperShape,
  number: z.string().trim().min(1).max(60),
  issuedOn: paperDate,
  title: words,
  /** What the lead said. */
  interests: words.optional(),
  blocks: z.strictObject({
    result: words.optional(),
    benefit: words.optional(),
    future: words.optional(),
    criteria: words.optional(),
    opinion: words.optional(),
    nextStep: words.optional(),
    afterCare: words.optional(),
  }),
  cases: z.array(z.strictObject({ title: words, trade: words, before: words, after: words })).max(3),
});

export type ProposalPaper = z.infer<typeof proposalPaperSchema>;
