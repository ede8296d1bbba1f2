import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { countSettledTouches } from "../engine/observation/counters.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";

/**
 * Nobody confirmed in time: what was typed is deleted, and so is the address, unless it has another reason to be known
 * (LAW5). The opt-in itself stays, so that a late click is told what happened.
 */
export async function expireOptIn(context: Context, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const found = await tx.query<{ lead_id: string }>("select lead_id from opt_in where id = $1", [id]);
    const leadId = found.rows[0]?.lead_id;
    if (!leadId) return;
    await lockLeads(tx, [leadId]);
    const { rows } = await tx.query<{ contact_id: string }>(
      `update opt_in set state = 'expired', wake_at = null, data = '{}', network_address = null
       where id = $1 and state = 'waiting' and expires_at <= $2 returning contact_id`,
      [id, now],
    );
    const contactId = rows[0]?.contact_id;
    if (!contactId) return;
    await cancelTouches(tx, context, { originKind: "opt-in", originIds: [id], reason: "expired" });
    await recordEvents(tx, context, [
      { leadId, kind: "optInExpired", at: now, actor: "system", data: { optIn: id }, key: `expired:${id}` },
    ]);
    // A mail that still waits for its next attempt holds the address as well: it is given up.
    const { rows: unproved } = await tx.query<{ lane: number; channel: string; state: string }>(
      `with unproved as (
         update send set variables = null, retry_at = null, settled_at = coalesce(settled_at, $2),
           state = case when state <> 'deferred' then state when past_dot > 0 then 'unknown' else 'cancelled' end
         where contact_id = $1 and state not in ('claimed', 'dispatching')
           and exists (select 1 from contact c where c.id = $1 and c.state = 'unconfirmed')
         returning touch_id, state)
       update touch t set state = u.state, reason = 'expired', settled_at = $2 from unproved u
       where t.id = u.touch_id and t.state = 'claimed' and u.state in ('cancelled', 'unknown')
       returning t.lane, t.channel, t.state`,
      [contactId, now],
    );
    countSettledTouches(unproved);
    const gone = await tx.query(
      `delete from contact where id = $1 and state = 'unconfirmed'
         and not exists (select 1 from opt_in o where o.contact_id = $1 and o.state = 'waiting')`,
      [contactId],
    );
    if (gone.rowCount === 0) return;
    await tx.query(
      `update lead set family_name = null, given_name = null, family_kana = null, given_kana = null, display_name = null, company = null,
         search_key = '', fields = '{}', erased_at = $2, updated_at = $2
       where id = $1 and not exists (select 1 from contact c where c.lead_id = $1)`,
      [leadId, now],
    );
  });
}
