import type { Context } from "../context/context.ts";
import { handleApart } from "../context/handle-apart.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import type { OriginTouch } from "../modules/origin.ts";
import type { Job } from "./job.ts";
import { parkTouch } from "./park-touch.ts";
import { setSendAside } from "./set-aside.ts";

/** Cancels a claimed send whose template cannot be rendered, and parks its origin with the fault. No byte has left. */
export async function parkSend(context: Context, job: Job): Promise<void> {
  await handleApart(
    [job],
    async () => {
      await park(context, job);
      return [];
    },
    (send, error) => setSendAside(context, send, "no", error),
  );
}

async function park(context: Context, job: Job): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [job.leadId]);
    const { rowCount } = await tx.query(
      `update send set state = 'cancelled', settled_at = $3, lease_until = null, code = 'template-fault'
       where id = $1 and fence = $2 and state = 'claimed'`,
      [job.sendId, job.fence, context.clock.now()],
    );
    if (rowCount === 0) return;
    const { rows } = await tx.query<OriginTouch>(
      `select id, lead_id as "leadId", origin_kind as "originKind", origin_id as "originId", slot, occurrence from touch where id = $1`,
      [job.touchId],
    );
    const touch = rows[0];
    if (!touch) return;
    await parkTouch(tx, context, touch, {
      code: "template-fault",
      step: touch.slot,
      message: "The template of this step cannot be rendered for this lead.",
    });
  });
}
