import { NEVER } from "../../../domain/touches/deadlines.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { ringSenders } from "../touches/ring-senders.ts";

/**
 * Lifts one hold and no other. Touches that waited for it are due again; another hold may defer them again, and their lateness rule
 * applies. The caller has locked the lead. Returns false when there was no such hold.
 */
export async function liftHold(tx: Transaction, context: Context, hold: { leadId: string; cause: string; ref?: string }): Promise<boolean> {
  const now = context.clock.now();
  const { rowCount } = await tx.query(
    "update hold set lifted_at = $4 where lead_id = $1 and cause = $2 and ref = $3 and lifted_at is null",
    [hold.leadId, hold.cause, hold.ref ?? "", now],
  );
  if (rowCount === 0) return false;
  const { rows } = await tx.query<{ senderId: string }>(
    `update touch set not_before = $2 where lead_id = $1 and state = 'due' and not_before = $3 and decision_print = any($4::text[])
     returning sender_id as "senderId"`,
    // Deferred at the claim, or cancelled because the hold came between two attempts.
    [hold.leadId, now, NEVER, [`defer:held:${hold.cause}`, `cancel:held:${hold.cause}`]],
  );
  await ringSenders(tx, rows);
  return true;
}
