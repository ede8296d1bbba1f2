import type { ConditionFacts, Scalar } from "./condition.ts";

/** Changes of a lead: tags, score points to add, stage, and field values (null clears). */
export interface Changes {
  readonly tag: readonly string[];
  readonly untag: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
  readonly stage: string | null;
  readonly fields: Readonly<Record<string, Scalar | null>>;
}

/** The facts after the changes. */
export function applyChanges<Facts extends ConditionFacts>(facts: Facts, changes: Changes): Facts {
  const scores = { ...facts.scores };
  for (const [dimension, points] of Object.entries(changes.scores)) scores[dimension] = (scores[dimension] ?? 0) + points;
  return {
    ...facts,
    scores,
    tags: [...facts.tags.filter((tag) => !changes.untag.includes(tag) && !changes.tag.includes(tag)), ...changes.tag],
    stage: changes.stage ?? facts.stage,
    fields: { ...facts.fields, ...changes.fields },
  };
}
