import { AppError } from "../app-error.ts";
import type { SequenceDefinition } from "./definition.ts";
import type { Position } from "./position.ts";
import { stepIndex } from "./step-index.ts";
import type { StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** How a journey begins. `prompt`: the lead entered by their own act, so the first touch does not wait for the window. */
export interface Entrance {
  readonly at: Date;
  readonly prompt: boolean;
  /** Starts at this step instead of the first (features.md D3). */
  readonly enteredStep?: string;
}

/** The first position of a new enrolment; `decide` continues from it. Throws AppError `unknown-step`. */
export function start(
  definition: SequenceDefinition,
  { at, prompt, enteredStep }: Entrance,
  kinds: readonly StepKind[] = stepKinds,
): Position {
  const first = enteredStep ?? definition.steps[0]?.id;
  if (first === undefined || !stepIndex(definition, kinds).has(first)) throw unknownStep(definition, first);
  return { enteredAt: at.toISOString(), anchor: at.toISOString(), prompt, lap: 1, phase: "ready", step: first };
}

export function unknownStep(definition: SequenceDefinition, step: string | undefined): AppError {
  return new AppError("invalid", "unknown-step", {
    ja: `シーケンス「${definition.sequence}」に「${step ?? ""}」というステップはありません。あるステップの id を指定してください。`,
    en: `Sequence "${definition.sequence}" has no step "${step ?? ""}"; name one of its steps.`,
  });
}
