import type { Category } from "../../../domain/touches/category.ts";
import { GIVE_UP_MS, mayRepeatPastDot } from "../../../domain/touches/retry.ts";
import type { Context } from "../context/context.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import { settleTouches } from "./settle-touches.ts";

interface Row {
  id: string;
  leadId: string;
  touchId: string;
  channel: "email" | "line";
  category: Category;
  state: "claimed" | "dispatching";
  pastDot: number;
  claimedAt: Date;
  /** It was sent with a reply token, which has no retry key. */
  replied: boolean;
}

/**
 * Takes over the sends of a dead worker, once their lease has run out. `claimed`: no byte has left, so it is tried again. `dispatching`:
 * a mail may have been sent, so SND2 decides; LINE gets the same body with the same retry key for 24 h (LIN4). `living` are this
 * worker's own sends.
 */
export async function recoverSends(context: Context, senderId: string, living: ReadonlySet<string>): Promise<number> {
  return context.database.transaction(async (tx) => {
    const { rows: found } = await tx.query<{ id: string; leadId: string }>(
      `select id, lead_id as "leadId" from send where sender_id = $1 and state in ('claimed', 'dispatching') and lease_until < clock_timestamp()
         and id <> all($2::uuid[]) limit 500`,
      [senderId, [...living]],
    );
    if (found.length === 0) return 0;
    await lockLeads(
      tx,
      found.map((row) => row.leadId),
    );
    const { rows } = await tx.query<Row>(
      `select id, lead_id as "leadId", touch_id as "touchId", channel, category, state, past_dot as "pastDot", claimed_at as "claimedAt",
         attempts = 1 and variables ? 'replyToken' as replied from send
       where id = any($1::uuid[]) and state in ('claimed', 'dispatching') and lease_until < clock_timestamp() for update`,
      [found.map((row) => row.id)],
    );
    const now = context.clock.now();
    for (const row of rows) {
      const past = row.state === "dispatching";
      const young = now.getTime() - row.claimedAt.getTime() < GIVE_UP_MS[row.channel];
      const again = !past || (row.channel === "line" ? young && !row.replied : mayRepeatPastDot(row.category, row.pastDot + 1));
      await tx.query(
        `update send set state = $2, retry_at = $3, settled_at = $4, lease_until = null, code = 'worker-lost', past_dot = past_dot + $5 where id = $1`,
        [row.id, again ? "deferred" : "unknown", again ? now : null, again ? null : now, past ? 1 : 0],
      );
      if (!again) await settleTouches(tx, [{ id: row.touchId, state: "unknown", reason: "worker-lost" }], now);
    }
    return rows.length;
  });
}
