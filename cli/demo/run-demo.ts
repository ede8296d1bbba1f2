import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { currentEnvironment } from "../../config/environment.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { readUndoneWork } from "../../services/engine/clock/undone-work.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { openContextWith } from "../context.ts";
import { type Stack, startStack } from "../embedded/stack.ts";
import { localTime } from "../printing.ts";
import { demoWords } from "../words/demo.ts";
import { type Agenda, openAgenda } from "./agenda.ts";
import { openBank } from "./bank.ts";
import { keepDeliveries } from "./coach.ts";
import { answerComplaints } from "./complaints.ts";
import { leadDeals } from "./deals.ts";
import { openDesk } from "./desk.ts";
import { noFaults, openFaults } from "./faults.ts";
import { keepInTouch } from "./friends.ts";
import { type DemoResult, measure } from "./measure.ts";
import { keepOffice, type Letter } from "./office.ts";
import { makePeople } from "./person.ts";
import { keepReplies } from "./replies.ts";
import { holdSeminars } from "./seminars.ts";
import { meetAtShow } from "./show.ts";
import { markTalks } from "./talks.ts";
import { openTown } from "./town.ts";
import { watchMessages } from "./watch.ts";
import { clearScript } from "./web.ts";

export interface DemoOptions {
  leads: number;
  /** Business days that pass. */
  days: number;
  seed: number;
  /** Business milliseconds per real one. */
  speed: number;
  /** Nothing goes wrong but what people do. */
  calm: boolean;
  /** Leaves the installation running, at the pace of every day; the caller ends it. */
  keep: boolean;
  progress: (sentence: LocalText) => void;
  signal: AbortSignal;
}

/** A Tuesday morning: people begin to come in. */
const START = new Date("2027-01-12T07:00:00+09:00");
const DAY = 86_400_000;
/** The sandbox's providers know no rate; a scaled day would turn one into lateness. Messages per real second. */
const DEMO_RATE = 2_000;
/** Nor does its API count as it does outside: what staff ask for in a day falls into a second. Requests in a real minute. */
const API_LIMIT = "100000";
/** How long nobody looks around when there was nothing to do, in real time. */
const LOOK_MS = 4;

export interface Played {
  result: DemoResult;
  /** With `keep` only: what is running, and how it is ended and deleted. */
  kept?: { stack: Stack; end(): Promise<void> };
}

/** The starter playbook with simulated people on the scaled clock, through the real HTTP, SMTP, LINE and payment paths. */
export async function runDemo(options: DemoOptions): Promise<Played> {
  const began = performance.now();
  const dataDir = await mkdtemp(join(tmpdir(), "hagukumi-demo-"));
  let stack: Stack | undefined;
  let kept: Played["kept"];
  const end = async () => {
    await stack?.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    stack = await startStack({
      env: sandboxEnvironment(),
      dataDir,
      ports: { api: 0 },
      clockSpeed: options.speed,
      prepare: setTheStage,
      progress: options.progress,
      signal: options.signal,
    });
    const figures = await play(stack, options);
    if (options.keep) kept = { stack, end };
    return { result: { ...figures, wallSeconds: Math.round((performance.now() - began) / 100) / 10 }, ...(kept && { kept }) };
  } finally {
    if (!kept) await end();
  }
}

/** Whatever a person has set for her own installation does not concern the demo, but where to find the Temporal server does. */
function sandboxEnvironment(): Record<string, string> {
  const { PATH = "", HOME = "", TEMPORAL_CLI = "" } = currentEnvironment();
  return { PATH, HOME, TEMPORAL_CLI, LOG_LEVEL: "warn", API_LIMIT_PER_KEY: API_LIMIT };
}

async function setTheStage(context: Context): Promise<void> {
  await context.database.pool.query("update clock set anchor_business = $1, anchor_real = $2, ceiling = $1 where id = 1", [
    START,
    new Date(),
  ]);
  await context.database.pool.query("update sender set rate_per_second = $1, domain_rates = '{}'", [DEMO_RATE]);
}

