import type { ConditionFacts } from "./condition.ts";
import type { Changes } from "./definition.ts";

/** The facts as they are once an update step has been carried out. */
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
