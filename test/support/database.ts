import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../prisma/client.ts";

export type TestDatabase = Database & { url: string };

/** A database of one's own, a copy of `template`: a migrated, empty one when left out. `close()` drops it. */
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

/** An empty database without our tables, for tests of migrations; dropped when the test ends. Answers its URL. */
export async function emptyDatabase(): Promise<string> {
  const url = await createDatabase("template0");
  onTestFinished(() => dropDatabase(url));
  return url;
}

/** Answers the URL of the copy. Nobody may be connected to the template. */
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
