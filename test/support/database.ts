import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../prisma/client.ts";

export type TestDatabase = Database & { url: string };

/** A new database, a copy of `template` (default: migrated and empty). `close()` drops it. */
export async function freshDatabase(connections = 10, template = "template"): Promise<TestDatabase> {
  const url = await createDatabase(template);
  const database = openDatabase(url, connections);
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await dropDatabase(url);
    },
  };
}

/**
 * Name of a database that `fill` has filled, to be copied: made once in a run, whichever worker is the first. `content` names what it is filled
 * with.
 */
export async function filledTemplate(content: string, fill: (database: TestDatabase) => Promise<void>): Promise<string> {
  const name = `filled_${createHash("sha256").update(content).digest("hex").slice(0, 16)}`;
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [name]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 1) return name;
    const url = await createDatabase("template");
    const database = { ...openDatabase(url, 4), url };
    await fill(database);
    await database.close();
    await client.query(`alter database ${new URL(url).pathname.slice(1)} rename to ${name}`);
    return name;
  } finally {
    // Its lock ends with it.
    await client.end();
  }
}

/** A new database without our tables, for tests of migrations. Dropped when the test ends. Returns its URL. */
export async function emptyDatabase(): Promise<string> {
  const url = await createDatabase("template0");
  onTestFinished(() => dropDatabase(url));
  return url;
}

/** Returns the URL of the copy. The template must have no connections. */
export async function createDatabase(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${template}`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(url: string): Promise<void> {
  await onServer(`drop database ${new URL(url).pathname.slice(1)} with (force)`);
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
