import type { LocalText, Words } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { examineModules } from "../engine/modules/examine-modules.ts";
import type { ModuleFinding } from "../engine/modules/module.ts";
import { type Counts, type Lags, measureCounts, measureLags } from "../engine/observation/measure-lags.ts";
import { listWorkers, type WorkerBeat } from "../engine/observation/worker-beat.ts";

export interface SystemFinding {
  part: LocalText;
  /** `warn` does not hinder the work now; `fault` does. */
  state: "ok" | "warn" | "fault";
  /** What was seen. */
  detail: LocalText;
  /** What to do. */
  advice: LocalText | null;
}

export interface System {
  sandbox: boolean;
  /** Business time. `halted`: work that is due holds it back; sandbox only. */
  clock: { now: Date; speed: number; halted: boolean };
  findings: SystemFinding[];
  workers: WorkerBeat[];
  lags: Lags;
  counts: Counts;
}

/** Work that waits longer than this is late. Seconds. */
const LATE_SECONDS = 300;

/** How the installation does, as far as the API can see: `hagukumi doctor` also looks at the machine, Temporal and the DNS. */
export async function readSystem(context: Context): Promise<System> {
  const now = context.clock.now();
  const [workers, lags, counts, halted, database, modules] = await Promise.all([
    listWorkers(context),
    measureLags(context),
    measureCounts(context),
    isHalted(context, now),
    examineDatabase(context),
    examineModules(context),
  ]);
  return {
    sandbox: context.sandbox,
    clock: { now, speed: context.clock.speed(), halted },
    findings: [database, examineWorkers(workers), ...lateWork(lags, workers), ...modules.map(asFinding)],
    workers,
    lags,
    counts,
  };
}

async function isHalted({ database, sandbox }: Context, now: Date): Promise<boolean> {
  if (!sandbox) return false;
  const { rows } = await database.pool.query<{ halted: boolean }>(
    "select not running or coalesce(ceiling <= $1, false) as halted from clock where id = 1",
    [now],
  );
  return rows[0]?.halted ?? false;
}

async function examineDatabase({ database }: Context): Promise<SystemFinding> {
  const { rows } = await database.pool.query<{ version: string; commits: string }>(
    "select current_setting('server_version') as version, current_setting('track_commit_timestamp') as commits",
  );
  const { version, commits } = rows[0] ?? { version: "?", commits: "off" };
  const part = { ja: "PostgreSQL", en: "PostgreSQL" };
  if (commits === "on") return { part, state: "ok", detail: { ja: version, en: version }, advice: null };
  return { part, state: "warn", detail: words.withoutCommitTimestamps(version), advice: words.trackCommits };
}

function examineWorkers(workers: readonly WorkerBeat[]): SystemFinding {
  const alive = workers.filter((worker) => worker.alive).length;
  if (alive === 0) return { part: words.worker, state: "fault", detail: words.noWorker, advice: words.startWorker };
  const dead = workers.length - alive;
  if (dead > 0) return { part: words.worker, state: "warn", detail: words.killed(alive, dead), advice: words.readLogs };
  return { part: words.worker, state: "ok", detail: words.alive(alive), advice: null };
}

/** Without a worker everything is late, which is said already. */
function lateWork({ relay, timers, webhooks }: Lags, workers: readonly WorkerBeat[]): SystemFinding[] {
  if (!workers.some(({ alive }) => alive)) return [];
  const seconds = Math.floor(Math.max(relay, webhooks, ...timers.map((timer) => timer.seconds)));
  if (seconds < LATE_SECONDS) return [];
  return [{ part: words.work, state: "warn", detail: words.late(Math.floor(seconds / 60)), advice: words.readLogs }];
}

function asFinding({ part, state, detail, advice }: ModuleFinding): SystemFinding {
  return { part, state: state === "fail" ? "fault" : state, detail, advice: advice ?? null };
}

const words = {
  withoutCommitTimestamps: (version: string) => ({ ja: `${version}、コミット時刻の記録なし`, en: `${version}, without commit timestamps` }),
  trackCommits: {
    ja: "track_commit_timestamp = on にすると、配信停止の後に何も送っていないことを証明できます。",
    en: "Set track_commit_timestamp = on, which proves that nothing left after an opt-out.",
  },
  worker: { ja: "ワーカー", en: "Worker" },
  noWorker: {
    ja: "動いていません。メッセージは送られず、シーケンスも進みません",
    en: "none runs: nothing is sent, and no sequence goes on",
  },
  startWorker: {
    ja: "`npm start` か `./hagukumi worker` で起動してください。",
    en: "Start it with `npm start` or `./hagukumi worker`.",
  },
  alive: (count: number) => ({ ja: `${count}個が動いています`, en: `${count} running` }),
  killed: (alive: number, dead: number) => ({
    ja: `${alive}個が動いていますが、${dead}個は応答が途絶えました`,
    en: `${alive} running, but ${dead} stopped answering`,
  }),
  readLogs: { ja: "ワーカーのログを確かめてください。", en: "Read the log of the worker." },
  work: { ja: "処理の遅れ", en: "Work" },
  late: (minutes: number) => ({ ja: `${minutes}分遅れています`, en: `${minutes} minutes late` }),
} satisfies Words;
