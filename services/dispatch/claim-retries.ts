import { laneOf } from "../../domain/touches/category.ts";
import { LEASE_SECONDS } from "../../domain/touches/deadlines.ts";
import type { Context } from "../context.ts";
import { applyBrakes } from "./commit-dispatching.ts";
import type { Job } from "./job.ts";

interface Row extends Omit<Job, "lane"> {
  oldFence: string;
}

/** Takes up deferred sends whose time has come, with the same bytes (SND3), unless a brake stops them meanwhile. */
export async function claimRetries(context: Context, input: { senderId: string; limit: number; fence: string }): Promise<Job[]> {
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<Row>(
      `select s.id as "sendId", s.touch_id as "touchId", s.lead_id as "leadId", s.channel, s.category, s.attempts + 1 as attempt,
         s.fence as "oldFence", s.template_version_id as "templateVersionId", s.variables as frozen, s.message_id as "messageId",
         s.dated_at as "datedAt", s.retry_key as "retryKey", $4::uuid as fence
       from send s where s.sender_id = $1 and s.state = 'deferred' and s.retry_at <= $2 order by s.retry_at limit $3 for update skip locked`,
      [input.senderId, context.clock.now(), input.limit, input.fence],
    );
    if (rows.length === 0) return [];
    const allowed = await applyBrakes(
      tx,
      context,
      rows.map((row) => ({ ...row, fence: row.oldFence })),
    );
    const ids = new Set(allowed.map((send) => send.sendId));
    await tx.query(
      `update send set state = 'claimed', fence = $2, attempts = attempts + 1, retry_at = null,
         lease_until = clock_timestamp() + make_interval(secs => $3) where id = any($1::uuid[])`,
      [[...ids], input.fence, LEASE_SECONDS],
    );
    return rows.filter((row) => ids.has(row.sendId)).map(({ oldFence: _, ...job }) => ({ ...job, lane: laneOf(job.category) }));
  });
}
