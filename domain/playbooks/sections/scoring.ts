import { z } from "zod";
import { scoreRuleSchema } from "../../scoring/score-rule.ts";
import { defineSection } from "../section.ts";

export const scoringShape = {
  scoring: z.array(scoreRuleSchema).optional().describe("Points by event; the standard rules when absent"),
};

/** Points by event. */
export const scoringSection = defineSection({ shape: scoringShape });
