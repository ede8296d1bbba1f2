import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { type OptInTarget, planVerification } from "./plan-verification.ts";

/**
 * Plans the one reminder (LAW5), unless the opt-in is no longer waiting. Called twice, it plans one. An address gets it for the last of its
 * forms only; what an earlier form asked for is still confirmed by its own mail.
 */
export async function remindOptIn(context: Context, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const found = await tx.query<{ leadId: string }>('select lead_id as "leadId" from opt_in where id = $1', [id]);
    const leadId = found.rows[0]?.leadId;
    if (!leadId) return;
    await lockLeads(tx, [leadId]);
    const { rows } = await tx.query<OptInTarget & { remindAt: Date; expiresAt: Date; last: boolean }>(
      `select o.id, o.lead_id as "leadId", o.contact_id as "contactId", o.language, o.remind_at as "remindAt", o.expires_at as "expiresAt",
         not exists (select 1 from opt_in later where later.contact_id = o.contact_id
           and (later.requested_at, later.id) > (o.requested_at, o.id)) as last
       from opt_in o where o.id = $1 and o.state = 'waiting'`,
      [id],
    );
    const [optIn] = rows;
    if (!optIn) return;
    await setProcess(tx, id, { state: "live", wakeAt: optIn.expiresAt });
    if (!optIn.last) return;
    await planVerification(tx, context, { optIn, slot: "reminder", occurrence: 1, dueAt: optIn.remindAt });
  });
}
