import type { Transaction } from "../../../prisma/client.ts";

/** The zone of a lead, who is there. */
export async function readLeadZone(tx: Transaction, leadId: string): Promise<string> {
  const { rows } = await tx.query<{ zone: string }>("select zone from lead where id = $1", [leadId]);
  if (rows[0]) return rows[0].zone;
  throw new Error(`lead ${leadId} is gone`);
}
