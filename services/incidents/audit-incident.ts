import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import { INCIDENT, type Incident } from "./incident.ts";

/** Writes the audit of what staff did with an incident. Codes only: the words stand in its log. */
export async function auditIncident(
  tx: Transaction,
  { id, leadId }: Pick<Incident, "id" | "leadId">,
  { at, actor, action, data }: { at: Date; actor: string; action: string; data?: object },
): Promise<void> {
  await writeAudit(tx, { at, actor, action, target: INCIDENT, refId: id, data: { lead: leadId, ...data } });
}
