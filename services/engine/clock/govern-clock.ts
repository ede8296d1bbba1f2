import { unprepared } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { requestWake } from "../outbox/request-wake.ts";
import { readDue } from "../processes/read-due.ts";

/** How far business time may pass the earliest undone work: enough to make it due, too little to make it late. */
const SLACK_MS = 2 * 60_000;
/** How long (real time) the clock runs on without its governor. */
const UNGOVERNED_MS = 2_000;

/**
 * Keeps a scaled clock from running ahead of the work (design decision 12). Its ceiling is the earliest work that is not done:
 * business time halts there until it is done, so a slow machine makes nothing late. When the governor dies, the clock halts by
 * itself, and the next governor finds the ceiling in the row. Wakes the processes that are due, since a Temporal timer is coarser
 * than a scaled minute. Call it repeatedly.
 */
export async function governClock(context: Context, wokenLately: Map<string, number>): Promise<void> {
  const now = context.clock.now();
  const work = await readUndoneWork(context);
  await setCeiling(context, now, boundOf(now, work), work.ceiling);
  if (work.next && work.next <= now) await wakeDue(context, now, wokenLately);
}

interface UndoneWork {
  /** The earliest instant at which something is or was due. */
  next: Date | null;
  /** True while work without a due instant is in progress. */
  underway: boolean;
  /** The clock's present ceiling. */
  ceiling: Date | null;
}

async function readUndoneWork(context: Context): Promise<UndoneWork> {
  const { modules, processes } = context.registry;
  const next = modules.flatMap(({ undone }) => undone?.next ?? []);
  const underway = modules.flatMap(({ undone }) => undone?.underway ?? []);
  const { rows } = await context.database.pool.query<UndoneWork>(
    unprepared(`select least(
       (select min(due.wake_at) from unnest($1::text[]) as kinds(kind), lateral (
          select p.wake_at from process p where p.kind = kinds.kind and p.state <> 'over' and p.wake_at is not null order by p.wake_at limit 1) due),
       ${next.join(",\n       ")}) as next,
     ${underway.join("\n       or ")} as underway,
     ceiling from clock where id = 1`),
    [[...processes.keys()]],
  );
  return rows[0] ?? { next: null, underway: false, ceiling: null };
}

/**
 * How far business time may go, in epoch ms. Work in progress may take long (a dead worker's send waits for its lease, a wake waits for
 * Temporal). Until it is done the ceiling does not rise at all: a small step with each call would add up to days.
 */
function boundOf(now: Date, { next, underway, ceiling }: UndoneWork): number {
  const ahead = next ? next.getTime() + SLACK_MS : Number.POSITIVE_INFINITY;
  if (!underway) return ahead;
  return Math.min(ahead, now.getTime() + SLACK_MS, ceiling?.getTime() ?? Number.POSITIVE_INFINITY);
}

async function setCeiling(context: Context, now: Date, bound: number, present: Date | null): Promise<void> {
  const ungoverned = UNGOVERNED_MS * context.clock.speed();
  const free = present !== null && bound > present.getTime() && present.getTime() - now.getTime() > ungoverned / 2;
  if (free) return;
  const ceiling = new Date(Math.max(now.getTime(), Math.min(now.getTime() + ungoverned, bound)));
  // A clock that halted at its ceiling goes on from there; a running clock keeps its anchor.
  await context.database.pool.query(
    `update clock set anchor_business = case when ceiling <= $1 then $1 else anchor_business end,
       anchor_real = case when ceiling <= $1 then $2 else anchor_real end, ceiling = $3 where id = 1 and ceiling is distinct from $3`,
    [now, new Date(), ceiling],
  );
}

/** Wakes each process at most once a second (real): its own timer may be about to do it. */
async function wakeDue(context: Context, now: Date, wokenLately: Map<string, number>): Promise<void> {
  await context.database.transaction(async (tx) => {
    const real = Date.now();
    for (const [kind, due] of await readDue(tx, context, now, 1_000)) {
      const fresh = due.filter((id) => real - (wokenLately.get(id) ?? 0) > 1_000);
      await requestWake(tx, kind, fresh);
      for (const id of fresh) wokenLately.set(id, real);
    }
  });
  if (wokenLately.size > 50_000) wokenLately.clear();
}
