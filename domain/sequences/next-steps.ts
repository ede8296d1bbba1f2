import type { SequenceDefinition, Step } from "./definition.ts";
import { inOrder, ownContent } from "./diff.ts";
import { stepIndex } from "./step-index.ts";
import { kindOf, type StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/**
 * The steps at which somebody would go on otherwise in the other definition: the step itself or one that can come next is another, is changed,
 * or is gone. By the same index of steps that a journey goes on by.
 */
export function stepsThatGoOnOtherwise(
  from: SequenceDefinition,
  to: SequenceDefinition,
  kinds: readonly StepKind[] = stepKinds,
): ReadonlySet<string> {
  const [before, after] = [aheadOf(inOrder(from), kinds), aheadOf(inOrder(to), kinds)];
  return new Set([...before].filter(([step, ahead]) => after.get(step) !== ahead).map(([step]) => step));
}

/** Of each step: what it does, and what can come next. */
function aheadOf(definition: SequenceDefinition, kinds: readonly StepKind[]): ReadonlyMap<string, string> {
  const index = stepIndex(definition, kinds);
  const content = (id: string | null): string => {
    const step = id === null ? undefined : index.get(id)?.step;
    return step === undefined ? "" : ownContent(step, kinds);
  };
  return new Map(
    [...index].map(([id, { step, following }]) => [id, [content(id), ...next(step, following, kinds).map(content)].join("\n")]),
  );
}

/** The first step of each way into nested steps, and the one behind them; null at the end. */
function next(step: Step, following: string | null, kinds: readonly StepKind[]): (string | null)[] {
  const ways = kindOf(step, kinds)?.within?.(step) ?? [];
  return [...ways.map((steps) => steps[0]?.id ?? following), following];
}
