import type { Context } from "../engine/context/context.ts";

/** Deletes from the vault what need be kept no longer. Returns how many rows went. */
export async function emptyVault(context: Context): Promise<number> {
  const { rowCount } = await context.database.pool.query("delete from vault where keep_until <= $1", [context.clock.now()]);
  return rowCount ?? 0;
}
