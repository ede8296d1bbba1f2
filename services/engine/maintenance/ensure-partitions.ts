import type { Context } from "../context/context.ts";

/** How many months of partitions exist ahead of business time. */
const MONTHS_AHEAD = 4;

/** Makes the coming months' partitions of `event` and `decision`; existing ones stay. */
export async function ensurePartitions(context: Context): Promise<void> {
  await context.database.pool.query("select ensure_partitions($1::date, $2)", [context.clock.now(), MONTHS_AHEAD]);
}
