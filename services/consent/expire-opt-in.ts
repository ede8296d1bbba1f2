import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { countSettledTouches } from "../engine/observation/counters.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { forgetLeads } from "../erasure/module.ts";
import { optInExpired } from "./consent-events.ts";
import { OPT_IN } from "./opt-in.ts";

/**
 * Ends an opt-in that was not confirmed in time: deletes what was typed, and the address unless something else needs it (LAW5).
 * The row of the opt-in stays, so that the page can explain a late click.
 */
export async function expireOptIn(context: Context, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const found = await tx.query<{ leadId: string }>('select lead_id as "leadId" from opt_in where id = $1', [id]);
    const leadId = found.rows[0]?.leadId;
    if (!leadId) return;
    await lockLeads(tx, [leadId]);
    const { rows } = await tx.query<{ contactId: string; expiresAt: Date }>(
      `update opt_in set state = 'expired', data = '{}', network_address = null
       where id = $1 and state = 'waiting' and expires_at <= $2 returning contact_id as "contactId", expires_at as "expiresAt"`,
      [id, now],
    );
    if (!rows[0]) return;
    const { contactId, expiresAt } = rows[0];
    await endProcesses(tx, context, { kind: OPT_IN, ended: [{ id, outcome: "expired" }], reason: "expired" });
    await recordEvents(tx, context, [happened(optInExpired, { leadId, at: expiresAt, data: { optIn: id }, key: `expired:${id}` })]);
    // A mail that waits for its next attempt holds the address, too, so it is given up, unless another form still needs the address.
    const { rows: unproved } = await tx.query<{ lane: number; channel: string; state: string }>(
      `with unproved as (
         update send set variables = null, retry_at = null, settled_at = coalesce(settled_at, $2),
           state = case when state <> 'deferred' then state when past_dot > 0 then 'unknown' else 'cancelled' end
         where contact_id = $1 and state not in ('claimed', 'dispatching')
           and exists (select 1 from contact c where c.id = $1 and c.state = 'unconfirmed')
           and not exists (select 1 from opt_in o where o.contact_id = $1 and o.state = 'waiting')
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
    // A lead whose corrected address was not proved is still the person who agreed before.
    const { rowCount: left } = await tx.query(
      "select 1 from contact where lead_id = $1 union all select 1 from consent where lead_id = $1 limit 1",
      [leadId],
    );
    if (left === 0) await forgetLeads(tx, context, [leadId]);
  });
}
