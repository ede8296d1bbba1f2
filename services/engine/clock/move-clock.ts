import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "../../../domain/app-error.ts";
import { NEVER } from "../../../domain/sequences/position.ts";
import type { Context } from "../context/context.ts";
import { type WokenLately, wakeDue } from "../processes/wake-due.ts";
import { readUndoneWork } from "./undone-work.ts";

export interface ClockMove {
  from: Date;
  to: Date;
  /** The instants at which something was due, in the order in which it was done. */
  moments: Date[];
}

export interface MoveOptions {
  /** Called before the clock goes to a moment at which something is due. */
  onMoment?: (at: Date) => Promise<void>;
  /** How long nothing may be finished before the move is given up, in real ms. Default 30 s. */
  patienceMs?: number;
}

const PATIENCE_MS = 30_000;
const MINUTE = 60_000;

/**
 * Moves the sandbox's clock from one due instant to the next, and waits at each until what is due there is done, so nothing on the way is
 * skipped or late. `until` is where it ends; "next": after the next minute in which something is due. When nothing is planned, "next"
 * leaves the clock as it is. What was due before is done first. The work itself is the worker's.
 *
 * Throws AppError `clock-live` outside the sandbox, `clock-held`, `clock-moving` during another move, and `clock-stalled` when what is due
 * does not get done: the clock then stays where it is.
 */
export async function moveClock(context: Context, until: Date | "next", options: MoveOptions = {}): Promise<ClockMove> {
  requireSandbox(context);
  return alone(context, async () => {
    const from = context.clock.now();
    await finishDue(context, options);
    const moments: Date[] = [];
    let end = until === "next" ? await readNextInstant(context).then(endOfMinute) : until;
    while (end !== null) {
      const { next } = await readUndoneWork(context);
      if (next === null || next > end) break;
      await options.onMoment?.(next);
      const before = await countChanges(context);
      await setClock(context, next);
      await finishDue(context, options);
      moments.push(next);
      // Work on the side may make something happen earlier than was planned, such as a click that proves to be a person's.
      if (until === "next" && (await countChanges(context)) !== before) end = endOfMinute(next);
    }
    if (until !== "next") await setClock(context, until);
    return { from, to: context.clock.now(), moments };
  });
}

/** Throws AppError `clock-live` outside the sandbox. */
export function requireSandbox({ sandbox }: Context): void {
  if (!sandbox) throw new AppError("conflict", "clock-live", words.live);
}

/** When the next thing happens: work on the side only when nothing else is planned. Null when nothing is planned at all. */
export async function readNextInstant(context: Context): Promise<Date | null> {
  const { next, nextThing } = await readUndoneWork(context);
  return [nextThing, next].find((at) => at !== null && at < NEVER) ?? null;
}

/** What a person reads as one time of day is one moment. */
function endOfMinute<At extends Date | null>(at: At): At | Date {
  return at === null ? at : new Date(Math.floor(at.getTime() / MINUTE) * MINUTE + MINUTE - 1);
}

/** Grows whenever a process has gone on or begun. */
async function countChanges({ database }: Context): Promise<string> {
  const { rows } = await database.pool.query<{ changes: string }>(
    "select (count(*) + coalesce(sum(revision), 0))::text as changes from process",
  );
  return rows[0]?.changes ?? "";
}

/** One move at a time, and none while somebody else holds the clock. */
async function alone<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const client = await context.database.pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ free: boolean; held: boolean }>(
      "select pg_try_advisory_lock(hashtextextended('move clock', 0)) as free, exists (select 1 from clock_hold) as held",
    );
    if (!rows[0]?.free) throw new AppError("conflict", "clock-moving", words.moving);
    try {
      if (rows[0].held) throw new AppError("conflict", "clock-held", words.held);
      return await work();
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended('move clock', 0))").catch((error: Error) => void (broken = error));
    }
  } finally {
    client.release(broken);
  }
}

/** Never backwards. Returns when this process's own clock shows it; the others hear of it at the same time. */
async function setClock(context: Context, to: Date): Promise<void> {
  await context.database.pool.query(
    "update clock set anchor_business = $1, anchor_real = $2 where id = 1 and $1::timestamptz > $3::timestamptz",
    [to, new Date(), context.clock.now()],
  );
  while (context.clock.now() < to) await delay(5);
}

/** Wakes what is due, and waits until all of it is done. */
async function finishDue(context: Context, { patienceMs = PATIENCE_MS }: MoveOptions): Promise<void> {
  const wokenLately: WokenLately = new Map();
  let before = "";
  let since = performance.now();
  for (;;) {
    const now = context.clock.now();
    const { next, underway } = await readUndoneWork(context);
    const isDue = next !== null && next <= now;
    if (!isDue && !underway) return;
    if (isDue) await wakeDue(context, now, wokenLately);
    const left = await describeLeft(context, now);
    if (left !== before) [before, since] = [left, performance.now()];
    if (performance.now() - since > patienceMs) throw new AppError("unavailable", "clock-stalled", words.stalled);
    await delay(50);
  }
}

/** Changes whenever something is finished. */
async function describeLeft(context: Context, now: Date): Promise<string> {
  const { rows } = await context.database.pool.query(
    `select (select count(*) from process where state <> 'over' and wake_at <= $1) as processes,
       (select count(*) from touch where state = 'due' and not_before <= $1) as touches,
       (select count(*) from send where state in ('claimed', 'dispatching') or (state = 'deferred' and retry_at <= $1)) as sends,
       (select count(*) from outbox) as wakes, (select count(*) from webhook_event where processed_at is null) as webhooks,
       (select max(id::text) from send) as newest`,
    [now],
  );
  return JSON.stringify(rows);
}

const words = {
  live: {
    ja: "時計を進められるのは練習環境だけです。本番は実際の時間で動きます。",
    en: "The clock can be moved in the sandbox only. Live mode runs on real time.",
  },
  held: {
    ja: "いまはデモが時計を動かしているので、進められません。",
    en: "The clock cannot be moved now: a demo holds it.",
  },
  moving: {
    ja: "いま時計を進めているところです。終わってから、もう一度お試しください。",
    en: "The clock is being moved already. Wait until that is done.",
  },
  stalled: {
    ja: "期限の来たものが終わらないので、時計はここで止めました。`./hagukumi doctor` で、ワーカーと送信元を確かめてください。",
    en: "What is due does not get done, so the clock stays here. Examine the worker and the senders with `./hagukumi doctor`.",
  },
} as const;
