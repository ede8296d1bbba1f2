import { type Cap, DEFAULT_CAPS, type PastSend } from "../touches/caps.ts";
import { isAdvertising } from "../touches/category.ts";
import type { Channel } from "../touches/channel.ts";
import { type ContactFacts, judgeTouch, type StandingHold } from "../touches/judge-touch.ts";
import type { QuietHours } from "../touches/sending-times.ts";
import type { Facts } from "./decision.ts";
import type { SequenceDefinition } from "./definition.ts";
import { type PlannedTouch, type SimulatedStep, type Supposed, simulate, type TouchAnswer, type TouchPolicy } from "./simulate.ts";

/** Everything that decides what a person gets. The person may be invented or real. */
export interface SimulatedPerson {
  readonly facts: Facts;
  readonly holds: readonly StandingHold[];
  /** By channel. The subscription is to the sequence's topic. */
  readonly contacts: Readonly<Partial<Record<Channel, ContactFacts>>>;
  readonly past: readonly PastSend[];
  readonly caps: readonly Cap[];
  readonly quietHours?: QuietHours;
}

/** An invented person: subscribed, reachable on `facts.reachable`, with the default caps. */
export function supposedPerson(facts: Facts): SimulatedPerson {
  const contact: ContactFacts = { state: "reachable", reason: null, suppressed: [], subscription: "subscribed" };
  return {
    facts,
    holds: [],
    contacts: Object.fromEntries(facts.reachable.map((channel) => [channel, contact])),
    past: [],
    caps: DEFAULT_CAPS,
  };
}

/** Events that are not the lead's own act. A touch that answers them waits for the window. */
const eventsOfOthers: ReadonlySet<string> = new Set([
  "cardReceived",
  "emailRejected",
  "lineRejected",
  "optInExpired",
  "sequenceCompleted",
  "taskCompleted",
]);

export function actorOf(event: string): "lead" | "system" {
  return eventsOfOthers.has(event) ? "system" : "lead";
}

/** The event that enters a sequence, and whether it is the lead's own act. An entry by hand is not. */
export function entryOf({ enter }: SequenceDefinition): { event: string | null; prompt: boolean } {
  return enter.kind === "manual" ? { event: null, prompt: false } : { event: enter.on, prompt: actorOf(enter.on) === "lead" };
}

/**
 * Simulates a whole journey: the decision core plans touches, the touch policy decides when they go (design decision 9). Ends at `until`.
 */
export function simulateJourney(
  definition: SequenceDefinition,
  person: SimulatedPerson,
  { from, until, supposed }: { from: Date; until: Date; supposed: readonly Supposed[] },
): SimulatedStep[] {
  const { prompt } = entryOf(definition);
  const acted = supposed.map((one) => ({ ...one, actor: one.actor ?? actorOf(one.kind) }));
  return simulate(definition, person.facts, acted, { at: from, prompt }, until, { policy: policyFor(person, until) });
}

/** Limit of deferrals in a row. Caps and windows need only a few. */
const mostTurns = 100;

/** The policy of the claim (judge-touch.ts). It is asked again at each instant that it returns, up to `until`. */
function policyFor({ holds, contacts, past, caps, quietHours }: SimulatedPerson, until: Date): TouchPolicy {
  const sent = [...past];
  return (planned, at, facts) => {
    const touch = touchOf(planned, facts);
    let now = at;
    let held: string | null = null;
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const lead = { zone: facts.zone, stage: facts.stage, holds, erased: false, merged: false };
      const rules = { caps: [...caps], ownHolidays: facts.holidays ?? [], ...(quietHours && { quietHours }) };
      const origin = { state: "live" } as const;
      const verdict = judgeTouch(touch, { lead, origin, contacts, past: sent, rivals: [], elder: null, overtaken: false, ...rules }, now);
      if (verdict.verdict === "skip") return { kind: "skip", reason: verdict.reason };
      if (verdict.verdict === "defer") {
        if (verdict.until === null) return { kind: "hold", reason: verdict.reason };
        held = verdict.reason;
        now = verdict.until;
        // When exactly does not matter: the simulation is over by then.
        if (now > until) return { kind: "send", at: now, channel: touch.channel, held };
        continue;
      }
      const { channel } = verdict;
      if (isAdvertising(planned.category) && !planned.prompt && channel !== "person")
        sent.push({ channel, category: planned.category, at: now });
      return { kind: "send", at: now, channel, held } satisfies TouchAnswer;
    }
    return { kind: "skip", reason: held ?? "late" };
  };
}

function touchOf(planned: PlannedTouch, { reachable }: Facts) {
  const plan = planned.plan.map(({ channel }) => channel);
  return {
    id: planned.slot,
    category: planned.category,
    topic: planned.topic,
    channel: plan.find((channel) => reachable.includes(channel)) ?? plan[0] ?? "email",
    plan,
    dueAt: planned.dueAt,
    prompt: planned.prompt,
    window: planned.window,
    late: planned.late && { afterMs: planned.late.after * 60_000, then: planned.late.then },
  };
}
