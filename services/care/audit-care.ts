import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import { CARE, type Care } from "./care.ts";

/** Writes the audit of what staff did with a care. Codes only: the words stand with the care. */
export async function auditCare(
  tx: Transaction,
  { id, leadId }: Pick<Care, "id" | "leadId">,
  { at, actor, action, data }: { at: Date; actor: string; action: string; data?: object },
): Promise<void> {
  await writeAudit(tx, { at, actor, action, target: CARE, refId: id, data: { lead: leadId, ...data } });
}
