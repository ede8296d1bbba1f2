import { unprepared } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { requestWake } from "../outbox/request-wake.ts";
import { readDue } from "../processes/read-due.ts";

/** Business time that may pass beyond the earliest undone work: what is due is then clearly past, and lateness stays small. */
const SLACK_MS = 2 * 60_000;
/** Real time that the clock may run on without its governor. */
const LEASH_MS = 2_000;

/**
 * Keeps a scaled clock honest (design decision 12): its ceiling is the earliest work that is not done, so business time
 * halts there until it is, and a slow machine does not turn into lateness. When the governor dies the clock halts by itself,
 * and whoever governs next finds the ceiling where it was. Journeys that are due are nudged, since a Temporal timer is coarser
 * than a scaled minute. Call it over and over.
 */
export async function governClock(context: Context, nudgedLately: Map<string, number>): Promise<void> {
  const now = context.clock.now();
  const work = await readUndoneWork(context);
  await setCeiling(context, now, boundOf(now, work), work.ceiling);
  if (work.next && work.next <= now) await nudgeDue(context, now, nudgedLately);
}

interface UndoneWork {
  /** The earliest instant at which something is, or was, to be done. */
  next: Date | null;
  /** Something is being done that has no instant of its own. */
  underway: boolean;
  /** The clock's present one. */
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
 * How far business time may go, epoch ms. What is under way may take long (what a dead worker was sending waits for its lease, a nudge
 * for Temporal), so it never lets the ceiling rise: a little with each look would be days by the end.
 */
function boundOf(now: Date, { next, underway, ceiling }: UndoneWork): number {
  const ahead = next ? next.getTime() + SLACK_MS : Number.POSITIVE_INFINITY;
  if (!underway) return ahead;
  return Math.min(ahead, now.getTime() + SLACK_MS, ceiling?.getTime() ?? Number.POSITIVE_INFINITY);
}

async function setCeiling(context: Context, now: Date, bound: number, present: Date | null): Promise<void> {
  const leash = LEASH_MS * context.clock.speed();
  const free = present !== null && bound > present.getTime() && present.getTime() - now.getTime() > leash / 2;
  if (free) return;
  const ceiling = new Date(Math.max(now.getTime(), Math.min(now.getTime() + leash, bound)));
  // Where the clock stood at its ceiling it goes on from there; where it ran, its anchor stays.
  await context.database.pool.query(
    `update clock set anchor_business = case when ceiling <= $1 then $1 else anchor_business end,
       anchor_real = case when ceiling <= $1 then $2 else anchor_real end, ceiling = $3 where id = 1 and ceiling is distinct from $3`,
    [now, new Date(), ceiling],
  );
}

/** Each process at most once a second (real): the timer that is meant to wake it may be on its way. */
async function nudgeDue(context: Context, now: Date, nudgedLately: Map<string, number>): Promise<void> {
  await context.database.transaction(async (tx) => {
    const real = Date.now();
    for (const [kind, due] of await readDue(tx, context, now, 1_000)) {
      const fresh = due.filter((id) => real - (nudgedLately.get(id) ?? 0) > 1_000);
      await requestWake(tx, kind, fresh);
      for (const id of fresh) nudgedLately.set(id, real);
    }
  });
  if (nudgedLately.size > 50_000) nudgedLately.clear();
}
