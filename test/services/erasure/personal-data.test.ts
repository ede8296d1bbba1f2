import { expect, test } from "vitest";
import { classify } from "../../../services/erasure/personal-data.ts";
import { freshDatabase } from "../../support/database.ts";

/** Types that can hold a name or an address. */
const wordy = ["text", "character varying", "jsonb", "json", "bytea", "ARRAY", "inet"];

async function columns(change?: string): Promise<string[]> {
  const database = await freshDatabase();
  try {
    if (change) await database.pool.query(change);
    const { rows } = await database.pool.query<{ table: string; column: string }>(
      `select c.table_name as "table", c.column_name as "column" from information_schema.columns c join pg_class t on t.relname = c.table_name
       where c.table_schema = 'public' and t.relnamespace = 'public'::regnamespace and not t.relispartition and t.relkind in ('r', 'p')
         and c.table_name <> '_prisma_migrations' and c.data_type = any($1::text[])`,
      [wordy],
    );
    return rows.map(({ table, column }) => `${table}.${column}`);
  } finally {
    await database.close();
  }
}

const unclassified = (names: string[]) => names.filter((name) => classify(...(name.split(".") as [string, string])) === null);

test("every column that can hold words is known to be personal or not: a new one is put in services/erasure/personal-data.ts", async () => {
  const all = await columns();
  expect(all.length).toBeGreaterThan(100);
  expect(unclassified(all)).toEqual([]);
});

test("a column that nobody has thought about is found", async () => {
  expect(unclassified(await columns("alter table lead add column nickname text, add column photo bytea"))).toEqual([
    "lead.nickname",
    "lead.photo",
  ]);
});
