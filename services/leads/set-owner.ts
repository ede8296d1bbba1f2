import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { requireRevision } from "../engine/leads/require-revision.ts";

export interface OwnerInput {
  leadId: string;
  /** Id of the member of staff who is in charge from now on; null: nobody. */
  ownerId: string | null;
  /** Only if this one is in charge now; left out, whoever is. */
  from?: string | null | undefined;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
  reason?: string | undefined;
  /** staff:<name> */
  actor: string;
}

/** Says who is in charge of a lead. Repeated, it changes nothing. Answers whether it changed something. Throws AppError not-found, gone. */
export async function setOwner(context: Context, { leadId, ownerId, from, revision, reason, actor }: OwnerInput): Promise<boolean> {
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    await requireRevision(tx, leadId, revision);
    const { rows } = await tx.query<{ ownerId: string | null }>('select owner_id as "ownerId" from lead where id = $1', [leadId]);
    const before = rows[0]?.ownerId ?? null;
    if (before === ownerId || (from !== undefined && before !== from)) return false;
    const at = context.clock.now();
    await tx.query("update lead set owner_id = $2, updated_at = $3 where id = $1", [leadId, ownerId, at]);
    const data = { before, after: ownerId };
    await writeAudit(tx, { at, actor, action: "owner-set", target: "lead", refId: leadId, reason, data });
    return true;
  });
}
