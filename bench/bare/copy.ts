import type pg from "pg";

/** Copies each table to a file. PostgreSQL itself writes and reads the files, without our code and without a network. */
export async function copyOut(pool: pg.Pool, folder: string, tables: readonly string[]): Promise<void> {
  for (const table of tables) await pool.query(`copy (select * from ${table}) to '${folder}/bench-${table}.copy'`);
}

/** Copies all files back, in one transaction. */
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
