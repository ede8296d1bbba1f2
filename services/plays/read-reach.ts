import type { Reach, ReachRefusal } from "../../domain/plays/next-offers.ts";
import type { PlayPlan } from "../../domain/plays/play-plan.ts";
import type { SequenceDefinition } from "../../domain/sequences/definition.ts";
import { stepIndex } from "../../domain/sequences/step-index.ts";
import { messagesOf } from "../../domain/sequences/step-messages.ts";
import { judgeBrakes } from "../../domain/touches/judge-touch.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type LeadBrakes, readBrakesOf } from "../engine/touches/read-lead-brakes.ts";
import { readVersion } from "../sequences/module.ts";

/** Whether the sequences of the plan would reach each of these leads, by consent and contacts. */
export async function readReach(
  tx: Transaction,
  context: Context,
  leadIds: readonly string[],
  plan: PlayPlan,
): Promise<(leadId: string) => Reach> {
  const definitions = await readDefinitions(tx, plan);
  const brakes = new Map<string | null, Map<string, LeadBrakes>>();
  for (const { topic } of definitions.values()) {
    if (!brakes.has(topic)) brakes.set(topic, await readBrakesOf(tx, context, leadIds, topic));
  }
  return (leadId) => (sequence) => {
    const definition = definitions.get(sequence);
    if (!definition) return "no-sequence";
    const lead = brakes.get(definition.topic)?.get(leadId);
    return lead ? refuseReach(definition, lead, context.clock.now()) : "unreachable";
  };
}

/** The published sequences of the plan, by key. */
async function readDefinitions(tx: Transaction, { next, revive }: PlayPlan): Promise<Map<string, SequenceDefinition>> {
  const keys = [...new Set([...next.map(({ sequence }) => sequence), ...(revive === undefined ? [] : [revive])])];
  const { rows } = await tx.query<{ key: string; versionId: string }>(
    'select key, current_version_id as "versionId" from sequence where key = any($1::text[]) and current_version_id is not null',
    [keys],
  );
  const found = new Map<string, SequenceDefinition>();
  for (const { key, versionId } of rows) {
    const version = await readVersion(tx, versionId);
    if (version) found.set(key, version.definition);
  }
  return found;
}

/** By the rules of the claim, for the first message. Holds are judged apart. */
function refuseReach(definition: SequenceDefinition, lead: LeadBrakes, now: Date): ReachRefusal | null {
  const { category, topic, window } = definition;
  const [message] = [...stepIndex(definition).values()].flatMap(({ step }) => messagesOf(step));
  const [first] = message?.plan ?? [];
  // One that only gives tasks to staff reaches everybody.
  if (!message || !first) return null;
  const plan = message.plan.map(({ channel }) => channel);
  const verdict = judgeBrakes(
    { id: message.id, category, topic, channel: first.channel, plan, dueAt: now, prompt: false, window, late: null },
    { lead: { ...lead, holds: [], erased: false, merged: false }, origin: { state: "live" }, contacts: lead.contacts },
  );
  if (verdict.verdict === "send") return null;
  return unwilling.includes(verdict.reason) ? "no-consent" : "unreachable";
}

const unwilling: readonly string[] = ["suppressed", "unsubscribed", "no-consent", "stage-none"];
