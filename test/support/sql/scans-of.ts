import type { Context } from "../../../services/engine/context/context.ts";

/**
 * The tables of `tables` of which `work` read rows without an index, by PostgreSQL's own counts: what was executed, and not a plan for other
 * values. Partitions count as their table, and empty ones have no rows to read. Nothing else may use the database meanwhile.
 */
export async function scansOf(
  { database }: Pick<Context, "database">,
  tables: readonly string[],
  work: () => Promise<unknown>,
): Promise<string[]> {
  const before = await readScans(database, tables);
  await work();
  const after = await readScans(database, tables);
  return tables.filter((table) => (after.get(table) ?? 0) > (before.get(table) ?? 0));
}

async function readScans(database: Context["database"], tables: readonly string[]): Promise<Map<string, number>> {
  await Promise.all(Array.from({ length: 10 }, () => database.pool.query("select pg_stat_force_next_flush()")));
  const { rows } = await database.pool.query<{ table: string; scans: number }>(
    `select "table", sum(pg_stat_get_tuples_returned(oid))::int as scans
     from (select c.oid, coalesce(parent.relname, c.relname) as "table" from pg_class c
       left join pg_inherits i on i.inhrelid = c.oid left join pg_class parent on parent.oid = i.inhparent where c.relkind = 'r') named
     where "table" = any($1::text[]) group by "table"`,
    [tables],
  );
  return new Map(rows.map((row) => [row.table, row.scans]));
}
