import { applyChanges } from "../../changes.ts";
import { leave, type Run, type Standing } from "../../run.ts";
import type { IndexedStep } from "../../step-index.ts";
import type { UpdateStep } from "./shape.ts";

/** Changes the lead. The next steps see the change at once. */
export function takeUpdate(run: Run, position: Standing, place: IndexedStep<UpdateStep>): null {
  const { step } = place;
  run.effects.push({ kind: "update", step: step.id, occurrence: position.lap, changes: step.changes });
  run.facts = applyChanges(run.facts, step.changes);
  leave(run, position, place);
  return null;
}
