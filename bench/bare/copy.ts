import type pg from "pg";

/** The columns of each table as they are, one file per table, written and read by PostgreSQL itself: nothing of ours and no network between. */
export async function copyOut(pool: pg.Pool, folder: string, tables: readonly string[]): Promise<void> {
  for (const table of tables) await pool.query(`copy (select * from ${table}) to '${folder}/bench-${table}.copy'`);
}

/** All tables in one transaction. */
export async function copyIn(pool: pg.Pool, folder: string, tables: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (const table of tables) await client.query(`copy ${table} from '${folder}/bench-${table}.copy'`);
    await client.query("commit");
  } finally {
    client.release();
  }
}