async function play(stack: Stack, options: DemoOptions): Promise<Omit<DemoResult, "wallSeconds">> {
  const { sandboxUrl, apiKey } = stack;
  if (!sandboxUrl || !apiKey) throw new Error("the demo needs the stand-ins and a fresh installation");
  const until = new Date(START.getTime() + options.days * DAY);
  const { context, close } = await openContextWith(stack.settings);
  try {
    const agenda = await openAgenda(context, until);
    const people = makePeople(options.leads, options.seed, Math.max(1, Math.floor(options.days / 5)));
    const [bank, letters]: [ReturnType<typeof openBank>, Letter[]] = [openBank(), []];
    const { address } = stack;
    const town = openTown(people, { context, agenda, address, sandboxUrl, lineControl: `${sandboxUrl}/line/control`, bank, letters });
    const replies = keepReplies(context, agenda, { from: START, until });
    const work = { address, apiKey, agenda, seed: options.seed, from: START, until };
    const desk = openDesk(work);
    await holdSeminars(work);
    meetAtShow(desk, { people, agenda, from: START });
    const deals = leadDeals(desk, town);
    markTalks(work, deals.open);
    keepDeliveries(desk, town);
    keepInTouch(desk, town);
    answerComplaints(desk, town);
    keepOffice(desk, { bank, letters, from: START });
    town.arrive(START);
    const watch = watchMessages(sandboxUrl, town);
    const { seed, progress } = options;
    const faults = options.calm ? noFaults : await openFaults(context, stack, { seed, from: START, until, progress });
    let saidAt = 0;
    for (let quiet = false; !quiet; ) {
      options.signal.throwIfAborted();
      const next = await nextWork(context);
      const seen = await watch();
      const acted = await agenda.doDue();
      const now = context.clock.now();
      // What somebody has just done may be answered at once.
      await agenda.holdFor(acted > 0 ? now : next);
      await faults.strike(now);
      quiet = now >= until && acted === 0 && (await isQuiet(context, until));
      if (Date.now() - saidAt > 1_000) {
        saidAt = Date.now();
        progress(demoWords.progress(localTime("Asia/Tokyo", now), seen.mails, seen.lines));
      }
      if (acted === 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    const figures = { ...(await measure(context, { sandboxUrl, until, replies })), injected: await faults.injected() };
    if (options.keep) await slowDown(context, sandboxUrl, agenda);
    return figures;
  } finally {
    await close();
  }
}

/** From here on time goes by as outside, and nothing goes wrong by itself. */
async function slowDown(context: Context, sandboxUrl: string, agenda: Agenda): Promise<void> {
  for (const script of ["mail/script", "line/control/script"]) await clearScript(`${sandboxUrl}/${script}`);
  await context.database.pool.query("update clock set anchor_business = $1, anchor_real = $2, speed = 1 where id = 1", [
    context.clock.now(),
    new Date(),
  ]);
  await agenda.release();
}

/** When the system does its next thing; now, while it does one. */
async function nextWork(context: Context): Promise<Date | null> {
  const now = context.clock.now();
  const { next, underway } = await readUndoneWork(context);
  return underway || (next !== null && next < now) ? now : next;
}

/** Nothing is due that has not been done. */
async function isQuiet(context: Context, until: Date): Promise<boolean> {
  const { rows } = await context.database.pool.query<{ busy: boolean }>(
    `select exists (select 1 from touch where state = 'due' and not_before <= $1) or exists (select 1 from send where state in ('claimed', 'dispatching'))
       or exists (select 1 from send where state = 'deferred' and retry_at <= $1)
       or exists (select 1 from process where state = 'live' and wake_at <= $1) or exists (select 1 from outbox where kind not like '%-erased') as busy`,
    [until],
  );
  return rows[0]?.busy === false;
}
