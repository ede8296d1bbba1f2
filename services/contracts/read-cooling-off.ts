import type { Transaction } from "../../prisma/client.ts";

/** Who of these leads can still cancel a contract within its days of cooling-off. By comparison (COM3): those of whom no letter was received never end. */
export async function readCoolingOff(tx: Transaction, leadIds: readonly string[], now: Date): Promise<Set<string>> {
  const { rows } = await tx.query<{ leadId: string }>(
    `select distinct lead_id as "leadId" from contract where lead_id = any($1::uuid[]) and state in ('signed', 'delivered')
       and transaction_kind in ('telephone', 'visit', 'specifiedContinuous') and (cooling_off_ends_at is null or cooling_off_ends_at > $2)`,
    [leadIds, now],
  );
  return new Set(rows.map(({ leadId }) => leadId));
}
