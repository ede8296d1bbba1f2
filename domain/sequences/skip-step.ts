import { AppError } from "../app-error.ts";
import type { Effect } from "./decision.ts";
import type { SequenceDefinition } from "./definition.ts";
import { journeyOf, type Position } from "./position.ts";
import type { Standing } from "./run.ts";
import { unknownStep } from "./start.ts";
import { stepIndex } from "./step-index.ts";
import type { StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** Result of a command by staff: the caller saves the position, applies the effects, then calls `decide`. */
export interface Moved {
  readonly position: Position;
  readonly effects: readonly Effect[];
}

/**
 * Skips the current step, including its nested steps, and goes to the next one at once. The next wait counts from `now`. Throws AppError
 * `enrolment-over`, or `unknown-step` if the definition no longer has the step.
 */
export function skipStep(definition: SequenceDefinition, position: Position, now: Date, kinds: readonly StepKind[] = stepKinds): Moved {
  if (position.phase === "over") throw isOver();
  const place = stepIndex(definition, kinds).get(position.step);
  if (place === undefined) throw unknownStep(definition, position.step);
  const journey = { ...journeyOf(position), anchor: now.toISOString(), prompt: false };
  return {
    position:
      place.following === null
        ? { ...journey, phase: "over", outcome: "completed", detail: null }
        : { ...journey, phase: "ready", step: place.following },
    effects: [skipped(position, now)],
  };
}

/**
 * Moves the lead to any step, forward or back, also from a step that no longer exists. Touches and steps made again count as a new
 * occurrence. Throws AppError `enrolment-over` or `unknown-step`.
 */
export function moveToStep(
  definition: SequenceDefinition,
  position: Position,
  step: string,
  now: Date,
  kinds: readonly StepKind[] = stepKinds,
): Moved {
  if (position.phase === "over") throw isOver();
  const index = stepIndex(definition, kinds);
  if (!index.has(step)) throw unknownStep(definition, step);
  return {
    position: { ...journeyOf(position), anchor: now.toISOString(), prompt: false, lap: position.lap + 1, phase: "ready", step },
    effects: index.has(position.step) ? [skipped(position, now)] : [],
  };
}

function skipped(position: Standing, at: Date): Effect {
  return { kind: "stepDone", step: position.step, occurrence: position.lap, outcome: "skipped", reason: "by-hand", at };
}

function isOver(): AppError {
  return new AppError("conflict", "enrolment-over", {
    ja: "この参加はもう終わっています。もう一度参加させてください。",
    en: "This enrolment is over; enter the lead again instead.",
  });
}
