import type { Window } from "../time/window.ts";
import { durationOf, latenessOf, listOf } from "./compile-parts.ts";
import type { Entry, SequenceDefinition, Step } from "./definition.ts";
import { isoWeekday, type SequenceSource } from "./source.ts";
import { type Compiling, type StepKind, type StepSource, writtenKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** Compiles a source that `sequenceSchema` accepts into the form that the engine runs. */
export function compileSequence(source: SequenceSource, kinds: readonly StepKind[] = stepKinds): SequenceDefinition {
  const compiling: Compiling = {
    late: source.late === undefined ? null : latenessOf(source.late),
    steps: (sources = []) => sources.map(compileStep),
  };
  // Steps of all listed kinds belong to the union `Step`. Only tests add other kinds.
  const compileStep = (step: StepSource) => writtenKind(step, kinds).compile(step, compiling) as Step;
  return {
    sequence: source.sequence,
    title: source.title.trim(),
    category: source.category,
    topic: source.topic ?? null,
    enter: compileEntry(source.enter),
    goals: listOf(source.goal),
    leaves: listOf(source.leave),
    window: source.window === undefined ? null : compileWindow(source.window),
    steps: compiling.steps(source.steps),
  };
}

function compileEntry(enter: SequenceSource["enter"]): Entry {
  if (enter === "manual") return { kind: "manual", again: { kind: "always" } };
  const { on, where = {}, again = "never" } = enter;
  return {
    kind: "event",
    on,
    where,
    again: typeof again === "string" ? { kind: again } : { kind: "after", after: durationOf(again.after) },
  };
}

function compileWindow({ days, from, to, holidays = "skip" }: NonNullable<SequenceSource["window"]>): Window {
  const allowed =
    days === "weekdays" ? [1, 2, 3, 4, 5] : days === "everyday" ? [1, 2, 3, 4, 5, 6, 7] : [...new Set(days.map(isoWeekday))].sort();
  return { days: allowed, from, to, holidays };
}
