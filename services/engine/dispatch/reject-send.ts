import { v7 as uuidv7 } from "uuid";
import type { Outcome, Rejection } from "../../../channels/outcome.ts";
import { NEVER } from "../../../domain/touches/deadlines.ts";
import { judgeBrakes } from "../../../domain/touches/judge-touch.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { recordEvents } from "../events/record-event.ts";
import { happened } from "../modules/define-event.ts";
import { readDefaultSenders } from "../senders/read-senders.ts";
import { ringSenders } from "../touches/ring-senders.ts";
import { writeDecisions } from "../touches/write-decision.ts";
import { emailRejected, lineRejected } from "./dispatch-events.ts";
import type { Job } from "./job.ts";
import { parkAtLimit, parkRefused } from "./park-refused.ts";
import { readBrakeFacts } from "./read-touch-facts.ts";
import type { SettledTouch } from "./settle-touches.ts";

/** Soft bounces in a row within so many days that suppress an address (BNC2). */
const SOFT_BOUNCES = 3;
const SOFT_BOUNCE_DAYS = 30;

/** How a refused send ends. `cancelled`: the touch waits, and may go out on the same channel later. Without `touch` it stays planned. */
export interface Refused {
  state: "failed" | "cancelled";
  touch?: SettledTouch;
}

/**
 * Handles a permanent refusal: records what it means (`noteRejection`), then moves the touch to the next channel of its plan, or fails it.
 * A message that LINE refuses is parked instead; at the monthly limit a touch without another channel waits (rules.md LIN5).
 */
export async function rejectSend(
  tx: Transaction,
  context: Context,
  job: Job,
  rejection: { code: string; cause: Rejection },
  reason: string = rejection.cause,
): Promise<Refused> {
  await noteRejection(tx, context, job, rejection);
  if (rejection.cause === "content" && job.channel === "line" && (await parkRefused(tx, context, job, rejection.code))) {
    return { state: "cancelled" };
  }
  if (rejection.cause !== "quota") return useNextChannelOrFail(tx, context, job, reason);
  switch (await useNextChannel(tx, context, job)) {
    case "moved":
      return { state: "failed" };
    case "waits":
      return { state: "cancelled" };
    case "closed":
      await parkAtLimit(tx, context, job);
      return { state: "cancelled" };
    case "stopped":
      return { state: "failed", touch: { id: job.touchId, state: "failed", reason } };
  }
}

/** Moves a refused touch to the next channel of its plan. False: none is left, and nothing was recorded. */
export async function moveSend(
  tx: Transaction,
  context: Context,
  job: Job,
  rejection: { code: string; cause: Rejection },
): Promise<boolean> {
  const next = await useNextChannel(tx, context, job);
  if (next === "closed" || next === "stopped") return false;
  await noteRejection(tx, context, job, rejection);
  return true;
}

/**
 * Records what a refusal means: a bad address is suppressed, a full mailbox counts as a soft bounce. A policy refusal never suppresses
 * (BNC2): the sender has its alarm from the breaker. Does not change the send itself.
 */
export async function noteRejection(
  tx: Transaction,
  context: Context,
  job: Job,
  rejection: { code: string; cause: Rejection },
): Promise<void> {
  const now = context.clock.now();
  switch (rejection.cause) {
    case "address":
      await closeContact(tx, job, "bounced", now);
      await suppress(tx, job, now);
      break;
    case "blocked":
      await closeContact(tx, job, "blocked", now);
      break;
    case "mailbox":
      await countSoftBounce(tx, job, now);
      break;
    case "policy":
    case "quota":
    case "content":
      break;
  }
  await recordEvents(tx, context, [
    happened(job.channel === "email" ? emailRejected : lineRejected, {
      leadId: job.leadId,
      at: now,
      data: { cause: rejection.cause, code: rejection.code, touch: job.touchId },
      key: `rejected:${job.sendId}`,
    }),
  ]);
}

/**
 * Gives up a send that was deferred for too long. If the mailbox deferred it, this counts as a soft bounce (BNC2); an outage of our own
 * sender says nothing about the address. Either way the provider accepted nothing, so another channel may follow.
 */
export async function giveUpSend(
  tx: Transaction,
  context: Context,
  job: Job,
  outcome: Extract<Outcome, { kind: "deferred" }>,
): Promise<Refused> {
  if (job.channel === "email" && outcome.scope === "message") {
    return rejectSend(tx, context, job, { code: outcome.code, cause: "mailbox" }, "gave-up");
  }
  return useNextChannelOrFail(tx, context, job, "gave-up");
}

