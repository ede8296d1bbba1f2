import type { SequenceDefinition, Step } from "./definition.ts";

export interface IndexedStep {
  readonly step: Step;
  /** Id of the step that comes when this one and all within it are done; null at the end of the sequence. */
  readonly following: string | null;
}

const cache = new WeakMap<SequenceDefinition, ReadonlyMap<string, IndexedStep>>();

/** The lists of steps within a step. */
export function branchesOf(step: Step): readonly (readonly Step[])[] {
  switch (step.kind) {
    case "waitFor":
      return [step.satisfied, step.otherwise];
    case "branch":
      return step.arms.map((arm) => arm.steps);
    default:
      return [];
  }
}

/** Every step by its id, nested ones included, in the order of reading. */
export function stepIndex(definition: SequenceDefinition): ReadonlyMap<string, IndexedStep> {
  const known = cache.get(definition);
  if (known) return known;
  const index = new Map<string, IndexedStep>();
  const add = (steps: readonly Step[], after: string | null): void => {
    for (const [place, step] of steps.entries()) {
      const following = steps[place + 1]?.id ?? after;
      index.set(step.id, { step, following });
      for (const nested of branchesOf(step)) add(nested, following);
    }
  };
  add(definition.steps, null);
  cache.set(definition, index);
  return index;
}

/** Event kinds that the definition asks about: those it waits for, its goals and its leaves. */
export function eventKinds(definition: SequenceDefinition): string[] {
  const kinds = new Set([...definition.goals, ...definition.leaves]);
  for (const { step } of stepIndex(definition).values()) if (step.kind === "waitFor") kinds.add(step.event);
  return [...kinds];
}
