import type { Next } from "./decision.ts";
import { fault } from "./faults.ts";
import type { Run } from "./run.ts";
import { kindOf } from "./steps/step-kind.ts";

/**
 * Takes the current step; null when the next one can be taken at once. After an error the run is unchanged and a fault is returned. Steps
 * only lead forward, so more than a few turns per step mean that the definition was edited by hand into a loop.
 */
export function takeStep(run: Run, turns: number): Next | null {
  const { position, facts } = run;
  const made = run.effects.length;
  const step = position.phase === "over" ? null : position.step;
  try {
    if (turns > 4 * run.index().size + 4) return fault(step, "endless-loop", `The sequence comes back to step "${step}" without end.`);
    return take(run);
  } catch (error) {
    run.position = position;
    run.facts = facts;
    run.effects.length = made;
    return fault(step, "broken-step", `Step "${step}" cannot be carried out: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function take(run: Run): Next | null {
  const { position } = run;
  if (position.phase === "over") return { kind: "over", outcome: position.outcome, detail: position.detail };
  const place = run.index().get(position.step);
  if (place === undefined) {
    return fault(position.step, "unknown-step", `The sequence has no step "${position.step}" any more; move the lead to another step.`);
  }
  const kind = kindOf(place.step, run.kinds);
  if (kind === undefined) {
    return fault(position.step, "unknown-kind", `Step "${position.step}" is of a kind that this version does not know.`);
  }
  return kind.take(run, position, place);
}
