import type { Transaction } from "../../../prisma/client.ts";

/** Tells the workers, at the commit, that touches of these senders are due. */
export async function ringSenders(tx: Transaction, touches: readonly { senderId: string }[]): Promise<void> {
  for (const sender of new Set(touches.map(({ senderId }) => senderId))) await tx.query("select pg_notify('touch', $1)", [sender]);
}
