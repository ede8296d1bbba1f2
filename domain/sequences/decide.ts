import { isZone } from "../time/zoned.ts";
import type { Decision, FactEvent, Facts, Next } from "./decision.ts";
import type { SequenceDefinition } from "./definition.ts";
import { fault } from "./faults.ts";
import { endJourney, type Position, readPosition } from "./position.ts";
import { earliest, type Run } from "./run.ts";
import { stepIndex } from "./step-index.ts";
import type { StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";
import { takeStep } from "./take-step.ts";

export type { Decision, Effect, FactEvent, Facts } from "./decision.ts";
export { start } from "./start.ts";
export { eventKinds } from "./step-index.ts";

/**
 * Decides what is due at `now` and when to come back. Pure: the same input gives the same result, and calling it again with the returned
 * position adds nothing. A journey that cannot continue returns `fault` and stays where it is (features.md D8). Expected errors are never
 * thrown.
 */
export function decide(
  definition: SequenceDefinition,
  position: Position,
  facts: Facts,
  now: Date,
  kinds: readonly StepKind[] = stepKinds,
): Decision {
  const known = readPosition(position);
  if (known === null)
    return { position, effects: [], next: fault(null, "position-unreadable", "The place of this lead in the sequence cannot be read.") };
  const run: Run = { definition, kinds, index: () => stepIndex(definition, kinds), now, position: known, facts, effects: [] };
  const next = proceed(run);
  return { position: run.position, effects: run.effects, next };
}

/** A goal or leave event ends the journey; a pause stops it. Otherwise it takes steps until one has to wait. */
function proceed(run: Run): Next {
  const ending = endingEvent(run);
  if (ending) run.position = endJourney(run.position, ending.outcome, ending.event.kind);
  if (run.position.phase !== "over") {
    if (!isZone(run.facts.zone))
      return fault(run.position.step, "unknown-zone", `"${run.facts.zone}" is not a time zone; correct the lead's zone.`);
    if (run.position.frozenAt !== undefined) return { kind: "wait", wakeAt: null, waitsFor: [] };
  }
  let next: Next | null = null;
  for (let turns = 1; next === null; turns += 1) next = takeStep(run, turns);
  return next;
}

/** Goal and leave events are also handled when they are recorded. This finds those that came in between. */
function endingEvent({ definition, position, facts }: Run): { outcome: "goal" | "left"; event: FactEvent } | null {
  if (position.phase === "over") return null;
  const entered = new Date(position.enteredAt);
  const since = (kinds: readonly string[]) => earliest(facts.events.filter(({ kind, at }) => at >= entered && kinds.includes(kind)));
  const goal = since(definition.goals);
  const left = since(definition.leaves);
  if (goal && (!left || goal.at <= left.at)) return { outcome: "goal", event: goal };
  return left ? { outcome: "left", event: left } : null;
}
