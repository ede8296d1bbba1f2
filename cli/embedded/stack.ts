import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { currentEnvironment, type Environment, type LogLevel } from "../../config/environment.ts";
import { readPresets } from "../../config/presets.ts";
import { readSettings, type Settings } from "../../config/settings.ts";
import { AppError } from "../../domain/app-error.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { bindDatabase } from "../bind-database.ts";
import { openContextWith } from "../context.ts";
import { type FirstAccess, migrateDatabase, prepareFirstRun } from "../prepare.ts";
import { embeddedWords } from "../words/embedded.ts";
import { stackWords } from "../words/start.ts";
import { prepareConsole } from "./console.ts";
import { rotateLog } from "./logs.ts";
import { startPostgres } from "./postgres.ts";
import { launchNode, waitForAnswer, waitUntilReady } from "./processes.ts";
import { explainFullDisk, requireRoom } from "./room.ts";
import { holdDataDirectory, readRuntime, writeRuntime } from "./runtime.ts";
import { openSecrets, type Secrets } from "./secrets.ts";
import { logFileOf, type Ports, planStack, rememberedEnvironment, type StackPlan, withheldCredentials } from "./stack-plan.ts";
import {
  parts as allParts,
  createSupervisor,
  endLeftovers,
  isProgram,
  namesOf,
  type Part,
  type Program,
  partNames,
  type Supervisor,
} from "./supervisor.ts";
import { launchTemporal, type TemporalOptions, waitForTemporal } from "./temporal.ts";
import { findTemporalBinary } from "./temporal-binary.ts";

/** User id of the stand-in's LINE account: the one that the starter playbook names. */
const LINE_ACCOUNT = "U00000000000000000000000000000001";

/**
 * How many times Temporal is started again when it ends by itself. After that, its end is a failure. Its dev server sometimes fails in its
 * first seconds on a busy machine. Its data are in a file, and the worker connects again.
 */
const TEMPORAL_RESTARTS = 3;

export interface StackOptions {
  /** Settings as a person gives them, and what children inherit. Default: the process's own. */
  env?: Environment;
  /** Absolute. Default: HAGUKUMI_DATA_DIR. */
  dataDir?: string;
  /** 0 = a free one; those left out are the ones of the last time. */
  ports?: Partial<Ports>;
  /** Business time per real time; sandbox only. */
  clockSpeed?: number;
  /** Default: all. Those for which the environment brings another (DATABASE_URL …) are left out anyway. */
  parts?: readonly Part[];
  /** Folder of the playbook for a sandbox that has none yet; left out, the default starter. */
  playbook?: string;
  /** Runs once the database is ready and the playbook is there, before any worker or API. */
  prepare?: (context: Context) => Promise<void>;
  /** Of the owner who is yet to come. Default ja. */
  language?: Language;
  /** One sentence per step. */
  progress?: (sentence: LocalText) => void;
  /** Ends the start in good order. */
  signal?: AbortSignal;
  /** Told in a sentence when sandbox, worker or API ends that nobody asked to: the rest then goes on, for somebody to restart it. */
  ended?: (sentence: LocalText) => void;
}

export interface Stack {
  settings: Settings;
  /** What the processes were given; enough for `readSettings`. */
  environment: Environment;
  /** Where this machine reaches the API. */
  address: string;
  /** Of the mailbox and the LINE screen; absent in live mode. */
  sandboxUrl?: string;
  /** Staff API key, only when this start made the first one; it is kept nowhere. */
  apiKey?: string;
  /** One-time link that signs the owner in; only while nobody can sign in. */
  ownerLink?: string;
  /** Things that a person should know, a sentence each. */
  notes: LocalText[];
  /** One sentence, when a part ended that nobody asked to. Never rejects. */
  failed: Promise<LocalText>;
  /** What was started; what the environment brings is not among it. */
  parts: ReadonlySet<Part>;
  pid(part: Part): number | undefined;
  /** For tests of faults: ends one part, which is then no failure. Default SIGKILL. */
  kill(part: Part, signal?: NodeJS.Signals): Promise<void>;
  /** Ends the part in good order if it runs, starts it on the same ports and data, and waits until it is ready. Throws AppError. */
  restart(part: Part): Promise<void>;
  /** API, worker, sandbox, Temporal, PostgreSQL, each after those that use it. */
  stop(progress?: (sentence: LocalText) => void): Promise<void>;
  /** At once, without any order; the data survive it. */
  killAll(): void;
}

