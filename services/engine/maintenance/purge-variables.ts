import { z } from "zod";
import type { Context } from "../context/context.ts";
import { readSetting } from "../settings/read-setting.ts";
import { writeSetting } from "../settings/write-setting.ts";

const DAY_MS = 86_400_000;
/** How long a message that has ended keeps the personal data that it was made of. */
const KEPT_MS = 90 * DAY_MS;
const SETTING = "variablesPurgedUntil";

/**
 * Removes the variables of sends that ended 90 days ago; what the ledger says of them stays. Goes a day at a time from where it ended last, so
 * that no transaction is long. Returns how many sends it blanked.
 */
export async function purgeVariables(context: Context): Promise<number> {
  const { database } = context;
  const end = context.clock.now().getTime() - KEPT_MS;
  let purged = 0;
  for (let from = await readStart(context); from !== null && from < end; ) {
    const to = Math.min(from + DAY_MS, end);
    const range = [new Date(from), new Date(to)];
    purged += await database.transaction(async (tx) => {
      const { rowCount } = await tx.query(
        "update send set variables = null where settled_at >= $1 and settled_at < $2 and variables is not null",
        range,
      );
      await writeSetting(tx, SETTING, new Date(to).toISOString());
      return rowCount ?? 0;
    });
    from = to;
  }
  return purged;
}

/** In epoch ms; null while no send has ended. */
async function readStart({ database: { pool } }: Context): Promise<number | null> {
  const known = await readSetting(pool, SETTING, z.iso.datetime().nullable(), null);
  if (known !== null) return Date.parse(known);
  const { rows } = await pool.query<{ first: Date | null }>("select min(settled_at) as first from send");
  return rows[0]?.first?.getTime() ?? null;
}
