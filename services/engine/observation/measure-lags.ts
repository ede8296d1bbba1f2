import type { Context } from "../context/context.ts";

/** How late the oldest item of each kind of work is. Each is one look-up in an index. */
export interface Lags {
  /** Real seconds that the oldest request to the relay has waited; 0 when there is none. */
  relay: number;
  /**
   * Business seconds since the oldest touch of a lane could have gone that is due or deferred; 0 when there is none. What the recipient's
   * server puts off (4xx) does not count: one full mailbox would hide everything else. Lane 0 verification … 3 broadcast.
   */
  dispatch: { channel: string; lane: number; seconds: number }[];
  /** Business seconds since the most overdue process of a kind should have woken; 0 when none is overdue. */
  timers: { kind: string; seconds: number }[];
  /** Real seconds that the oldest provider event has waited; those that are no longer tried do not count. */
  webhooks: number;
  /** Whether each sender sends, or waits for its provider to accept it or to answer. Keys are few and chosen by staff. */
  senders: { sender: string; up: boolean }[];
}

/** Counts of what is not over. Read from indexes alone; the cost grows with the counts. */
export interface Counts {
  /** Not yet claimed, due or planned for later. */
  touches: { channel: string; lane: number; count: number }[];
  sends: { channel: string; state: string; count: number }[];
  /** Sends of the last 24 business hours that the provider may or may not have accepted. */
  unknown: { channel: string; count: number }[];
  outbox: number;
  webhooks: { state: "waiting" | "failed"; count: number }[];
  /** Senders that a provider refuses (rules.md BNC2). */
  alarms: { sender: string; alarmed: boolean }[];
}

/** The statements, for a test on their plans. $1 is now in business time, $2 the kinds of processes. */
export const lagQueries = {
  relay: `select coalesce(extract(epoch from clock_timestamp() - (select min(at) from outbox)), 0)::float8 as seconds`,
  dispatch: `select s.channel, lane.lane, greatest(0, coalesce(extract(epoch from $1 - least(min(due.not_before), min(deferred.not_before))), 0))::float8 as seconds
     from sender s cross join generate_series(0, 3) as lane(lane)
     left join lateral (select t.not_before from touch t where t.sender_id = s.id and t.state = 'due' and t.lane = lane.lane
                        order by t.not_before limit 1) due on true
     left join (select d.sender_id, t.lane, min(t.not_before) as not_before from send d join touch t on t.id = d.touch_id
                where d.state = 'deferred' and coalesce(d.code, '') !~ '^4(?!21)' group by 1, 2) deferred
       on deferred.sender_id = s.id and deferred.lane = lane.lane
     group by 1, 2`,
  timers: `select kinds.kind, greatest(0, coalesce(extract(epoch from $1::timestamptz - due.wake_at), 0))::float8 as seconds
     from unnest($2::text[]) as kinds(kind) left join lateral (
       select p.wake_at from process p where p.kind = kinds.kind and p.state <> 'over' and p.wake_at is not null order by p.wake_at limit 1) due on true`,
  webhooks: `select coalesce(extract(epoch from clock_timestamp() - (select received_at from webhook_event
       where processed_at is null and failures < 5 order by received_at limit 1)), 0)::float8 as seconds`,
  senders: "select key as sender, coalesce(alarm->>'cause', 'quota') = 'quota' as up from sender",
} as const;

/** The statements of the counts. $1 is 24 business hours ago. */
export const countQueries = {
  touches: `select s.channel, t.lane, sum(t.count)::int as count from sender s, lateral (
       select lane, count(*) as count from touch where sender_id = s.id and state = 'due' group by lane) t group by 1, 2`,
  sends: `select channel, state, count(*)::int as count from send where state in ('claimed', 'dispatching') group by 1, 2
     union all select s.channel, 'deferred', sum(d.count)::int from sender s, lateral (
       select count(*) as count from send where sender_id = s.id and state = 'deferred') d group by 1`,
  unknown: "select channel, count(*)::int as count from send where state = 'unknown' and settled_at >= $1 group by 1",
  outbox: "select count(*)::int as count from outbox",
  webhooks: `select case when failures < 5 then 'waiting' else 'failed' end as state, count(*)::int as count
     from webhook_event where processed_at is null group by 1`,
  alarms: "select key as sender, coalesce(alarm->>'cause', 'down') <> 'down' as alarmed from sender",
} as const;

/** A channel with several senders is as late as the latest of them. */
export async function measureLags(context: Context): Promise<Lags> {
  const { pool } = context.database;
  const now = context.clock.now();
  const relay = await pool.query<{ seconds: number }>(lagQueries.relay);
  const dispatch = await pool.query<Lags["dispatch"][number]>(lagQueries.dispatch, [now]);
  const timers = await pool.query<Lags["timers"][number]>(lagQueries.timers, [now, [...context.registry.processes.keys()]]);
  const webhooks = await pool.query<{ seconds: number }>(lagQueries.webhooks);
  const senders = await pool.query<Lags["senders"][number]>(lagQueries.senders);
  return {
    relay: relay.rows[0]?.seconds ?? 0,
    dispatch: dispatch.rows,
    timers: timers.rows,
    webhooks: webhooks.rows[0]?.seconds ?? 0,
    senders: senders.rows,
  };
}

export async function measureCounts(context: Context): Promise<Counts> {
  const { pool } = context.database;
  const dayAgo = new Date(context.clock.now().getTime() - 86_400_000);
  const touches = await pool.query<Counts["touches"][number]>(countQueries.touches);
  const sends = await pool.query<Counts["sends"][number]>(countQueries.sends);
  const unknown = await pool.query<Counts["unknown"][number]>(countQueries.unknown, [dayAgo]);
  const outbox = await pool.query<{ count: number }>(countQueries.outbox);
  const webhooks = await pool.query<Counts["webhooks"][number]>(countQueries.webhooks);
  const alarms = await pool.query<Counts["alarms"][number]>(countQueries.alarms);
  return {
    touches: touches.rows,
    sends: sends.rows,
    unknown: unknown.rows,
    outbox: outbox.rows[0]?.count ?? 0,
    webhooks: webhooks.rows,
    alarms: alarms.rows,
  };
}
