import { matchesWhere } from "../events/matches-where.ts";
import type { SequenceDefinition } from "./definition.ts";
import { SEQUENCE_COMPLETED } from "./entry.ts";
import type { Found } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import { kindOf, type Passage, type StepDefinition, type StepKind } from "./steps/step-kind.ts";

/**
 * Reports a sequence that is entered again by its own end, directly or through other sequences, with no wait on the way: the lead would run
 * in circles, dozens of times a minute.
 */
export function checkLoops(definition: SequenceDefinition, others: readonly SequenceDefinition[], kinds: readonly StepKind[]): Found[] {
  const all = [definition, ...others.filter(({ sequence }) => sequence !== definition.sequence)];
  const loop = findLoop(definition, all, kinds);
  if (loop === null) return [];
  const isCertain = loop.every(({ steps }) => passageOf(steps, kinds) === "always");
  const message = words.entersItself([...loop, definition].map(({ sequence }) => sequence));
  const severity = isCertain ? "error" : "warning";
  return [{ path: ["enter", "on"], at: "value", severity, code: "enters-itself", message, hint: words.addWait }];
}

/** The shortest way from the end of a sequence back to its beginning, without the last step; null if there is none. */
function findLoop(first: SequenceDefinition, all: readonly SequenceDefinition[], kinds: readonly StepKind[]): SequenceDefinition[] | null {
  const ways: SequenceDefinition[][] = [[first]];
  const seen = new Set<SequenceDefinition>();
  for (const way of ways) {
    const last = way.at(-1) ?? first;
    if (passageOf(last.steps, kinds) === "never") continue;
    for (const next of all.filter(({ enter }) => isEnteredBy(enter, last.sequence))) {
      if (next === first) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}

/** Rules with a length of time (`again: { after: … }`) end such a circle by themselves. */
function isEnteredBy(enter: SequenceDefinition["enter"], sequence: string): boolean {
  return (
    enter.kind === "event" && enter.on === SEQUENCE_COMPLETED && enter.again.kind === "always" && matchesWhere({ sequence }, enter.where)
  );
}

/** Whether a journey passes through these steps at once, and comes to the end behind them. */
function passageOf(steps: readonly StepDefinition[], kinds: readonly StepKind[]): Passage {
  const passages = steps.map((step) => kindOf(step, kinds)?.passage?.(step, (nested) => passageOf(nested, kinds)) ?? "always");
  if (passages.includes("never")) return "never";
  return passages.includes("sometimes") ? "sometimes" : "always";
}
