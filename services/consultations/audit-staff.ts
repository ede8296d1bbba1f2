import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";

/** Writes the audit of what staff did with a consultation; what guests do themselves is told by their events. */
export async function auditStaff(
  tx: Transaction,
  entry: { at: Date; actor: string; action: string; consultationId: string; leadId: string; reason?: string | undefined },
): Promise<void> {
  const { at, actor, action, consultationId, leadId, reason } = entry;
  if (actor === "lead") return;
  await writeAudit(tx, { at, actor, action, target: "consultation", refId: consultationId, reason, data: { lead: leadId } });
}
