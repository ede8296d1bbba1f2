import type { Context } from "../context/context.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import { writeDecisions } from "../touches/write-decision.ts";
import type { Job } from "./job.ts";

interface Released {
  sendId: string;
  touchId: string;
  leadId: string;
  processId: string;
  step: string;
}

/**
 * Gives up the claim of messages that were not tried because their sender has stopped. A touch that was never tried is due again, as it
 * was, and the next claim judges it anew. A retry stays deferred, with the same bytes (SND3).
 */
export async function releaseSends(context: Context, jobs: Job[]): Promise<void> {
  const claims = [jobs.map((job) => job.sendId), jobs.map((job) => job.fence)];
  await context.database.transaction(async (tx) => {
    const now = context.clock.now();
    await lockLeads(
      tx,
      jobs.map((job) => job.leadId),
    );
    await tx.query(
      `update send s set state = 'deferred', attempts = s.attempts - 1, retry_at = $3, lease_until = null from unnest($1::uuid[], $2::uuid[]) as mine(id, fence)
       where s.id = mine.id and s.fence = mine.fence and s.state = 'claimed' and s.attempts > 1`,
      [...claims, now],
    );
    const { rows } = await tx.query<Released>(
      `update send s set state = 'cancelled', settled_at = $3, lease_until = null, code = 'sender-stopped'
       from unnest($1::uuid[], $2::uuid[]) as mine(id, fence), touch t
       where s.id = mine.id and s.fence = mine.fence and s.state = 'claimed' and t.id = s.touch_id
       returning s.id as "sendId", s.touch_id as "touchId", s.lead_id as "leadId", t.origin_id as "processId", t.slot as step`,
      [...claims, now],
    );
    await tx.query("update touch set state = 'due' where id = any($1::uuid[]) and state = 'claimed'", [rows.map((row) => row.touchId)]);
    await writeDecisions(
      tx,
      rows.map(({ sendId, ...about }) => ({
        ...about,
        verdict: "defer",
        reason: "sender-stopped",
        until: null,
        inputs: { send: sendId },
        latest: null,
      })),
      now,
    );
  });
}