/** An accepted message resets the count of soft bounces. */
export async function forgetSoftBounces(tx: Transaction, sendIds: string[]): Promise<void> {
  if (sendIds.length === 0) return;
  await tx.query(
    `update contact set soft_bounces = 0, soft_bounced_at = '{}'
     where soft_bounces > 0 and id in (select contact_id from send where id = any($1::uuid[]))`,
    [sendIds],
  );
}

async function useNextChannelOrFail(tx: Transaction, context: Context, job: Job, reason: string): Promise<Refused> {
  const next = await useNextChannel(tx, context, job);
  return next === "moved" || next === "waits"
    ? { state: "failed" }
    : { state: "failed", touch: { id: job.touchId, state: "failed", reason } };
}

/** An address that staff replaced stays so, or lifting its suppression would bring it back. */
async function closeContact(tx: Transaction, job: Job, reason: string, now: Date): Promise<void> {
  await tx.query(
    `update contact set state = 'unreachable', reason = $2, state_at = $3
     where id = (select contact_id from send where id = $1) and reason is distinct from 'replaced'`,
    [job.sendId, reason, now],
  );
}

async function suppress(tx: Transaction, job: Job, now: Date): Promise<void> {
  await tx.query(
    `insert into suppression (id, address_hash, channel, scope, reason, at)
     select $2, c.address_hash, c.channel, 'all', 'bounced', $3 from send s join contact c on c.id = s.contact_id where s.id = $1
     on conflict (address_hash, channel, scope) where lifted_at is null do nothing`,
    [job.sendId, uuidv7(), now],
  );
}

async function countSoftBounce(tx: Transaction, job: Job, now: Date): Promise<void> {
  const { rows } = await tx.query<{ bounces: number }>(
    `update contact c set soft_bounced_at = lately.bounces, soft_bounces = cardinality(lately.bounces)
     from (select id, array_append(array(select at from unnest(soft_bounced_at) as at where at > $2::timestamptz - make_interval(days => $3)), $2) as bounces
           from contact where id = (select contact_id from send where id = $1)) lately
     where c.id = lately.id returning c.soft_bounces as bounces`,
    [job.sendId, now, SOFT_BOUNCE_DAYS],
  );
  if ((rows[0]?.bounces ?? 0) < SOFT_BOUNCES) return;
  await closeContact(tx, job, "bounced", now);
  await suppress(tx, job, now);
}

/**
 * Moves the touch to the next open channel of its plan: only after `failed`, never after `dispatching` or `unknown` (SND1), and never to a
 * channel that refused this touch before. A touch that is held or whose origin rests stays planned and waits. `closed`: only the refusal
 * speaks against it, but no other channel is left. `stopped`: it would not go out anyway.
 */
async function useNextChannel(tx: Transaction, context: Context, job: Job): Promise<"moved" | "waits" | "closed" | "stopped"> {
  const now = context.clock.now();
  await tx.query("update send set state = 'failed' where id = $1", [job.sendId]);
  const [judged] = await readBrakeFacts(tx, context, [job.touchId]);
  const verdict = judged && judgeBrakes(judged.touch, judged.facts);
  if (!verdict) return "stopped";
  if (verdict.verdict === "skip") return verdict.reason === "failed" ? "closed" : "stopped";
  if (verdict.verdict === "defer") {
    await planAgain(tx, job, { channel: job.channel, senderId: null, notBefore: verdict.until ?? NEVER });
    const { row } = judged;
    // Lifting a hold finds the touches that wait for it by this decision.
    await writeDecisions(
      tx,
      [
        {
          leadId: job.leadId,
          touchId: job.touchId,
          processId: row.originId,
          step: row.slot,
          verdict: "defer",
          reason: verdict.reason,
          until: verdict.until,
          inputs: {},
          latest: null,
        },
      ],
      now,
    );
    return "waits";
  }
  const senderId = (await readDefaultSenders(tx)).get(verdict.channel);
  if (!senderId) return "closed";
  await planAgain(tx, job, { channel: verdict.channel, senderId, notBefore: now });
  return "moved";
}

async function planAgain(tx: Transaction, job: Job, next: { channel: string; senderId: string | null; notBefore: Date }): Promise<void> {
  const { rows } = await tx.query<{ senderId: string }>(
    `update touch set state = 'due', channel = $2, sender_id = coalesce($3, sender_id), not_before = $4
     where id = $1 and state = 'claimed' returning sender_id as "senderId"`,
    [job.touchId, next.channel, next.senderId, next.notBefore],
  );
  await ringSenders(tx, rows);
}
