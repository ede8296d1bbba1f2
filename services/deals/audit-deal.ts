import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";

/** Writes the audit of what staff did with a deal. */
export async function auditDeal(
  tx: Transaction,
  entry: { at: Date; actor: string; action: string; dealId: string; leadId: string; reason?: string | undefined; data?: object },
): Promise<void> {
  const { at, actor, action, dealId, leadId, reason, data } = entry;
  await writeAudit(tx, { at, actor, action, target: "deal", refId: dealId, reason, data: { lead: leadId, ...data } });
}
