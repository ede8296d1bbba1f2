import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { type OptInTarget, planVerification } from "./plan-verification.ts";

/** Plans the one reminder (LAW5), unless the opt-in is no longer waiting. Called twice, it plans one. */
export async function remindOptIn(context: Context, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const found = await tx.query<{ leadId: string }>('select lead_id as "leadId" from opt_in where id = $1', [id]);
    const leadId = found.rows[0]?.leadId;
    if (!leadId) return;
    await lockLeads(tx, [leadId]);
    const { rows } = await tx.query<OptInTarget & { remindAt: Date; expiresAt: Date }>(
      `select id, lead_id as "leadId", contact_id as "contactId", language, remind_at as "remindAt", expires_at as "expiresAt"
       from opt_in where id = $1 and state = 'waiting'`,
      [id],
    );
    const [optIn] = rows;
    if (!optIn) return;
    await setProcess(tx, id, { state: "live", wakeAt: optIn.expiresAt });
    await planVerification(tx, context, { optIn, slot: "reminder", occurrence: 1, dueAt: optIn.remindAt });
  });
}