/** Brings everything up in one data directory, which no other process may be running. Throws AppError; what had been started has then ended. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const env = options.env ?? currentEnvironment();
  const dataDir = options.dataDir ?? readPresets(env).dataDir;
  try {
    return await startIn(dataDir, env, options);
  } catch (error) {
    throw explainFullDisk(error, dataDir);
  }
}

async function startIn(dataDir: string, env: Environment, options: StackOptions): Promise<Stack> {
  const release = holdDataDirectory(dataDir);
  let supervisor: Supervisor | undefined;
  try {
    const runtime = readRuntime(dataDir) ?? { ports: {}, processes: {}, environment: {}, withheld: [] };
    const leftovers = await endLeftovers(runtime);
    const secrets = openSecrets(dataDir);
    const { parts = allParts, ports = {}, clockSpeed, progress = () => {} } = options;
    const plan = await planStack({ env, dataDir, parts, ports, clockSpeed }, secrets, runtime);
    if (leftovers.length > 0) plan.notes.push(stackWords.endedLeftovers(namesOf(leftovers)));
    if (plan.parts.has("postgres")) requireRoom(dataDir, !existsSync(join(dataDir, "postgres")));
    runtime.environment = rememberedEnvironment(plan);
    runtime.withheld = withheldCredentials(plan);
    runtime.processes = {};
    runtime.playbook = options.playbook ?? runtime.playbook;
    writeRuntime(dataDir, runtime);
    mkdirSync(join(dataDir, "logs"), { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const settings = readSettings(plan.environment);
    let temporalRestarts = 0;
    const up = createSupervisor(dataDir, runtime, (part, sentence) => {
      if (part === "temporal" && temporalRestarts < TEMPORAL_RESTARTS) {
        temporalRestarts += 1;
        progress(sentence);
        progress(stackWords.starting(partNames.temporal));
        starters.temporal().then(
          () => progress(stackWords.ready(partNames.temporal)),
          () => up.fail(sentence),
        );
        return true;
      }
      if (!options.ended || !isProgram(part)) return false;
      options.ended(sentence);
      return true;
    });
    supervisor = up;
    const starters = startersOf(plan, up, secrets, progress);
    const begun = bringUp(plan, starters, settings, { ...options, chosen: runtime.playbook });
    const { apiKey, ownerLink } = await Promise.race([begun, interruption(options.signal), failure(up)]);
    runtime.playbook = undefined;
    writeRuntime(dataDir, runtime);
    return {
      settings,
      environment: plan.environment,
      address: plan.address,
      ...(plan.sandboxUrl && { sandboxUrl: plan.sandboxUrl }),
      ...(apiKey && { apiKey }),
      ...(ownerLink && { ownerLink }),
      notes: plan.notes,
      failed: up.failed,
      parts: plan.parts,
      pid: (part) => up.pid(part),
      kill: (part, signal = "SIGKILL") => up.kill(part, signal),
      async restart(part) {
        await up.end(part);
        await starters[part]();
      },
      async stop(progress) {
        await up.endAll(progress);
        release();
      },
      killAll() {
        up.killAll();
        release();
      },
    };
  } catch (error) {
    await supervisor?.endAll();
    release();
    throw error;
  }
}

function interruption(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, fail) => {
    const interrupted = () => fail(new AppError("unavailable", "interrupted", embeddedWords.interrupted));
    if (signal?.aborted) interrupted();
    else signal?.addEventListener("abort", interrupted, { once: true });
  });
}

async function failure(supervisor: Supervisor): Promise<never> {
  throw new AppError("unavailable", "part-ended", await supervisor.failed);
}

type Starters = Record<Part, () => Promise<void>>;

/**
 * In the order that costs least time: what does not wait for another starts at once. Returns what opens a new installation. `chosen`: the playbook of
 * this start or of one that failed before it.
 */
