import pg from "pg";
import { expect, test } from "vitest";
import { migrate, migrationState } from "../../prisma/migrate.ts";
import { emptyDatabase } from "../support/database.ts";

test("applies what is pending once, in Prisma's own table", async () => {
  const url = await emptyDatabase();
  const before = await migrationState(url);
  expect(before).toMatchObject({ applied: [], failed: [], edited: [], unknown: [] });
  expect(before.pending).not.toEqual([]);
  expect(await migrate(url)).toEqual(before.pending);
  expect(await migrate(url)).toEqual([]);
  expect(await migrationState(url)).toEqual({ applied: before.pending, pending: [], failed: [], edited: [], unknown: [] });
  const rows = await query(url, "select migration_name from _prisma_migrations where finished_at is not null order by migration_name");
  expect(rows.map((row) => row.migration_name)).toEqual(before.pending);
});

test("two at once apply each migration once", async () => {
  const url = await emptyDatabase();
  const [one, two] = await Promise.all([migrate(url), migrate(url)]);
  expect([...one, ...two]).toEqual((await migrationState(url)).applied);
});

test("says which migrations were edited, and which this release does not know", async () => {
  const url = await emptyDatabase();
  const names = await migrate(url);
  await query(url, "update _prisma_migrations set checksum = 'other'");
  expect((await migrationState(url)).edited).toEqual(names);
  await query(
    url,
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ('x', 'x', '29990101000000_later', now(), 1)",
  );
  expect((await migrationState(url)).unknown).toEqual(["29990101000000_later"]);
});

test("a migration that fails leaves nothing behind, says why in one sentence, and is tried again", async () => {
  const url = await emptyDatabase();
  await query(url, 'create function "refuse_change"() returns int language sql as $$ select 1 $$');
  const failure = await migrate(url).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "AppError", code: "migration-failed" });
  expect(String((failure as { userMessage: string }).userMessage)).toMatch(
    /^The database could not be migrated: .*function "refuse_change" already exists with same argument types$/,
  );
  const tables = await query(url, "select table_name from information_schema.tables where table_schema = 'public' order by 1");
  expect(tables.map((row) => row.table_name)).toEqual(expect.not.arrayContaining(["lead"]));
  await query(url, 'drop function "refuse_change"()');
  const state = await migrationState(url);
  expect(state.failed).toHaveLength(1);
  expect(await migrate(url)).toContain(state.failed[0]);
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
