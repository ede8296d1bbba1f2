import { z } from "zod";
import { scoreRuleSchema } from "../../scoring/score-rule.ts";
import { defineSection } from "../section.ts";

export const scoringShape = {
  scoring: z.array(scoreRuleSchema).optional().describe("Points by event; the default rules if missing"),
};

/** Points by event. */
export const scoringSection = defineSection({ shape: scoringShape });