async function bringUp(
  { parts, notes }: StackPlan,
  starters: Starters,
  settings: Settings,
  options: StackOptions & { chosen: string | undefined },
): Promise<FirstAccess> {
  const progress = options.progress ?? (() => {});
  const timed = stopwatch(settings.logLevel, progress);
  const start = async (part: Part) => {
    if (!parts.has(part)) return;
    await timed(stackWords.starting(partNames[part]), starters[part]);
    progress(stackWords.ready(partNames[part]));
  };
  const programs = parts.has("worker") || parts.has("api");
  const database = start("postgres").then(async () => {
    if (!programs) return;
    await timed(stackWords.migrating, () => migrateDatabase(settings, progress));
    await timed(stackWords.binding, () => bindDatabase(settings));
  });
  const temporal = start("temporal");
  const sandbox = start("sandbox");
  const console = parts.has("api") ? timed(stackWords.buildingConsole, () => prepareConsole(progress)) : Promise.resolve();
  // The first failure is the one that is told; what fails after it is no surprise.
  for (const started of [temporal, sandbox, console]) started.catch(() => {});
  await database;
  if (!programs) {
    await Promise.all([temporal, sandbox]);
    return {};
  }
  const { context, close } = await timed(stackWords.connecting, () => openContextWith(settings));
  try {
    const first = timed(stackWords.preparing, () =>
      prepareFirstRun(context, {
        progress,
        language: options.language ?? "ja",
        playbook: options.chosen,
        note: (said) => void (options.playbook !== undefined && notes.push(said)),
      }),
    ).then(async (finish) => {
      await options.prepare?.(context);
      return finish;
    });
    const [, , finish] = await Promise.all([
      Promise.all([first, temporal, sandbox]).then(() => start("worker")),
      Promise.all([first, sandbox, console]).then(() => start("api")),
      first,
    ]);
    // Last, so that a key that nobody saw is not left behind by an interrupted start.
    return await finish();
  } finally {
    await close();
  }
}

/** Says with LOG_LEVEL=debug how long each step took, in seconds. */
function stopwatch(level: LogLevel, say: (sentence: LocalText) => void) {
  const wanted = level === "debug" || level === "trace";
  return async <T>(step: LocalText, work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const done = await work();
    if (wanted) say(stackWords.took(step, ((performance.now() - from) / 1_000).toFixed(2)));
    return done;
  };
}

function startersOf(plan: StackPlan, supervisor: Supervisor, secrets: Secrets, progress: (sentence: LocalText) => void): Starters {
  const { dataDir, ports, presets, environment } = plan;
  const logOf = (part: Part) => {
    const file = logFileOf(dataDir, part);
    rotateLog(file);
    return file;
  };
  const program = (part: Program, script: string, args: string[]) => {
    const launched = launchNode({ script, args, env: environment, logFile: logOf(part) });
    supervisor.add(part, launched.child, launched.logFile);
    return launched;
  };
  const starters: Starters = {
    async postgres() {
      const logFile = logOf("postgres");
      const watch = (child: ChildProcess) => supervisor.add("postgres", child, logFile);
      await startPostgres({ folder: join(dataDir, "postgres"), port: ports.postgres, password: secrets.postgresPassword, logFile, watch });
    },
    async temporal() {
      const binary = await findTemporalBinary({ dataDir, given: presets.temporalCli, env: environment, progress });
      const logFile = logOf("temporal");
      const namespace = environment.TEMPORAL_NAMESPACE ?? "default";
      const { temporal: port, temporalHttp: httpPort, temporalMetrics: metricsPort } = ports;
      const server: TemporalOptions = { binary, file: join(dataDir, "temporal.db"), port, httpPort, metricsPort, namespace, logFile };
      const child = launchTemporal(server);
      supervisor.add("temporal", child, logFile);
      await waitForTemporal(child, server);
    },
    async sandbox() {
      const place = ["--port", `${ports.sandbox}`, "--smtp-port", `${ports.smtp}`, "--folder", join(dataDir, "sandbox")];
      const providers = ["--line-account", LINE_ACCOUNT, "--hooks", `${plan.address}/hooks`];
      await waitUntilReady(partNames.sandbox, program("sandbox", "cli/sandbox-process.ts", [...place, ...providers]));
    },
    async worker() {
      await waitUntilReady(partNames.worker, program("worker", "cli/hagukumi.ts", ["worker"]));
    },
    async api() {
      await waitForAnswer(partNames.api, program("api", "cli/hagukumi.ts", ["api"]), `${plan.address}/readyz`);
    },
  };
  const watched = async (part: Part) => {
    await starters[part]();
    supervisor.ready(part);
  };
  return Object.fromEntries(allParts.map((part) => [part, () => watched(part)])) as Starters;
}
