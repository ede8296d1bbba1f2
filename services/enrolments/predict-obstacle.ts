import { stepIndex } from "../../domain/sequences/step-index.ts";
import { messagesOf } from "../../domain/sequences/step-messages.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import { type DeferReason, judgeBrakes, type SkipReason } from "../../domain/touches/judge-touch.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readRestoreHold } from "../engine/journal/restore-hold.ts";
import { readAlarm, stopsSending } from "../engine/senders/alarm.ts";
import { readDefaultSenders } from "../engine/senders/read-senders.ts";
import { readLeadBrakes } from "../engine/touches/read-lead-brakes.ts";
import { readVersion } from "../sequences/module.ts";

/** What stands between an enrolment and its next message. */
export interface Obstacle {
  /** Step of the message. */
  readonly step: string;
  /** `defer`: it would wait. `skip`: it would be left out. */
  readonly verdict: "defer" | "skip";
  readonly reason: DeferReason | SkipReason | StandingReason;
}

/** What stops all messages, or all of a channel, until a person or a provider ends it. */
type StandingReason = "restored" | "sender-stopped";

/**
 * What would keep back the next message of a running enrolment, in the order of the file, if it were due now, by the rules of the claim:
 * also the hold after a restore, and a sender that is stopped. Null
 * when it would go, when there is none, or when the enrolment does not run.
 */
export async function predictObstacle(context: Context, enrolmentId: string): Promise<Obstacle | null> {
  const { pool } = context.database;
  const { rows } = await pool.query<{ leadId: string; versionId: string; step: string | null }>(
    `select lead_id as "leadId", version_id as "versionId", step from enrolment where id = $1 and state = 'running' and step is not null`,
    [enrolmentId],
  );
  const enrolment = rows[0];
  const version = enrolment && (await readVersion(pool, enrolment.versionId));
  if (!version) return null;
  const steps = [...stepIndex(version.definition).values()].map(({ step }) => step);
  const here = steps.findIndex(({ id }) => id === enrolment.step);
  const [message] = here < 0 ? [] : steps.slice(here).flatMap(messagesOf);
  const [first] = message?.plan ?? [];
  const { category, topic, window } = version.definition;
  const lead = await readLeadBrakes(pool, context, enrolment.leadId, topic);
  if (!message || !first || !lead) return null;
  const now = context.clock.now();
  const plan = message.plan.map(({ channel }) => channel);
  const verdict = judgeBrakes(
    { id: message.id, category, topic, channel: first.channel, plan, dueAt: now, prompt: false, window, late: null },
    { lead: { ...lead, erased: false, merged: false }, origin: { state: "live" }, contacts: lead.contacts },
  );
  if (verdict.verdict !== "send") return { step: message.id, verdict: verdict.verdict, reason: verdict.reason };
  const standing = await standingReason(pool, verdict.channel);
  return standing && { step: message.id, verdict: "defer", reason: standing };
}

async function standingReason(tx: Transaction, channel: Channel): Promise<StandingReason | null> {
  if ((await readRestoreHold(tx)) !== null) return "restored";
  const sender = (await readDefaultSenders(tx)).get(channel);
  return sender !== undefined && stopsSending(await readAlarm(tx, sender)) ? "sender-stopped" : null;
}
