import { z } from "zod";
import { caseSchema } from "../../proposals/case-story.ts";
import { checkKeysOnce, defineSection } from "../section.ts";
import { templateKey } from "../values.ts";

export const proposalsShape = {
  proposal: templateKey.optional().describe("The message with the link to a proposal. Left out: staff hand it over"),
  cases: z.array(caseSchema).max(200).default([]).describe("Stories of customers, by trade and level"),
};

/** The message of a proposal, and the library of cases. */
export const proposalsSection = defineSection({
  shape: proposalsShape,
  check({ cases }, report) {
    checkKeysOnce(report, "cases", cases);
  },
});
