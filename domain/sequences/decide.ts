import { matchesWhere } from "../events/matches-where.ts";
import { nextOpening } from "../time/window.ts";
import { addDuration, isZone } from "../time/zoned.ts";
import { applyChanges } from "./changes.ts";
import { judgeCondition } from "./condition.ts";
import type { Decision, Effect, FactEvent, Facts, Next } from "./decision.ts";
import type { BranchStep, SendStep, SequenceDefinition, Step, TaskStep, UpdateStep, WaitForStep, WaitStep } from "./definition.ts";
import { defaultLateness } from "../touches/lateness.ts";
import { endJourney, journeyOf, type Position, promptLasts, readPosition } from "./position.ts";
import { type IndexedStep, stepIndex } from "./step-index.ts";
import { endOfWait, type Wait, type WaitEnd } from "./wait.ts";

export type { Decision, Effect, FactEvent, Facts } from "./decision.ts";
export { start } from "./position.ts";
export { eventKinds } from "./step-index.ts";

/** One run through what is due; `position`, `facts` and `effects` grow as steps are taken. */
interface Run {
  readonly definition: SequenceDefinition;
  readonly now: Date;
  position: Position;
  facts: Facts;
  effects: Effect[];
}

type Standing = Exclude<Position, { phase: "over" }>;

/**
 * Does what is due at `now` and says when to come back: pure, the same answer for the same input, and nothing more when
 * asked again with the position it gave. A journey that cannot go on answers `fault` and stays where it is (features.md D8);
 * an expected error is never thrown.
 */
export function decide(definition: SequenceDefinition, position: Position, facts: Facts, now: Date): Decision {
  const known = readPosition(position);
  if (known === null)
    return { position, effects: [], next: fault(null, "position-unreadable", "The place of this lead in the sequence cannot be read.") };
  const run: Run = { definition, now, position: known, facts, effects: [] };
  const next = proceed(run);
  return { position: run.position, effects: run.effects, next };
}

function proceed(run: Run): Next {
  const ending = endingEvent(run);
  if (ending) run.position = endJourney(run.position, ending.outcome, ending.event.kind);
  if (run.position.phase !== "over") {
    if (!isZone(run.facts.zone))
      return fault(run.position.step, "unknown-zone", `"${run.facts.zone}" is not a time zone; correct the lead's zone.`);
    if (run.position.frozenAt !== undefined) return { kind: "wait", wakeAt: null, waitsFor: [] };
  }
  let turns = 0;
  let next: Next | null = null;
  while (next === null) {
    turns += 1;
    next = takeSafely(run, turns);
  }
  return next;
}

