import { nextOpening } from "../../../time/window.ts";
import { defaultLateness } from "../../../touches/lateness.ts";
import type { Next } from "../../decision.ts";
import { changedStep, neverOpens } from "../../faults.ts";
import { journeyOf, type PositionIn, promptLasts } from "../../position.ts";
import { explain, leave, type Run, type Standing } from "../../run.ts";
import type { IndexedStep } from "../../step-index.ts";
import { takeStep } from "../../take-step.ts";
import type { SendStep } from "./shape.ts";

/** Waits for the window, unless it answers the lead's own act. Then plans the touch and continues, without waiting for the message. */
export function takeSend(run: Run, position: Standing, place: IndexedStep<SendStep>): Next | null {
  const { step } = place;
  if (position.phase === "ready") {
    const anchor = new Date(position.anchor);
    const due = position.prompt ? anchor : nextOpening(run.definition.window, run.facts.zone, anchor, run.facts.holidays);
    if (due === null) return neverOpens(step);
    if (due > anchor) explain(run, step, "defer", "window", due, { from: position.anchor });
    run.position = { ...journeyOf(position), anchor: due.toISOString(), phase: "sending", step: step.id, dueAt: due.toISOString() };
    return null;
  }
  if (position.phase !== "sending") return changedStep(step);
  const due = new Date(position.dueAt);
  if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [] };
  const late = run.now.getTime() - due.getTime();
  if (late > (step.late ?? defaultLateness).after * 60_000) return takeLateSend(run, position, place, late);
  const { definition } = run;
  run.effects.push({
    kind: "touch",
    slot: step.id,
    occurrence: position.lap,
    plan: step.plan,
    dueAt: due,
    prompt: position.prompt && late <= promptLasts,
    late: step.late,
    window: definition.window,
    category: definition.category,
    topic: definition.topic,
  });
  leave(run, position, place);
  return null;
}

/** Lateness (features.md D7): the touch goes now, with or without shifting the later steps, or not at all. */
function takeLateSend(run: Run, position: PositionIn<"sending">, place: IndexedStep<SendStep>, late: number): Next | null {
  const { step } = place;
  const answer = (step.late ?? defaultLateness).then;
  const inputs = { dueAt: position.dueAt, lateMinutes: Math.floor(late / 60_000), then: answer };
  if (answer === "drop" || (answer === "collapse" && isLaterSendDue(run, position, place))) {
    const reason = answer === "drop" ? "late" : "collapsed";
    explain(run, step, "skip", reason, null, inputs);
    leave(run, position, place, { skipped: reason });
    return null;
  }
  const prompt = position.prompt && late <= promptLasts;
  const due = prompt ? run.now : nextOpening(run.definition.window, run.facts.zone, run.now, run.facts.holidays);
  if (due === null) return neverOpens(step);
  explain(run, step, "defer", "late", due, inputs);
  run.position = { ...position, prompt, anchor: answer === "shift" ? due.toISOString() : position.anchor, dueAt: due.toISOString() };
  return null;
}

/** True if a later send of the enrolment is due by now as well. Looks ahead on a copy of the run. */
function isLaterSendDue(run: Run, position: Standing, place: IndexedStep<SendStep>): boolean {
  const ahead: Run = { ...run, effects: [] };
  leave(ahead, position, place);
  for (let turns = 1; ; turns += 1) {
    if (ahead.position.phase === "sending") return new Date(ahead.position.dueAt) <= run.now;
    if (takeStep(ahead, turns) !== null) return false;
  }
}
