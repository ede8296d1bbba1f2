import type { Context } from "../context/context.ts";

/** Deletes what can no longer be taken back. Real time. */
export async function forgetUndo({ database }: Context, now = new Date()): Promise<void> {
  await database.pool.query("delete from undo where until < $1", [new Date(now.getTime() - 3_600_000)]);
}
