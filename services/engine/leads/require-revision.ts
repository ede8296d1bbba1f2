import { ChangedMeanwhile } from "../../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../../prisma/client.ts";

/**
 * Throws ChangedMeanwhile when the lead is not at the revision that the caller has read; undefined is any. The caller has locked the lead.
 * What no member of staff changed, such as a step of a sequence, was changed by `system`.
 */
export async function requireRevision(tx: Transaction, leadId: string, revision: number | undefined): Promise<void> {
  if (revision === undefined) return;
  const { rows } = await tx.query<{ revision: number; at: Date; by: string | null }>(
    `select l.revision, l.updated_at as at,
       (select a.actor from audit a where a.ref_id = l.id::text and a.at = l.updated_at order by a.id desc limit 1) as by
     from lead l where l.id = $1`,
    [leadId],
  );
  const [lead] = rows;
  if (lead && lead.revision !== revision) throw new ChangedMeanwhile({ by: lead.by ?? "system", at: lead.at });
}
