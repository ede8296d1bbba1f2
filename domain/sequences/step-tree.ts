import type { LocalText } from "../words/local-text.ts";
import type { SequenceDefinition, Step } from "./definition.ts";
import { stepIndex } from "./step-index.ts";
import { kindOf, type StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** A step as a picture of the sequence shows it. */
export interface StepNode {
  readonly id: string;
  readonly kind: string;
  readonly sentence: LocalText;
  /** The ways into nested steps, in the order of the language. */
  readonly ways: readonly { readonly label: LocalText; readonly steps: readonly StepNode[] }[];
}

/** The steps of a sequence, nested as they are written, each with its sentence. */
export function stepTree({ steps }: SequenceDefinition, kinds: readonly StepKind[] = stepKinds): readonly StepNode[] {
  return steps.map((step) => nodeOf(step, kinds));
}

function nodeOf(step: Step, kinds: readonly StepKind[]): StepNode {
  const kind = kindOf(step, kinds);
  const labels = kind?.ways?.(step) ?? [];
  return {
    id: step.id,
    kind: step.kind,
    sentence: stepSentence(step, kinds),
    ways: (kind?.within?.(step) ?? []).map((steps, place) => ({
      label: labels[place] ?? { ja: `${place + 1}番目の道筋`, en: `Way ${place + 1}` },
      steps: steps.map((nested) => nodeOf(nested, kinds)),
    })),
  };
}

/** What each step does, by its id, nested ones too. */
export function stepSentences(definition: SequenceDefinition, kinds: readonly StepKind[] = stepKinds): ReadonlyMap<string, LocalText> {
  return new Map([...stepIndex(definition, kinds)].map(([id, { step }]) => [id, stepSentence(step, kinds)]));
}

/** What a step does, without a full stop. */
export function stepSentence(step: Step, kinds: readonly StepKind[] = stepKinds): LocalText {
  return kindOf(step, kinds)?.sentence?.(step) ?? { ja: step.kind, en: step.kind };
}
