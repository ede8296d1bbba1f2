import type { TestWorkflowEnvironment } from "@temporalio/testing";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { freePort } from "../../cli/embedded/ports.ts";
import { migrate } from "../../prisma/migrate.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { startDevTemporal } from "./temporal.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the run's PostgreSQL, which has a migrated database `template`. */
    postgresUrl: string;
    /** Address of the run's Temporal dev server. It may still be starting. */
    temporalAddress: string;
  }
}

interface Shared {
  postgres: Promise<Postgres>;
  temporal: Promise<TestWorkflowEnvironment>;
  temporalAddress: string;
  users: number;
}

// Vitest may load this file once per project. All share one server of each kind; the last one stops them.
const run = globalThis as typeof globalThis & { hagukumiServers?: Promise<Shared> };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  run.hagukumiServers ??= startServers();
  const shared = await run.hagukumiServers;
  shared.users += 1;
  project.provide("postgresUrl", (await shared.postgres).url);
  project.provide("temporalAddress", shared.temporalAddress);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    await (await shared.postgres).stop();
    await (await shared.temporal).teardown();
  };
}

async function startServers(): Promise<Shared> {
  const port = await freePort();
  const temporal = startDevTemporal(port);
  // Few files need it, and those say so themselves when it does not come.
  temporal.catch(() => {});
  return { postgres: startWithTemplate(), temporal, temporalAddress: `127.0.0.1:${port}`, users: 0 };
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
