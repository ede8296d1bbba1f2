import type { Transaction } from "../../../prisma/client.ts";
import { ringSenders } from "./ring-senders.ts";

/** Makes the touches due that waited for one of these to end. The caller has locked their leads, as claims have (judge-touch.ts). */
export async function releaseYounger(tx: Transaction, endedIds: readonly string[], now: Date): Promise<void> {
  if (endedIds.length === 0) return;
  const { rows } = await tx.query<{ senderId: string }>(
    `update touch t set not_before = $2 from touch ended
     where ended.id = any($1::uuid[]) and t.origin_kind = ended.origin_kind and t.origin_id = ended.origin_id and t.lead_id = ended.lead_id
       and t.state = 'due' and t.not_before > $2 and t.decision_print = 'defer:elder' returning t.sender_id as "senderId"`,
    [endedIds, now],
  );
  await ringSenders(tx, rows);
}
