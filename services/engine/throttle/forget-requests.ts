import type { Context } from "../context/context.ts";

/** Deletes windows older than two days of real time, which is longer than any cap looks back. Returns how many rows it deleted. */
export async function forgetRequests(context: Context, now = new Date()): Promise<number> {
  const { rowCount } = await context.database.pool.query("delete from throttle where window_at < $1", [
    new Date(now.getTime() - 2 * 86_400_000),
  ]);
  return rowCount ?? 0;
}
