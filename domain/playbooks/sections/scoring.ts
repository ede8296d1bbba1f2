import { z } from "zod";
import { OPEN_EVENT, scoreRuleSchema } from "../../scoring/score-rule.ts";
import { problemWords } from "../../sequences/problem-words.ts";
import { defineSection } from "../section.ts";

export const scoringShape = {
  scoring: z.array(scoreRuleSchema).optional().describe("Points by event; the default rules if missing"),
};

/** Points by event. */
export const scoringSection = defineSection({
  shape: scoringShape,
  check({ scoring = [] }, report) {
    scoring.forEach(({ on, points }, index) => {
      if (on === OPEN_EVENT && points > 0) report(["scoring", index, "on"], problemWords.opensScore);
    });
  },
});
