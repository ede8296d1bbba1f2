import type { SequenceDefinition, Step } from "./definition.ts";
import { kindOf, type StepDefinition, type StepKind } from "./steps/step-kind.ts";
import { perKinds, stepKinds } from "./steps/step-kinds.ts";

export interface IndexedStep<Definition extends StepDefinition = Step> {
  readonly step: Definition;
  /** Id of the step that comes when this one and all within it are done; null at the end of the sequence. */
  readonly following: string | null;
}

const caches = perKinds(() => new WeakMap<SequenceDefinition, ReadonlyMap<string, IndexedStep>>());

/** Every step by its id, nested ones included, in the order of reading. */
export function stepIndex(definition: SequenceDefinition, kinds: readonly StepKind[] = stepKinds): ReadonlyMap<string, IndexedStep> {
  const cache = caches(kinds);
  const known = cache.get(definition);
  if (known) return known;
  const index = new Map<string, IndexedStep>();
  const add = (steps: readonly Step[], after: string | null): void => {
    for (const [place, step] of steps.entries()) {
      const following = steps[place + 1]?.id ?? after;
      index.set(step.id, { step, following });
      for (const nested of kindOf(step, kinds)?.within?.(step) ?? []) add(nested, following);
    }
  };
  add(definition.steps, null);
  cache.set(definition, index);
  return index;
}

/** Event kinds that the definition asks about: those of its steps, its goals and its leaves. */
export function eventKinds(definition: SequenceDefinition, kinds: readonly StepKind[] = stepKinds): string[] {
  const steps = [...stepIndex(definition, kinds).values()];
  const asked = steps.flatMap(({ step }) => kindOf(step, kinds)?.events?.(step) ?? []);
  return [...new Set([...definition.goals, ...definition.leaves, ...asked])];
}
