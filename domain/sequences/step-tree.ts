import type { LocalText } from "../words/local-text.ts";
import type { SequenceDefinition, Step } from "./definition.ts";
import { stepIndex } from "./step-index.ts";
import { kindOf, type StepKind, type StepPart } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** A step as a picture of the sequence shows it. */
export interface StepNode {
  readonly id: string;
  readonly kind: string;
  readonly sentence: LocalText;
  /** What it does one after the other; empty for a step that does one thing. */
  readonly parts: readonly { readonly id: string; readonly sentence: LocalText }[];
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
    parts: partsOf(step, kinds),
    ways: (kind?.within?.(step) ?? []).map((steps, place) => ({
      label: labels[place] ?? { ja: `${place + 1}番目の道筋`, en: `Way ${place + 1}` },
      steps: steps.map((nested) => nodeOf(nested, kinds)),
    })),
  };
}

/** What each step and each part of one does, by its id, nested ones too. */
export function stepSentences(definition: SequenceDefinition, kinds: readonly StepKind[] = stepKinds): ReadonlyMap<string, LocalText> {
  return new Map(
    [...stepIndex(definition, kinds)].flatMap(([id, { step }]): [string, LocalText][] => [
      [id, stepSentence(step, kinds)],
      ...partsOf(step, kinds).map((part): [string, LocalText] => [part.id, part.sentence]),
    ]),
  );
}

/** The ids by which people and messages are counted: each step, and behind it its parts. */
export function countedIds(definition: SequenceDefinition, kinds: readonly StepKind[] = stepKinds): string[] {
  return [...stepSentences(definition, kinds).keys()];
}

function partsOf(step: Step, kinds: readonly StepKind[]): readonly StepPart[] {
  return kindOf(step, kinds)?.parts?.(step) ?? [];
}

/** What a step does, without a full stop. */
export function stepSentence(step: Step, kinds: readonly StepKind[] = stepKinds): LocalText {
  return kindOf(step, kinds)?.sentence?.(step) ?? { ja: step.kind, en: step.kind };
}
