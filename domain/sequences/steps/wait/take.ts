import type { Facts, Next } from "../../decision.ts";
import { changedStep, faultOfWait } from "../../faults.ts";
import { journeyOf, NEVER } from "../../position.ts";
import { explain, laterOf, leave, type Run, type Standing } from "../../run.ts";
import type { IndexedStep } from "../../step-index.ts";
import { endOfWait, type Wait } from "../../wait.ts";
import type { WaitStep } from "./shape.ts";

/** Waits until its end, counted from the anchor. Skipped if the lead does not have the date that it needs. */
export function takeWait(run: Run, position: Standing, place: IndexedStep<WaitStep>): Next | null {
  const { step } = place;
  if (position.phase === "ready") {
    const end = endOfWait(step.wait, new Date(position.anchor), run.definition.window, run.facts);
    if (end.kind === "field-missing") {
      explain(run, step, "skip", "field-missing", null, { field: end.field });
      leave(run, position, place, { skipped: "field-missing" });
      return null;
    }
    if (end.kind === "no-date") {
      explain(run, step, "skip", "no-date", null, { field: end.field });
      leave(run, position, place, { skipped: "no-date" });
      return null;
    }
    if (end.kind === "never") explain(run, step, "choose", "never", null, step.wait.kind === "until" ? { field: step.wait.field } : {});
    else if (end.kind !== "at") return faultOfWait(step, end);
    const dueAt = end.kind === "never" ? NEVER : end.at;
    const basis = end.basis === null ? {} : { basis: end.basis };
    run.position = { ...journeyOf(position), prompt: false, phase: "waiting", step: step.id, dueAt: dueAt.toISOString(), ...basis };
    return null;
  }
  if (position.phase !== "waiting") return changedStep(step);
  if (position.basis !== undefined && position.basis !== basisOf(step.wait, run.facts)) {
    run.position = { ...journeyOf(position), phase: "ready", step: step.id };
    return null;
  }
  const due = new Date(position.dueAt);
  if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [] };
  leave(run, position, place, { anchor: laterOf(position.dueAt, position.anchor) });
  return null;
}

/** The present value of the field. A wait until a date follows the date when it changes (features.md M3). */
function basisOf(wait: Wait, facts: Facts): string | null {
  return wait.kind === "until" ? String(facts.fields[wait.field] ?? "") : null;
}
