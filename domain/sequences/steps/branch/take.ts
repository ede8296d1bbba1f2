import { judgeCondition } from "../../condition.ts";
import type { Next } from "../../decision.ts";
import { explain, leave, type Run, type Standing } from "../../run.ts";
import type { IndexedStep } from "../../step-index.ts";
import type { BranchStep } from "./shape.ts";

/** Goes into the first arm that holds. If none holds, continues after the branch. */
export function takeBranch(run: Run, position: Standing, place: IndexedStep<BranchStep>): Next | null {
  const { step } = place;
  const judged = [];
  for (const [arm, { when, steps }] of step.arms.entries()) {
    const conditions = when.map((condition) => judgeCondition(condition, run.facts));
    judged.push({ arm, conditions });
    if (conditions.every(({ holds }) => holds)) {
      explain(run, step, "choose", when.length === 0 ? "otherwise" : "condition", null, { arm, judged });
      leave(run, position, place, { into: steps });
      return null;
    }
  }
  explain(run, step, "choose", "none", null, { arm: null, judged });
  leave(run, position, place);
  return null;
}
