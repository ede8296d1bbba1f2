import { ordersAfter, relationAfter } from "../relation.ts";
import type { Duration } from "../time/duration.ts";
import { addDuration } from "../time/zoned.ts";
import type { Channel } from "../touches/channel.ts";
import type { Changes } from "./changes.ts";
import { applyChanges } from "./changes.ts";
import type { Scalar } from "./condition.ts";
import { decide } from "./decide.ts";
import type { Decision, Effect, FactEvent, Facts } from "./decision.ts";
import type { SequenceDefinition } from "./definition.ts";
import type { JourneyOutcome } from "./position.ts";
import { type Entrance, start } from "./start.ts";
import type { StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** An event that the lead is supposed to cause, some time after the entry or after a touch. */
export interface Supposed {
  readonly kind: string;
  readonly data?: Readonly<Record<string, Scalar>>;
  /** Default: the lead's own act. */
  readonly actor?: string;
  /** Step id of the send whose touch it follows. If missing, it counts from the entry. */
  readonly afterTouch?: string;
  /** Null: at once. */
  readonly delay: Duration | null;
}

export type SimulatedStep =
  /**
   * `reason`: `answer` if it answers the lead's own act, `window` if it waited for the window, the policy's reason if the policy deferred
   * it, else `due`.
   */
  | {
      readonly kind: "touch";
      readonly at: Date;
      readonly step: string;
      readonly channel: Channel;
      readonly template: string;
      readonly reason: string;
    }
  | { readonly kind: "skipped"; readonly at: Date; readonly step: string; readonly reason: string }
  /** It waits until somebody takes away what stands in its way, such as a hold. */
  | { readonly kind: "held"; readonly at: Date; readonly step: string; readonly reason: string }
  /** The way taken at a branch or waitFor, and why. */
  | {
      readonly kind: "chosen";
      readonly at: Date;
      readonly step: string;
      readonly reason: string;
      readonly inputs: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "task"; readonly at: Date; readonly step: string; readonly role: string; readonly dueAt: Date }
  | { readonly kind: "update"; readonly at: Date; readonly step: string; readonly changes: Changes }
  | { readonly kind: "event"; readonly at: Date; readonly event: string }
  | { readonly kind: "fault"; readonly at: Date; readonly step: string | null; readonly code: string; readonly message: string }
  /** `running` if `until` was reached first. */
  | { readonly kind: "end"; readonly at: Date; readonly outcome: JourneyOutcome | "running"; readonly detail: string | null };

/** When and on which channel a touch goes out, or why it does not. `held` is why it waited. */
export type TouchAnswer =
  | { readonly kind: "send"; readonly at: Date; readonly channel: Channel; readonly held: string | null }
  | { readonly kind: "skip"; readonly reason: string }
  /** Nobody knows when it goes: until somebody acts. */
  | { readonly kind: "hold"; readonly reason: string };

export type PlannedTouch = Extract<Effect, { kind: "touch" }>;
export type TouchPolicy = (touch: PlannedTouch, at: Date, facts: Facts) => TouchAnswer;

/** Sends at once on the first channel of the plan on which the lead can be reached. */
const firstReachable: TouchPolicy = ({ plan }, at, { reachable }) => {
  const message = plan.find(({ channel }) => channel === "person" || reachable.includes(channel));
  return message ? { kind: "send", at, channel: message.channel, held: null } : { kind: "skip", reason: "unreachable" };
};

/**
 * Simulates a journey with the production decision core and an injected clock (design decision 9). `facts.events` and `supposed` happen as
 * time passes. Ends at `until`. The result is in order of time.
 */
export function simulate(
  definition: SequenceDefinition,
  facts: Facts,
  supposed: readonly Supposed[],
  entrance: Entrance,
  until: Date,
  { policy = firstReachable, kinds = stepKinds }: { readonly policy?: TouchPolicy; readonly kinds?: readonly StepKind[] } = {},
): SimulatedStep[] {
  let steps: SimulatedStep[] = [];
  const deferred = new Set<string>();
  let coming = supposed.filter(({ afterTouch }) => afterTouch === undefined).map((one) => eventOf(one, entrance.at, facts.zone));
  coming.push(...facts.events.filter(({ at }) => at > entrance.at));
  let known = { ...facts, events: facts.events.filter(({ at }) => at <= entrance.at) };
  let position = start(definition, entrance, kinds);
  let now = entrance.at;

  while (now <= until) {
    const come = coming.filter(({ at }) => at <= now);
    coming = coming.filter(({ at }) => at > now);
    for (const { at, kind } of come) steps.push({ kind: "event", at, event: kind });
    const relation = come.map(({ kind }) => relationAfter(kind)).findLast((one) => one !== null) ?? known.relation;
    const orders = come.reduce((count, { kind }) => ordersAfter(kind, count), known.orders ?? 0);
    known = { ...known, relation, orders, events: [...known.events, ...come] };

    const decision: Decision = decide(definition, position, known, now, kinds);
    position = decision.position;
    for (const effect of decision.effects) {
      if (effect.kind === "explanation" && effect.verdict === "defer") deferred.add(effect.step);
      if (effect.kind === "update") known = applyChanges(known, effect.changes);
      if (effect.kind === "withdraw") {
        steps = cancelWaiting(steps, now, { ...effect, of: effect.slots });
        continue;
      }
      const simulated = simulatedStep(effect, known, now, deferred, policy);
      if (simulated) steps.push(simulated);
      if (simulated?.kind !== "touch") continue;
      const answers = supposed.filter(({ afterTouch }) => afterTouch === simulated.step);
      coming = [...coming, ...answers.map((one) => eventOf(one, simulated.at, known.zone))];
    }

    const { next } = decision;
    if (next.kind === "over") {
      // When it is completed, the touches that wait still go out.
      const kept = next.outcome === "completed" ? steps : cancelWaiting(steps, now, { reason: "journey-over", of: null });
      const shown = kept.filter(({ at }) => at <= until);
      return inOrder(shown, { ...next, kind: "end", at: now });
    }
    if (next.kind === "fault") return inOrder(steps, { ...next, at: now });
    const instants = [next.wakeAt, ...coming.map(({ at }) => at)].flatMap((at) => (at === null ? [] : [at.getTime()]));
    now = new Date(Math.min(...instants));
  }
  return inOrder(
    steps.filter(({ at }) => at <= until),
    { kind: "end", at: until, outcome: "running", detail: null },
  );
}

/** Cancels the touches that have not gone out at `at`; of all slots, or of these. */
function cancelWaiting(
  steps: readonly SimulatedStep[],
  at: Date,
  { reason, of }: { reason: string; of: readonly string[] | null },
): SimulatedStep[] {
  const isWaiting = (step: SimulatedStep) => step.kind === "touch" && step.at > at && (of?.includes(step.step) ?? true);
  const cancelled = steps.flatMap((step): SimulatedStep[] =>
    step.kind === "touch" && isWaiting(step) ? [{ kind: "skipped", at, step: step.step, reason }] : [],
  );
  return [...steps.filter((step) => !isWaiting(step)), ...cancelled];
}

/** Sorts by time. A deferred touch may go out after the end of the journey. */
function inOrder(steps: readonly SimulatedStep[], end: SimulatedStep): SimulatedStep[] {
  return [...steps, end].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function eventOf({ kind, data = {}, actor = "lead", afterTouch, delay }: Supposed, from: Date, zone: string): FactEvent {
  const at = delay === null ? from : addDuration(zone, from, delay);
  return { id: `supposed:${afterTouch ?? "entry"}:${kind}:${at.toISOString()}`, kind, at, actor, data };
}

function simulatedStep(effect: Effect, facts: Facts, at: Date, deferred: ReadonlySet<string>, policy: TouchPolicy): SimulatedStep | null {
  switch (effect.kind) {
    case "touch": {
      const answer = policy(effect, at, facts);
      if (answer.kind === "hold") return { kind: "held", at, step: effect.slot, reason: answer.reason };
      if (answer.kind === "skip") return { kind: "skipped", at, step: effect.slot, reason: answer.reason };
      const message = effect.plan.find(({ channel }) => channel === answer.channel);
      if (message === undefined) return { kind: "skipped", at, step: effect.slot, reason: "unreachable" };
      const reason = answer.held ?? (effect.prompt ? "answer" : deferred.has(effect.slot) ? "window" : "due");
      return { kind: "touch", at: answer.at, step: effect.slot, ...message, reason };
    }
    case "invitation":
    case "withdraw":
      return null;
    case "update":
      return { kind: "update", at, step: effect.step, changes: effect.changes };
    case "task":
      return { kind: "task", at, step: effect.step, role: effect.role, dueAt: effect.dueAt };
    case "stepDone":
      return effect.outcome === "skipped" ? { kind: "skipped", at, step: effect.step, reason: effect.reason ?? "" } : null;
    case "explanation":
      return effect.verdict === "choose" ? { kind: "chosen", at, step: effect.step, reason: effect.reason, inputs: effect.inputs } : null;
  }
}
