import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

export interface NewHold {
  leadId: string;
  /** One that a module declares. */
  cause: string;
  /** Id of what it is about; empty when the cause needs none. */
  ref?: string;
  /** In the words of the person who places it; personal, so it is erased with the lead. */
  reason: string;
}

/**
 * Bars the categories of the cause for this lead from this commit on; claims and `dispatching` commits read it under the lead's lock,
 * which the caller must have. Returns false when the same cause holds the lead already. Throws TypeError for a cause that no module declares.
 */
export async function placeHold(tx: Transaction, context: Context, hold: NewHold): Promise<boolean> {
  if (!context.registry.holds.has(hold.cause)) throw new TypeError(`no module declares the cause of holds "${hold.cause}"`);
  const { rowCount } = await tx.query(
    `insert into hold (id, lead_id, cause, ref, reason, since) values ($1, $2, $3, $4, $5, $6)
     on conflict (lead_id, cause, ref) where lifted_at is null do nothing`,
    [uuidv7(), hold.leadId, hold.cause, hold.ref ?? "", hold.reason, context.clock.now()],
  );
  return rowCount === 1;
}
