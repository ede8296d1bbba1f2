import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../prisma/migrate.ts";
import { type Postgres, startPostgres } from "./postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the run's PostgreSQL, which has a migrated database `template`. */
    postgresUrl: string;
  }
}

// Vitest may load this file once per project. All share one server; the last one stops it.
const run = globalThis as typeof globalThis & { hagukumiPostgres?: { server: Promise<Postgres>; users: number } };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  run.hagukumiPostgres ??= { server: startWithTemplate(), users: 0 };
  const shared = run.hagukumiPostgres;
  shared.users += 1;
  project.provide("postgresUrl", (await shared.server).url);
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await (await shared.server).stop();
  };
}

async function startWithTemplate(): Promise<Postgres> {
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("create database template");
  await client.end();
  const template = new URL(server.url);
  template.pathname = "/template";
  await migrate(template.href);
  return server;
}
