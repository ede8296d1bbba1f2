import type { Transaction } from "../../prisma/client.ts";

/** Cancels a task that has lost its reason, unless a person has done it already. Null: there is none. The caller has locked the lead. */
export async function withdrawTask(tx: Transaction, taskId: string | null): Promise<void> {
  if (taskId === null) return;
  await tx.query("update task set state = 'cancelled' where id = $1 and state = 'open'", [taskId]);
}
