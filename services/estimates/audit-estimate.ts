import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";

/** Writes the audit of what staff did with an estimate; what leads do themselves is told by their events. */
export async function auditEstimate(
  tx: Transaction,
  entry: { at: Date; actor: string; action: string; estimateId: string; leadId: string; data?: object },
): Promise<void> {
  const { at, actor, action, estimateId, leadId, data } = entry;
  if (actor === "lead") return;
  await writeAudit(tx, { at, actor, action, target: "estimate", refId: estimateId, data: { lead: leadId, ...data } });
}
