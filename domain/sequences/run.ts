import type { Effect, FactEvent, Facts } from "./decision.ts";
import type { SequenceDefinition } from "./definition.ts";
import { journeyOf, type Position } from "./position.ts";
import type { IndexedStep } from "./step-index.ts";
import type { StepDefinition, StepKind } from "./steps/step-kind.ts";

/** One run through what is due. `position`, `facts` and `effects` change as steps are taken. */
export interface Run {
  readonly definition: SequenceDefinition;
  readonly kinds: readonly StepKind[];
  /** Every step by its id. Throws when the definition is broken. */
  readonly index: () => ReadonlyMap<string, IndexedStep>;
  readonly now: Date;
  position: Position;
  facts: Facts;
  effects: Effect[];
}

/** A position at a step, not over. */
export type Standing = Exclude<Position, { phase: "over" }>;

interface Leaving {
  /** The instant from which the next wait counts. If omitted, it stays the same, and so does `prompt`. */
  readonly anchor?: string;
  readonly prompt?: boolean;
  /** Why the step was not done. */
  readonly skipped?: string;
  /** Nested steps to take first. */
  readonly into?: readonly StepDefinition[];
}

/** Goes to the next step. After the last one, the journey is completed. */
export function leave(
  run: Run,
  position: Standing,
  { step, following }: IndexedStep<StepDefinition>,
  { anchor, prompt, skipped, into }: Leaving = {},
): void {
  run.effects.push({
    kind: "stepDone",
    step: step.id,
    occurrence: position.lap,
    outcome: skipped === undefined ? "done" : "skipped",
    reason: skipped ?? null,
    at: run.now,
  });
  const journey = { ...journeyOf(position), anchor: anchor ?? position.anchor, prompt: prompt ?? position.prompt };
  const next = into?.[0]?.id ?? following;
  run.position =
    next === null ? { ...journey, phase: "over", outcome: "completed", detail: null } : { ...journey, phase: "ready", step: next };
}

/** Records why the journey goes this way. The words of the step's kind contain a sentence for each reason. */
export function explain(
  run: Run,
  step: StepDefinition,
  verdict: "choose" | "defer" | "skip",
  reason: string,
  until: Date | null,
  inputs: Readonly<Record<string, unknown>>,
): void {
  run.effects.push({ kind: "explanation", step: step.id, verdict, reason, until, inputs });
}

export function laterOf(one: string, other: string): string {
  return Date.parse(one) > Date.parse(other) ? one : other;
}

export function earliest(events: readonly FactEvent[]): FactEvent | undefined {
  return events.toSorted((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1))[0];
}
