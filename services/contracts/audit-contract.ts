import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";

/** Writes the audit of what staff did with a contract; what leads do themselves is told by their events. */
export async function auditContract(
  tx: Transaction,
  entry: { at: Date; actor: string; action: string; contractId: string; leadId: string; reason?: string | undefined; data?: object },
): Promise<void> {
  const { at, actor, action, contractId, leadId, reason, data } = entry;
  if (!actor.startsWith("staff:")) return;
  await writeAudit(tx, { at, actor, action, target: "contract", refId: contractId, reason, data: { lead: leadId, ...data } });
}
