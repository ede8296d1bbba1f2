import type { Database } from "../../prisma/client.ts";

/**
 * Searches every row of every table, as text, and returns the tables that contain one of the words ("send", "contact" …), ignoring case.
 * Also searches bytes. It covers what a dump contains, so not dead rows before a vacuum, the write-ahead log, or statistics.
 */
export async function tablesThatHold({ pool }: Pick<Database, "pool">, words: readonly string[]): Promise<string[]> {
  const holding: string[] = [];
  for (const name of await allTables(pool)) {
    const { rowCount } = await pool.query(
      `select 1 from "${name}" t where exists (
         select 1 from unnest($1::text[]) word
         where strpos(lower(t::text), lower(word)) > 0 or strpos(t::text, encode(convert_to(word, 'UTF8'), 'hex')) > 0) limit 1`,
      [words],
    );
    if (rowCount !== 0) holding.push(name);
  }
  return holding;
}

/** The rows of every table, counted: to compare before and after. */
export async function countRows({ pool }: Pick<Database, "pool">): Promise<Record<string, number>> {
  const counts = (await allTables(pool)).map((name) => `(select count(*)::int from "${name}") as "${name}"`);
  const { rows } = await pool.query<Record<string, number>>(`select ${counts.join(", ")}`);
  return rows[0] ?? {};
}

/** A table with partitions is one table. */
async function allTables(pool: Database["pool"]): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
  );
  return rows.map(({ name }) => name);
}
