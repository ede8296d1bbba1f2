import { countsAnewAt } from "../../../domain/line/monthly-limit.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import type { OriginTouch } from "../modules/origin.ts";
import { ringSenders } from "../touches/ring-senders.ts";
import { writeDecisions } from "../touches/write-decision.ts";
import type { Job } from "./job.ts";
import { parkTouch } from "./park-touch.ts";

/**
 * LINE refuses the message itself (400): its origin is parked with the fault, as for a template that cannot be rendered, and the touch
 * goes out with the mended one (rules.md LIN5). False when its origin cannot be parked.
 */
export async function parkRefused(tx: Transaction, context: Context, job: Job, code: string): Promise<boolean> {
  const touch = await readTouch(tx, job);
  if (!touch || context.registry.origins.get(touch.originKind)?.park === undefined) return false;
  await parkTouch(tx, context, touch, {
    code: "message-refused",
    step: touch.slot,
    message: `LINE refuses this message (${code}).`,
  });
  return true;
}

/**
 * The account has no messages left this month: the touch waits until LINE counts anew, with the date as its forecast (rules.md LIN5). It
 * is claimed again then, so brakes, window and lateness are asked anew.
 */
export async function parkAtLimit(tx: Transaction, context: Context, job: Job): Promise<void> {
  const touch = await readTouch(tx, job);
  if (!touch) return;
  const now = context.clock.now();
  const until = countsAnewAt(now);
  await tx.query("update touch set state = 'due', not_before = $2 where id = $1 and state = 'claimed'", [job.touchId, until]);
  await writeDecisions(
    tx,
    [
      {
        leadId: job.leadId,
        touchId: job.touchId,
        processId: touch.originId,
        step: touch.slot,
        verdict: "defer",
        reason: "quota",
        until,
        inputs: { send: job.sendId, channel: job.channel },
        latest: null,
      },
    ],
    now,
  );
}

/** A push was accepted, so the account has messages again, by a larger plan or a new month: what waited for that is due. */
export async function releaseFromLimit(tx: Transaction, sendIds: string[], now: Date): Promise<void> {
  if (sendIds.length === 0) return;
  // By lane and instant, so that the index of due touches finds them without reading the others.
  const { rows } = await tx.query<{ senderId: string }>(
    `update touch set not_before = $2 where sender_id in (select sender_id from send where id = any($1::uuid[])) and state = 'due'
       and lane in (0, 1, 2, 3) and not_before = $3 and decision_print = 'defer:quota' returning sender_id as "senderId"`,
    [sendIds, now, countsAnewAt(now)],
  );
  await ringSenders(tx, rows);
}

async function readTouch(tx: Transaction, job: Job): Promise<OriginTouch | undefined> {
  const { rows } = await tx.query<OriginTouch>(
    `select id, lead_id as "leadId", origin_kind as "originKind", origin_id as "originId", slot, occurrence from touch where id = $1`,
    [job.touchId],
  );
  return rows[0];
}
