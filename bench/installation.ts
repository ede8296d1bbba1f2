import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { pino } from "pino";
import { openContextWith } from "../cli/context.ts";
import { type Stack, startStack } from "../cli/embedded/stack.ts";
import { type Part, partNames } from "../cli/embedded/supervisor.ts";
import { migrateDatabase } from "../cli/prepare.ts";
import type { Progress } from "../cli/progress.ts";
import { currentEnvironment, environmentSchema } from "../config/environment.ts";
import type { Clock } from "../services/engine/clock/clock.ts";
import type { Context } from "../services/engine/context/context.ts";
import { openContext } from "../services/engine/context/open-context.ts";
import { ensurePartitions } from "../services/engine/maintenance/ensure-partitions.ts";
import { modules } from "../services/modules.ts";
import { loadPlaybook } from "../services/playbooks/load-playbook.ts";

/** The number of connections that a worker opens. */
const CONNECTIONS = 20;
const playbook = fileURLToPath(new URL("../playbooks/coaching-ja/", import.meta.url));

/** Start of business time: Tuesday 10:00 in Tokyo, inside every window of the playbook. */
export const OPENING = new Date("2027-01-12T01:00:00Z");

/** Parts of Hagukumi as `npm start` runs them, in their own folder. */
export interface Installation {
  /** URL of the server's default database; further databases are created on the same server. */
  databaseUrl: string;
  temporalAddress: string;
  dataDir: string;
  /** Of the API, when it runs. */
  address: string;
  /** A database with the starter playbook and the rows of `seed`. Each round gets a fresh copy. */
  template(seed: (context: Context) => Promise<void>): Promise<Template>;
  /** Runs `work` on the database of the worker process, which has the starter playbook and a clock at natural speed. */
  useWorkerDatabase<T>(work: (context: Context) => Promise<T>): Promise<T>;
  /** Throws if the part does not run. */
  pidOf(part: Part): number;
  close(): Promise<void>;
}

export interface Template {
  /** Runs `work` on a copy, which is dropped afterwards. */
  copy<T>(work: (context: Context) => Promise<T>, clock?: Clock): Promise<T>;
}

/** Starts the needed parts. Never uses the database or mail server that the environment names. */
export async function startInstallation(parts: readonly Part[], progress: Progress["say"], signal: AbortSignal): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), "hagukumi-bench-"));
  const own = new Set(Object.keys(environmentSchema.shape).filter((name) => name !== "TEMPORAL_CLI"));
  const env = Object.fromEntries(Object.entries(currentEnvironment()).filter(([name]) => !own.has(name)));
  const stack = await startStack({ env, dataDir: join(dataDir, "data"), parts, clockSpeed: 1, progress, signal }).catch(
    (error: unknown) => {
      rmSync(dataDir, { recursive: true, force: true });
      throw error;
    },
  );
  // An interrupted measurement is useless, so its parts are killed.
  const killAll = () => {
    stack.killAll();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    process.exit(130);
  };
  signal.addEventListener("abort", killAll, { once: true });
  return {
    databaseUrl: stack.settings.databaseUrl,
    temporalAddress: stack.settings.temporal.address,
    dataDir: join(dataDir, "data"),
    address: stack.address,
    template: (seed) => makeTemplate(stack, seed),
    async useWorkerDatabase(work) {
      const { context, close } = await openContextWith(stack.settings);
      try {
        return await work(context);
      } finally {
        await close();
      }
    },
    pidOf(part) {
      const pid = stack.pid(part);
      if (pid === undefined) throw new Error(`${partNames[part].en} does not run`);
      return pid;
    },
    async close() {
      signal.removeEventListener("abort", killAll);
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function makeTemplate({ settings }: Stack, seed: (context: Context) => Promise<void>): Promise<Template> {
  const template = await createDatabase(settings.databaseUrl, "template0");
  await migrateDatabase({ databaseUrl: template }, () => {});
  await withContext(template, async (context) => {
    await loadPlaybook(context, playbook);
    await ensurePartitions(context);
    await seed(context);
    await context.database.pool.query("vacuum analyze");
  });
  return {
    async copy(work, clock) {
      const url = await createDatabase(settings.databaseUrl, nameOf(template));
      try {
        return await withContext(url, work, clock);
      } finally {
        await onServer(settings.databaseUrl, `drop database ${nameOf(url)} with (force)`);
      }
    },
  };
}

async function withContext<T>(databaseUrl: string, work: (context: Context) => Promise<T>, clock = runningClock()): Promise<T> {
  const settings = {
    databaseUrl,
    keys: {
      token: [{ id: "bench", secret: randomBytes(32) }],
      suppression: randomBytes(32),
      vault: randomBytes(32),
      session: randomBytes(32),
    },
    publicUrl: "https://bench.example.com",
    zone: "Asia/Tokyo",
    sandbox: true,
  };
  const log = pino({ level: "warn" }, pino.destination(2));
  const { context, close } = await openContext(settings, { modules, log, connections: CONNECTIONS, clock });
  try {
    return await work(context);
  } finally {
    await close();
  }
}

/** Business time that begins at OPENING and runs at natural speed. */
function runningClock(): Clock {
  const began = performance.now();
  return { now: () => new Date(OPENING.getTime() + performance.now() - began), speed: () => 1 };
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

async function createDatabase(server: string, template: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `/bench_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${nameOf(url.href)} template ${template}`);
  return url.href;
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
