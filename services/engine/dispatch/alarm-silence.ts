import type { Transaction } from "../../../prisma/client.ts";

/**
 * The provider neither took nor refused these messages for as long as they could be repeated, so nobody can tell whether they arrived. Its
 * outage is put on the sender, where staff see it, unless a stronger alarm is there (docs/faults.md 19).
 */
export async function alarmSilence(tx: Transaction, sendIds: readonly string[], code: string, now: Date): Promise<void> {
  if (sendIds.length === 0) return;
  await tx.query("update sender set alarm = $2 where alarm is null and id in (select sender_id from send where id = any($1::uuid[]))", [
    sendIds,
    JSON.stringify({ code, cause: "down", at: now }),
  ]);
}
