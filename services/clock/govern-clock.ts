import type { Context } from "../context.ts";
import { requestWake } from "../outbox/request-wake.ts";

/** Business time that may pass beyond the earliest undone work: what is due is then clearly past, and lateness stays small. */
const SLACK_MS = 2 * 60_000;
/** Real time that the clock may run on without its governor. */
const LEASH_MS = 2_000;

/**
 * Keeps a scaled clock honest (design decision 12): its ceiling is the earliest work that is not done, so business time
 * halts there until it is, and a slow machine does not turn into lateness. When the governor dies the clock halts by itself.
 * Journeys that are due are nudged, since a Temporal timer is coarser than a scaled minute. Call it over and over.
 */
export async function governClock(context: Context, nudgedLately: Map<string, number>): Promise<void> {
  const now = context.clock.now();
  const { rows } = await context.database.pool.query<{ next: Date | null; ceiling: Date | null }>(
    `select least(
       (select min(wake_at) from enrolment where state = 'running'),
       (select min(pause_until) from enrolment where state = 'paused'),
       (select min(wake_at) from opt_in where state = 'waiting'),
       (select min(not_before) from touch where state = 'due'),
       (select min(retry_at) from send where state = 'deferred'),
       (select min(judge_at) from hit where label is null),
       (select min(until) from clock_hold),
       (select $1::timestamptz where exists (select 1 from send where state in ('claimed', 'dispatching'))),
       (select $1::timestamptz where exists (select 1 from outbox)),
       (select $1::timestamptz where exists (select 1 from webhook_event where processed_at is null and failures = 0))
     ) as next, (select ceiling from clock where id = 1) as ceiling`,
    [now],
  );
  const next = rows[0]?.next ?? null;
  await setCeiling(context, now, next, rows[0]?.ceiling ?? null);
  if (next && next <= now) await nudgeDue(context, now, nudgedLately);
}

async function setCeiling(context: Context, now: Date, next: Date | null, present: Date | null): Promise<void> {
  const leash = LEASH_MS * context.clock.speed();
  const bound = next ? next.getTime() + SLACK_MS : Number.POSITIVE_INFINITY;
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
/** Each journey at most once a second (real): the timer that is meant to wake it may be on its way. */
async function nudgeDue(context: Context, now: Date, nudgedLately: Map<string, number>): Promise<void> {
  const { rows } = await context.database.pool.query<{ kind: "enrolment" | "opt-in"; id: string }>(
    `select 'enrolment' as kind, id from enrolment where state = 'running' and wake_at <= $1
     union all select 'enrolment', id from enrolment where state = 'paused' and pause_until <= $1
     union all select 'opt-in', id from opt_in where state = 'waiting' and wake_at <= $1 limit 1000`,
    [now],
  );
  const real = Date.now();
  const fresh = rows.filter((row) => real - (nudgedLately.get(row.id) ?? 0) > 1_000);
  if (fresh.length === 0) return;
  await context.database.transaction(async (tx) => {
    for (const kind of ["enrolment", "opt-in"] as const) {
      await requestWake(
        tx,
        kind,
        fresh.filter((row) => row.kind === kind).map((row) => row.id),
      );
    }
  });
  for (const row of fresh) nudgedLately.set(row.id, real);
  if (nudgedLately.size > 50_000) nudgedLately.clear();
}
