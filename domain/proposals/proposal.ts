import { z } from "zod";

const block = z.string().trim().max(4_000).default("");

/**
 * What a lead is shown before they decide (seed article 001, step 6): how they change. First the result, the benefit and the future; then what
 * helps to decide: criteria, an expert's view, the one next step, and what comes after.
 */
export const proposalSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** What moved them and what they said, in their own words. */
  interests: block,
  result: block,
  benefit: block,
  future: block,
  criteria: block,
  opinion: block,
  nextStep: block,
  afterCare: block,
  /** Keys of cases that are like theirs. */
  cases: z.array(z.string().max(60)).max(3).default([]),
});
export type ProposalContent = z.infer<typeof proposalSchema>;
