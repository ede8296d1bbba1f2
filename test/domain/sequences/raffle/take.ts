import type { Next } from "../../../../domain/sequences/decision.ts";
import { changedStep, faultOfWait } from "../../../../domain/sequences/faults.ts";
import { journeyOf } from "../../../../domain/sequences/position.ts";
import { explain, leave, type Run, type Standing } from "../../../../domain/sequences/run.ts";
import type { IndexedStep } from "../../../../domain/sequences/step-index.ts";
import { endOfWait } from "../../../../domain/sequences/wait.ts";
import type { RaffleStep } from "./shape.ts";

/** Rests until the drawing; then a winner is handed the prize by a person. */
export function takeRaffle(run: Run, position: Standing, place: IndexedStep<RaffleStep>): Next | null {
  const { step } = place;
  if (position.phase === "ready") {
    const end = endOfWait(step.drawing, new Date(position.anchor), run.definition.window, run.facts);
    if (end.kind !== "at") return faultOfWait(step, end);
    run.position = { ...journeyOf(position), prompt: false, phase: "waiting", step: step.id, dueAt: end.at.toISOString() };
    return null;
  }
  if (position.phase !== "waiting") return changedStep(step);
  const due = new Date(position.dueAt);
  if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [] };
  const tickets = run.facts.events.filter(({ kind, at }) => kind === step.ticket && at <= due).length;
  if (tickets === 0) {
    explain(run, step, "choose", "no-ticket", null, { tickets });
    leave(run, position, place, { anchor: position.dueAt, into: step.lost });
    return null;
  }
  explain(run, step, "choose", "drawn", null, { tickets });
  const handing = { role: "raffle", taskKind: "message", script: step.prize, dueAt: due } as const;
  run.effects.push({ kind: "task", step: step.id, occurrence: position.lap, ...handing });
  leave(run, position, place, { anchor: position.dueAt, into: step.won });
  return null;
}
