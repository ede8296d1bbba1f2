import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Delivery } from "./delivery.ts";

/** Writes the audit of what staff did with a delivery. */
export async function auditDelivery(
  tx: Transaction,
  { id, leadId }: Pick<Delivery, "id" | "leadId">,
  entry: { at: Date; actor: string; action: string; reason?: string | undefined; data?: object },
): Promise<void> {
  const { data, ...act } = entry;
  await writeAudit(tx, { ...act, target: "delivery", refId: id, data: { lead: leadId, ...data } });
}
