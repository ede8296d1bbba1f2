import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { planVerification } from "./plan-verification.ts";

/** The one reminder (LAW5), unless it was confirmed meanwhile; asked twice, it is planned once. */
export async function remindOptIn(context: Context, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const found = await tx.query<{ lead_id: string }>("select lead_id from opt_in where id = $1", [id]);
    const leadId = found.rows[0]?.lead_id;
    if (!leadId) return;
    await lockLeads(tx, [leadId]);
    const { rowCount } = await tx.query("update opt_in set wake_at = expires_at where id = $1 and state = 'waiting'", [id]);
    if (rowCount === 0) return;
    await planVerification(tx, { optInId: id, leadId, slot: "reminder", occurrence: 1, now });
  });
}