/** Steps only lead forward, so more turns than a few per step mean a definition that was changed by hand into a circle. */
function takeSafely(run: Run, turns: number): Next | null {
  const { position, facts } = run;
  const made = run.effects.length;
  const step = position.phase === "over" ? null : position.step;
  try {
    if (turns > 4 * stepIndex(run.definition).size + 4)
      return fault(step, "endless-loop", `The sequence comes back to step "${step}" without end.`);
    return take(run);
  } catch (error) {
    run.position = position;
    run.facts = facts;
    run.effects.length = made;
    return fault(step, "broken-step", `Step "${step}" cannot be carried out: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function take(run: Run): Next | null {
  const { position } = run;
  if (position.phase === "over") return { kind: "over", outcome: position.outcome, detail: position.detail };
  const place = stepIndex(run.definition).get(position.step);
  if (place === undefined) {
    return fault(position.step, "unknown-step", `The sequence has no step "${position.step}" any more; move the lead to another step.`);
  }
  const { step } = place;
  switch (step.kind) {
    case "send":
      return takeSend(run, position, step, place);
    case "wait":
      return takeWait(run, position, step, place);
    case "waitFor":
      return takeWaitFor(run, position, step, place);
    case "branch":
      return takeBranch(run, position, step, place);
    case "update":
      return takeUpdate(run, position, step, place);
    case "task":
      return takeTask(run, position, step, place);
    case "exit":
      leave(run, position, place, {});
      run.position = endJourney(position, "exited", step.outcome);
      return null;
    default:
      return fault(position.step, "unknown-kind", `Step "${position.step}" is of a kind that this version does not know.`);
  }
}

function takeSend(run: Run, position: Standing, step: SendStep, place: IndexedStep): Next | null {
  if (position.phase === "ready") {
    const anchor = new Date(position.anchor);
    const due = position.prompt ? anchor : nextOpening(run.definition.window, run.facts.zone, anchor, run.facts.holidays);
    if (due === null) return neverOpens(step);
    if (due > anchor) explain(run, step, "defer", "window", due, { from: position.anchor });
    run.position = { ...journeyOf(position), anchor: due.toISOString(), phase: "sending", step: step.id, dueAt: due.toISOString() };
    return null;
  }
  if (position.phase !== "sending") return changedStep(step);
  const due = new Date(position.dueAt);
  if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [] };
  const late = run.now.getTime() - due.getTime();
  if (late > (step.late ?? defaultLateness).after * 60_000) return takeLateSend(run, position, step, place, late);
  const { definition } = run;
  run.effects.push({
    kind: "touch",
    slot: step.id,
    occurrence: position.lap,
    plan: step.plan,
    dueAt: due,
    prompt: position.prompt && late <= promptLasts,
    late: step.late,
    window: definition.window,
    category: definition.category,
    topic: definition.topic,
  });
  leave(run, position, place, {});
  return null;
}

/** Lateness (features.md D7): the touch goes from now on, with or without the rest of the journey moving along, or not at all. */
function takeLateSend(run: Run, position: Standing & { phase: "sending" }, step: SendStep, place: IndexedStep, late: number): Next | null {
  const answer = (step.late ?? defaultLateness).then;
  const inputs = { dueAt: position.dueAt, lateMinutes: Math.floor(late / 60_000), then: answer };
  if (answer === "drop" || (answer === "collapse" && isLaterSendDue(run, position, place))) {
    const reason = answer === "drop" ? "late" : "collapsed";
    explain(run, step, "skip", reason, null, inputs);
    leave(run, position, place, { skipped: reason });
    return null;
  }
  const prompt = position.prompt && late <= promptLasts;
  const due = prompt ? run.now : nextOpening(run.definition.window, run.facts.zone, run.now, run.facts.holidays);
  if (due === null) return neverOpens(step);
  explain(run, step, "defer", "late", due, inputs);
  run.position = { ...position, prompt, anchor: answer === "shift" ? due.toISOString() : position.anchor, dueAt: due.toISOString() };
  return null;
}

/** Looks ahead, on a copy, whether the journey's next send would be due by now as well. */
function isLaterSendDue(run: Run, position: Standing, place: IndexedStep): boolean {
  const ahead: Run = { ...run, effects: [] };
  leave(ahead, position, place, {});
  for (let turns = 1; ; turns += 1) {
    if (ahead.position.phase === "sending") return new Date(ahead.position.dueAt) <= run.now;
    if (takeSafely(ahead, turns) !== null) return false;
  }
}

function takeWait(run: Run, position: Standing, step: WaitStep, place: IndexedStep): Next | null {
  if (position.phase === "ready") {
    const end = endOfWait(step.wait, new Date(position.anchor), run.definition.window, run.facts);
    if (end.kind === "field-missing") {
      explain(run, step, "skip", "field-missing", null, { field: end.field });
      leave(run, position, place, { skipped: "field-missing" });
      return null;
    }
    if (end.kind !== "at") return faultOfWait(step, end);
    const basis = end.basis === null ? {} : { basis: end.basis };
    run.position = { ...journeyOf(position), prompt: false, phase: "waiting", step: step.id, dueAt: end.at.toISOString(), ...basis };
    return null;
  }
  if (position.phase !== "waiting") return changedStep(step);
  if (position.basis !== undefined && position.basis !== basisOf(step.wait, run.facts)) {
    run.position = { ...journeyOf(position), phase: "ready", step: step.id };
    return null;
  }
  const due = new Date(position.dueAt);
  if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [] };
  leave(run, position, place, { anchor: laterOf(position.dueAt, position.anchor) });
  return null;
}

/** What the field holds now: a wait until a date follows the date when it moves (features.md M3). */
function basisOf(wait: Wait, facts: Facts): string | null {
  return wait.kind === "until" ? String(facts.fields[wait.field] ?? "") : null;
}

function takeWaitFor(run: Run, position: Standing, step: WaitForStep, place: IndexedStep): Next | null {
  if (position.phase === "ready") {
    const end = addDuration(run.facts.zone, new Date(position.anchor), step.within);
    run.position = {
      ...journeyOf(position),
      prompt: false,
      phase: "listening",
      step: step.id,
      since: position.anchor,
      dueAt: end.toISOString(),
    };
    return null;
  }
  if (position.phase !== "listening") return changedStep(step);
  const since = new Date(position.since);
  const due = new Date(position.dueAt);
  const event = earliest(run.facts.events.filter((candidate) => candidate.at >= since && candidate.at <= due && answers(step, candidate)));
  if (event) {
    explain(run, step, "choose", "event", null, { event: event.kind, eventId: event.id });
    const at = event.at.toISOString();
    leave(run, position, place, { anchor: laterOf(at, position.resumedAt ?? at), prompt: event.actor === "lead", into: step.satisfied });
    return null;
  }
  if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [step.event] };
  explain(run, step, "choose", "timed-out", null, { event: step.event, since: position.since });
  leave(run, position, place, { anchor: position.dueAt, into: step.otherwise });
  return null;
}

function answers(step: WaitForStep, event: FactEvent): boolean {
  return event.kind === step.event && matchesWhere(event.data, step.where);
}

function takeBranch(run: Run, position: Standing, step: BranchStep, place: IndexedStep): Next | null {
  const judged = [];
  for (const [arm, { when, steps }] of step.arms.entries()) {
    const conditions = when.map((condition) => judgeCondition(condition, run.facts));
    judged.push({ arm, conditions });
    if (conditions.every(({ holds }) => holds)) {
      explain(run, step, "choose", when.length === 0 ? "otherwise" : "condition", null, { arm, judged });
      leave(run, position, place, { into: steps });
      return null;
    }
  }
  explain(run, step, "choose", "none", null, { arm: null, judged });
  leave(run, position, place, {});
  return null;
}

function takeUpdate(run: Run, position: Standing, step: UpdateStep, place: IndexedStep): null {
  run.effects.push({ kind: "update", step: step.id, occurrence: position.lap, changes: step.changes });
  run.facts = applyChanges(run.facts, step.changes);
  leave(run, position, place, {});
  return null;
}

function takeTask(run: Run, position: Standing, step: TaskStep, place: IndexedStep): Next | null {
  const nominal = endOfWait(step.due, new Date(position.anchor), run.definition.window, run.facts);
  const end = nominal.kind === "at" && nominal.at <= run.now ? endOfWait(step.due, run.now, run.definition.window, run.facts) : nominal;
  if (end.kind !== "at") return faultOfWait(step, end);
  const { role, taskKind, script } = step;
  run.effects.push({ kind: "task", step: step.id, occurrence: position.lap, role, taskKind, script, dueAt: end.at });
  leave(run, position, place, {});
  return null;
}

interface Leaving {
  readonly anchor?: string;
  readonly prompt?: boolean;
  /** Why it was not done. */
  readonly skipped?: string;
  /** The list of steps to go into first. */
  readonly into?: readonly Step[];
}

function leave(run: Run, position: Standing, { step, following }: IndexedStep, { anchor, prompt, skipped, into }: Leaving): void {
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

function laterOf(one: string, other: string): string {
  return Date.parse(one) > Date.parse(other) ? one : other;
}

function explain(
  run: Run,
  step: Step,
  verdict: "choose" | "defer" | "skip",
  reason: string,
  until: Date | null,
  inputs: Readonly<Record<string, unknown>>,
): void {
  run.effects.push({ kind: "explanation", step: step.id, verdict, reason, until, inputs });
}

/** Goals and leaves are also acted on when their event comes; this catches the ones that came in between. */
function endingEvent({ definition, position, facts }: Run): { outcome: "goal" | "left"; event: FactEvent } | null {
  if (position.phase === "over") return null;
  const entered = new Date(position.enteredAt);
  const since = (kinds: readonly string[]) => earliest(facts.events.filter(({ kind, at }) => at >= entered && kinds.includes(kind)));
  const goal = since(definition.goals);
  const left = since(definition.leaves);
  if (goal && (!left || goal.at <= left.at)) return { outcome: "goal", event: goal };
  return left ? { outcome: "left", event: left } : null;
}

function earliest(events: readonly FactEvent[]): FactEvent | undefined {
  return events.toSorted((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1))[0];
}

function fault(step: string | null, code: string, message: string): Next {
  return { kind: "fault", step, code, message };
}

function neverOpens(step: Step): Next {
  return fault(step.id, "window-never-opens", "The sending window does not open within 400 days; correct the window or the days off.");
}

function changedStep(step: Step): Next {
  return fault(step.id, "step-changed", `Step "${step.id}" is no longer what this lead was waiting in; move the lead to a step.`);
}

function faultOfWait(step: Step, end: Exclude<WaitEnd, { kind: "at" }>): Next {
  if (end.kind === "never-opens") return neverOpens(step);
  if (end.kind === "field-missing") return fault(step.id, "field-missing", `Step "${step.id}" needs a date in field "${end.field}".`);
  return fault(step.id, "field-not-a-date", `Field "${end.field}" holds no date of the calendar; correct it for this lead.`);
}
