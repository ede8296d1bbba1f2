import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { type Evidence, gatherEvidence } from "./evidence.ts";

export interface LivingEvidence extends Omit<Evidence, "lastSendAt"> {
  /** ISO 8601. Null when nothing was ever sent to them. */
  lastSendAt: string | null;
  /** The texts that the consents refer to. */
  wordings: { id: string; key: string; language: string; version: number; text: string; hash: string }[];
  /** ISO 8601 */
  madeAt: string;
}

/**
 * Copies the evidence of a living lead's consents, as the vault would keep it after an erasure, with the texts that were shown (LAW2). The
 * audit keeps who took the copy, and why. Throws AppError not-found, gone.
 */
export async function copyEvidence(
  context: Context,
  { leadId, reason, actor }: { leadId: string; reason?: string | undefined; actor: string },
): Promise<LivingEvidence> {
  const now = context.clock.now();
  return context.database.transaction(async (tx) => {
    await requireLead(tx, leadId);
    const [gathered] = await gatherEvidence(tx, [leadId], now);
    if (!gathered) throw new Error(`The lead ${leadId} vanished while their evidence was read.`);
    const { hashes: _, sentAt, ...evidence } = gathered;
    const { rows: wordings } = await tx.query<LivingEvidence["wordings"][number]>(
      `select id, key, language, version, text, hash from wording
       where id in (select wording_id from consent where lead_id = $1) order by key, language, version`,
      [leadId],
    );
    await writeAudit(tx, { at: now, actor, action: "evidence-copied", target: "lead", refId: leadId, reason });
    return { ...evidence, lastSendAt: sentAt?.toISOString() ?? null, wordings, madeAt: now.toISOString() };
  });
}
