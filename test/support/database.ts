import { randomBytes } from "node:crypto";
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
