import type { Context } from "../context/context.ts";
import { type WokenLately, wakeDue } from "../processes/wake-due.ts";
import { readUndoneWork, type UndoneWork } from "./undone-work.ts";

/** How far business time may pass the earliest undone work: enough to make it due, too little to make it late. */
const SLACK_MS = 2 * 60_000;
/** How long (real time) the clock runs on without its governor. */
const UNGOVERNED_MS = 2_000;

/**
 * Keeps a scaled clock from running ahead of the work (design decision 12). Its ceiling is the earliest work that is not done:
 * business time halts there until it is done, so a slow machine makes nothing late. When the governor dies, the clock halts by
 * itself, and the next governor finds the ceiling in the row. Wakes the processes that are due, since a Temporal timer is coarser
 * than a scaled minute. Call it repeatedly. True: something is due.
 */
export async function governClock(context: Context, wokenLately: WokenLately): Promise<boolean> {
  const now = context.clock.now();
  const work = await readUndoneWork(context);
  await setCeiling(context, now, boundOf(now, work), work.ceiling);
  const isDue = work.next !== null && work.next <= now;
  if (isDue) await wakeDue(context, now, wokenLately);
  return isDue;
}

/**
 * How far business time may go, in epoch ms. Work in progress may take long (a dead worker's send waits for its lease, a wake waits for
 * Temporal). Until it is done the ceiling does not rise at all: a small step with each call would add up to days.
 */
function boundOf(now: Date, { next, underway, held, ceiling }: UndoneWork): number {
  const ahead = Math.min(next ? next.getTime() + SLACK_MS : Number.POSITIVE_INFINITY, held?.getTime() ?? Number.POSITIVE_INFINITY);
  if (!underway) return ahead;
  return Math.min(ahead, now.getTime() + SLACK_MS, ceiling?.getTime() ?? Number.POSITIVE_INFINITY);
}

async function setCeiling(context: Context, now: Date, bound: number, present: Date | null): Promise<void> {
  const ungoverned = UNGOVERNED_MS * context.clock.speed();
  const free = present !== null && bound > present.getTime() && present.getTime() - now.getTime() > ungoverned / 2;
  if (free) return;
  const ceiling = new Date(Math.max(now.getTime(), Math.min(now.getTime() + ungoverned, bound)));
  if (present?.getTime() === ceiling.getTime()) return;
  // A clock that halted at its ceiling goes on from there; a running clock keeps its anchor.
  await context.database.pool.query(
    `update clock set anchor_business = case when ceiling <= $1 then $1 else anchor_business end,
       anchor_real = case when ceiling <= $1 then $2 else anchor_real end, ceiling = $3 where id = 1 and ceiling is distinct from $3`,
    [now, new Date(), ceiling],
  );
}
