import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "../../cli/embedded/ports.ts";
import { startPostgres as startEmbedded } from "../../cli/embedded/postgres.ts";

export interface Postgres {
  /** URL of an empty database; more can be created on the server. */
  url: string;
  /** Process id of the server, for tests that kill it. */
  pid: number;
  stop(): Promise<void>;
}

/**
 * A new PostgreSQL in a temporary folder, started as `npm start` does. By default it does not wait for the disk (`fsync` is off). That is
 * safe as long as only PostgreSQL is killed, not the machine. Tests of durability use `durable`.
 */
export async function startPostgres({ durable = false }: { durable?: boolean } = {}): Promise<Postgres> {
  const parent = await mkdtemp(join(tmpdir(), "hagukumi-postgres-"));
  // When run as root, the server runs as another user, who needs access to the folder.
  await chmod(parent, 0o755);
  const port = await freePort();
  let server: ChildProcess | undefined;
  const options = { folder: join(parent, "data"), port, password: "postgres", logFile: join(parent, "log") };
  await startEmbedded({ ...options, watch: (child) => void (server = child) }).catch(async (error) => {
    await rm(parent, { recursive: true, force: true });
    throw error;
  });
  const child = server as ChildProcess | undefined;
  if (child?.pid === undefined) throw new Error("PostgreSQL has no process id.");
  const url = `postgresql://hagukumi:postgres@127.0.0.1:${port}/hagukumi`;
  if (!durable) await turnOffFsync(url);
  return {
    url,
    pid: child.pid,
    async stop() {
      const ended = child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, "exit");
      child.kill("SIGINT");
      await ended;
      await rm(parent, { recursive: true, force: true });
    },
  };
}

async function turnOffFsync(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) await client.query(`alter system set ${setting} = off`);
  await client.query("select pg_reload_conf()");
  await client.end();
}
