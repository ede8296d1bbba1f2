import { v7 as uuidv7 } from "uuid";
import type { Rejection } from "../../channels/outcome.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../context.ts";
import { recordEvents } from "../events/record-event.ts";
import { readDefaultSenders } from "../senders/read-senders.ts";
import type { Job } from "./job.ts";
import type { SettledTouch } from "./settle-touches.ts";

/** Soft bounces in a row that suppress an address (BNC2). */
const SOFT_BOUNCES = 3;

/**
 * What a refusal for good means: a bad address is suppressed, a full mailbox is a soft bounce, a policy refusal alarms the
 * sender and never suppresses (BNC2). Then the touch goes on by the next channel of its plan, or has failed.
 */
export async function rejectSend(
  tx: Transaction,
  context: Context,
  job: Job,
  rejection: { code: string; cause: Rejection },
): Promise<{ touch?: SettledTouch }> {
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
      await tx.query("update sender set alarm = $2 where id = (select sender_id from send where id = $1)", [
        job.sendId,
        JSON.stringify({ code: rejection.code, cause: rejection.cause, at: now }),
      ]);
      break;
    case "content":
      break;
  }
  await recordEvents(tx, context, [
    {
      leadId: job.leadId,
      kind: job.channel === "email" ? "emailRejected" : "lineRejected",
      at: now,
      actor: "provider",
      data: { cause: rejection.cause, code: rejection.code, touch: job.touchId },
      key: `rejected:${job.sendId}`,
    },
  ]);
  const moved = await useNextChannel(tx, job, now);
  return moved ? {} : { touch: { id: job.touchId, state: "failed", reason: rejection.cause } };
}

async function closeContact(tx: Transaction, job: Job, reason: string, now: Date): Promise<void> {
  await tx.query(
    `update contact set state = 'unreachable', reason = $2, state_at = $3 where id = (select contact_id from send where id = $1)`,
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
  const { rows } = await tx.query<{ soft_bounces: number }>(
    "update contact set soft_bounces = soft_bounces + 1 where id = (select contact_id from send where id = $1) returning soft_bounces",
    [job.sendId],
  );
  if ((rows[0]?.soft_bounces ?? 0) < SOFT_BOUNCES) return;
  await closeContact(tx, job, "bounced", now);
  await suppress(tx, job, now);
}

/** Only after `failed`, never after `dispatching` or `unknown` (SND1). Each channel of the plan is tried once. */
async function useNextChannel(tx: Transaction, job: Job, now: Date): Promise<boolean> {
  const { rows } = await tx.query<{ channel: string }>(
    `select p.value->>'channel' as channel from touch t, jsonb_array_elements(t.plan) with ordinality p
     where t.id = $1 and p.value->>'channel' <> $2
       and not exists (select 1 from send s where s.touch_id = t.id and s.channel = p.value->>'channel')
     order by p.ordinality limit 1`,
    [job.touchId, job.channel],
  );
  const channel = rows[0]?.channel;
  const senderId = channel && (await readDefaultSenders(tx)).get(channel);
  if (!channel || !senderId) return false;
  await tx.query("update touch set state = 'due', channel = $2, sender_id = $3, not_before = $4 where id = $1 and state = 'claimed'", [
    job.touchId,
    channel,
    senderId,
    now,
  ]);
  await tx.query("select pg_notify('touch', $1)", [senderId]);
  return true;
}
