import type { Next } from "../../decision.ts";
import { faultOfWait } from "../../faults.ts";
import { leave, type Run, type Standing } from "../../run.ts";
import type { IndexedStep } from "../../step-index.ts";
import { endOfWait } from "../../wait.ts";
import type { TaskStep } from "./shape.ts";

/** Creates the task and continues. The due time counts from the anchor, or from now if it would already have passed. */
export function takeTask(run: Run, position: Standing, place: IndexedStep<TaskStep>): Next | null {
  const { step } = place;
  const nominal = endOfWait(step.due, new Date(position.anchor), run.definition.window, run.facts);
  const end = nominal.kind === "at" && nominal.at <= run.now ? endOfWait(step.due, run.now, run.definition.window, run.facts) : nominal;
  if (end.kind !== "at") return faultOfWait(step, end);
  const { role, taskKind, script } = step;
  run.effects.push({ kind: "task", step: step.id, occurrence: position.lap, role, taskKind, script, dueAt: end.at });
  leave(run, position, place);
  return null;
}
