import type { SequenceDefinition, Step } from "./definition.ts";
import { kindOf, type StepDefinition, type StepKind } from "./steps/step-kind.ts";
import { perKinds, stepKinds } from "./steps/step-kinds.ts";

export interface IndexedStep<Definition extends StepDefinition = Step> {
  readonly step: Definition;
  /** Id of the step after this one and its nested steps; null at the end of the sequence. */
  readonly following: string | null;
}

const caches = perKinds(() => new WeakMap<SequenceDefinition, ReadonlyMap<string, IndexedStep>>());

/** Every step by its id, including nested ones, in the order in which they are written. */
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

/** Event kinds that the definition uses: in steps, goals and leaves. */
export function eventKinds(definition: SequenceDefinition, kinds: readonly StepKind[] = stepKinds): string[] {
  const steps = [...stepIndex(definition, kinds).values()];
  const asked = steps.flatMap(({ step }) => kindOf(step, kinds)?.events?.(step) ?? []);
  return [...new Set([...definition.goals, ...definition.leaves, ...asked])];
}
