import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** Ends the opt-ins of erased leads; the engine ends their processes. */
export async function eraseOptIns(tx: Transaction, _context: Context, ids: readonly string[]): Promise<void> {
  await tx.query("update opt_in set state = 'expired' where id = any($1::uuid[]) and state = 'waiting'", [ids]);
}
