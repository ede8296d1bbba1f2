import { z } from "zod";
import { GOAL_TICKED } from "../../domain/selling/goals.ts";
import { defineEvent } from "../engine/modules/define-event.ts";

const ofGoal = { goal: z.string() };

/** A person judged that a goal of a step is done. */
export const stepGoalTicked = defineEvent({
  kind: GOAL_TICKED,
  by: "staff",
  data: z.object(ofGoal),
  words: { ja: "担当者が達成項目を確認しました", en: "a goal of the sale was ticked" },
  detail: keyOfGoal,
});

/** The tick was a mistake, or is no longer true. */
export const stepGoalUnticked = defineEvent({
  kind: "stepGoalUnticked",
  by: "staff",
  data: z.object({ ...ofGoal, takesBack: z.string() }),
  words: { ja: "担当者が達成項目の確認を取り消しました", en: "the tick of a goal was taken back" },
  detail: keyOfGoal,
});

/** For a goal whose title nobody knows any more. */
function keyOfGoal({ goal }: Readonly<Record<string, unknown>>) {
  return typeof goal === "string" ? { ja: goal, en: goal } : null;
}
