import type { Context } from "../engine/context/context.ts";

/** Deletes from the vault what need no longer be kept. Returns how many rows it deleted. */
export async function emptyVault(context: Context): Promise<number> {
  const { rowCount } = await context.database.pool.query("delete from vault where keep_until <= $1", [context.clock.now()]);
  return rowCount ?? 0;
}
