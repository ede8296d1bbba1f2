import type * as z from "zod";
import { type Duration, durationMinutes, parseDuration } from "../time/duration.ts";
import type { Window } from "../time/window.ts";
import type { Channel } from "../touches/channel.ts";
import type { Condition, Scalar } from "./condition.ts";
import type { BranchArm, Entry, SequenceDefinition, Step } from "./definition.ts";
import type { Changes } from "./changes.ts";
import type { LatenessRule } from "../touches/lateness.ts";
import {
  type ArmSource,
  type fieldTests,
  type fieldValue,
  isoWeekday,
  type SequenceSource,
  type StepSource,
  type scoreBounds,
} from "./source.ts";
import { isWaitProblem, parseWait, type Wait } from "./wait.ts";

/** Makes the engine's form of a source that `sequenceSchema` accepts; the order of keys in `send` is kept as written. */
export function compileSequence(source: SequenceSource): SequenceDefinition {
  const late = source.late === undefined ? null : compileLateness(source.late);
  return {
    sequence: source.sequence,
    title: source.title.trim(),
    category: source.category,
    topic: source.topic ?? null,
    enter: compileEntry(source.enter),
    goals: listOf(source.goal),
    leaves: listOf(source.leave),
    window: source.window === undefined ? null : compileWindow(source.window),
    steps: source.steps.map((step) => compileStep(step, late)),
  };
}

function listOf<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Item];
}

function duration(words: string): Duration {
  const read = parseDuration(words);
  if (read === null) throw new RangeError(`unreadable duration ${JSON.stringify(words)}`);
  return read;
}

function wait(words: string): Wait {
  const read = parseWait(words);
  if (isWaitProblem(read)) throw new RangeError(read.message);
  return read;
}

function compileLateness({ after, then }: { after: string; then: LatenessRule["then"] }): LatenessRule {
  return { after: durationMinutes(duration(after)), then };
}

function compileEntry(enter: SequenceSource["enter"]): Entry {
  if (enter === "manual") return { kind: "manual", again: { kind: "always" } };
  const { on, where = {}, again = "never" } = enter;
  return { kind: "event", on, where, again: typeof again === "string" ? { kind: again } : { kind: "after", after: duration(again.after) } };
}

function compileWindow({ days, from, to, holidays = "skip" }: NonNullable<SequenceSource["window"]>): Window {
  const allowed =
    days === "weekdays" ? [1, 2, 3, 4, 5] : days === "everyday" ? [1, 2, 3, 4, 5, 6, 7] : [...new Set(days.map(isoWeekday))].sort();
  return { days: allowed, from, to, holidays };
}

function compileStep(step: StepSource, late: LatenessRule | null): Step {
  const { id } = step;
  if (step.send !== undefined) {
    const plan = Object.entries(step.send).flatMap(([channel, template]) =>
      channel === "to" || template === undefined ? [] : [{ channel: channel as Channel, template }],
    );
    return { kind: "send", id, plan, late: step.late === undefined ? late : compileLateness(step.late) };
  }
  if (step.wait !== undefined) return { kind: "wait", id, wait: wait(step.wait) };
  if (step.waitFor !== undefined) {
    const { event, where = {}, within } = step.waitFor;
    const inner = (steps: readonly StepSource[] = []) => steps.map((nested) => compileStep(nested, late));
    return { kind: "waitFor", id, event, where, within: duration(within), satisfied: inner(step.then), otherwise: inner(step.otherwise) };
  }
  if (step.branch !== undefined) return { kind: "branch", id, arms: step.branch.map((arm) => compileArm(arm, late)) };
  if (step.update !== undefined) return { kind: "update", id, changes: compileChanges(step.update) };
  if (step.task !== undefined) {
    const { for: role, kind: taskKind, script, due } = step.task;
    return { kind: "task", id, role, taskKind, script, due: wait(due) };
  }
  return { kind: "exit", id, outcome: step.exit?.outcome ?? null };
}

function compileArm(arm: ArmSource, late: LatenessRule | null): BranchArm {
  const steps = (arm.otherwise ?? arm.steps ?? []).map((step) => compileStep(step, late));
  return { when: arm.when === undefined ? [] : compileConditions(arm.when), steps };
}

/** The part behind the dot of keys such as `score.trust`, with their values. */
function namesOf(object: Readonly<Record<string, unknown>>, prefix: "score" | "fields"): [string, unknown][] {
  return Object.entries(object).flatMap(([key, value]) => (key.startsWith(`${prefix}.`) ? [[key.slice(prefix.length + 1), value]] : []));
}

function compileConditions(when: NonNullable<ArmSource["when"]>): readonly Condition[] {
  const conditions: Condition[] = [];
  for (const [dimension, value] of namesOf(when, "score")) {
    const { atLeast = null, below = null } = value as z.infer<typeof scoreBounds>;
    conditions.push({ kind: "score", dimension, atLeast, below });
  }
  if (when.tags !== undefined) conditions.push({ kind: "tags", has: listOf(when.tags.has), hasNot: listOf(when.tags.hasNot) });
  for (const [key, value] of namesOf(when, "fields")) {
    const { is, isNot, atLeast = null, below = null, isSet = null } = value as z.infer<typeof fieldTests>;
    const optional = (wanted: Scalar | readonly Scalar[] | undefined) => (wanted === undefined ? null : listOf(wanted));
    conditions.push({ kind: "field", key, is: optional(is), isNot: optional(isNot), atLeast, below, isSet });
  }
  if (when.stage !== undefined) conditions.push({ kind: "stage", oneOf: listOf(when.stage) });
  if (when.relation !== undefined) conditions.push({ kind: "relation", oneOf: listOf(when.relation) });
  if (when.channel !== undefined) conditions.push({ kind: "channel", reachable: listOf(when.channel.reachable) });
  return conditions;
}

function compileChanges(update: NonNullable<StepSource["update"]>): Changes {
  return {
    tag: listOf(update.tag),
    untag: listOf(update.untag),
    scores: Object.fromEntries(namesOf(update, "score") as [string, number][]),
    stage: update.stage ?? null,
    fields: Object.fromEntries(namesOf(update, "fields") as [string, z.infer<typeof fieldValue>][]),
  };
}
