import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { auditDeal } from "./audit-deal.ts";
import { requireStaff } from "./require-staff.ts";
import { writeMoves } from "./write-move.ts";

export interface HandOver {
  /** Ids of members of staff; null: nobody. */
  fromId: string | null;
  toId: string | null;
  /** Only these deals; left out, all of theirs that are open. */
  dealIds?: readonly string[] | undefined;
  reason?: string | undefined;
  /** True: they go back to whom they were taken from, who may have left. */
  isUndo?: boolean | undefined;
  /** staff:<name> */
  actor: string;
}

/** Gives the open deals of one member of staff to another, each with its next action and its date (DEL2). Returns how many. Throws AppError invalid for somebody who does not work here. */
export async function handOverDeals(
  context: Context,
  { fromId, toId, dealIds, reason, isUndo = false, actor }: HandOver,
): Promise<{ deals: number }> {
  return context.database.transaction(async (tx) => {
    if (!isUndo) await requireStaff(tx, toId);
    const { rows } = await tx.query<{ id: string; leadId: string }>(
      `select id, lead_id as "leadId" from deal where owner_id is not distinct from $1 and state = 'open' and ($2::uuid[] is null or id = any($2)) order by lead_id`,
      [fromId, dealIds ?? null],
    );
    await lockLeads(
      tx,
      rows.map(({ leadId }) => leadId),
    );
    const { rows: moved } = await tx.query<{ id: string; leadId: string }>(
      `update deal set owner_id = $2, revision = revision + 1 where id = any($1::uuid[]) and owner_id is not distinct from $3 and state = 'open'
       returning id, lead_id as "leadId"`,
      [rows.map(({ id }) => id), toId, fromId],
    );
    const at = context.clock.now();
    for (const { id, leadId } of moved) {
      await writeMoves(tx, { dealId: id, at, actor, reason }, [{ field: "owner", from: fromId, to: toId }]);
      await auditDeal(tx, { at, actor, action: "deal-handed-over", dealId: id, leadId, reason, data: { before: fromId, after: toId } });
    }
    return { deals: moved.length };
  });
}
