import type { Transaction } from "../../../prisma/client.ts";

/** The causes of the holds that stand, by lead; a lead without any is left out. */
export async function readStandingCauses(tx: Transaction, leadIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await tx.query<{ leadId: string; causes: string[] }>(
    `select h.lead_id as "leadId", array_agg(distinct h.cause) as causes from hold h
     where h.lead_id = any($1::uuid[]) and h.lifted_at is null group by h.lead_id`,
    [leadIds],
  );
  return new Map(rows.map(({ leadId, causes }) => [leadId, causes]));
}
