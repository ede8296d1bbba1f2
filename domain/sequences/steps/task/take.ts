import type { Next } from "../../decision.ts";
import { faultOfWait } from "../../faults.ts";
import { leave, type Run, type Standing } from "../../run.ts";
import type { IndexedStep } from "../../step-index.ts";
import { endOfWait, type WaitEnd } from "../../wait.ts";
import type { Request, TaskStep } from "./shape.ts";

/** Creates the task and continues. */
export function takeTask(run: Run, position: Standing, place: IndexedStep<TaskStep>): Next | null {
  const { step } = place;
  const end = dueOf(run, step, new Date(position.anchor));
  if (end.kind !== "at") return faultOfWait(step, end);
  const { role, taskKind, script } = step;
  run.effects.push({ kind: "task", step: step.id, occurrence: position.lap, role, taskKind, script, dueAt: end.at });
  leave(run, position, place);
  return null;
}

/** By when: counted from the anchor, or from now if it would already have passed. */
export function dueOf({ definition: { window }, facts, now }: Run, { due }: Request, anchor: Date): WaitEnd {
  const nominal = endOfWait(due, anchor, window, facts);
  return nominal.kind === "at" && nominal.at <= now ? endOfWait(due, now, window, facts) : nominal;
}
