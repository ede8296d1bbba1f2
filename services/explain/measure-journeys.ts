import type { Context } from "../context.ts";

export interface Measures {
  openTouches: TouchCount[];
  /** Planned within the last 24 hours of real time. */
  dayTouches: TouchCount[];
  /** Business seconds since the oldest due touch of a lane might have gone. */
  touchLags: { lane: string; seconds: number }[];
  enrolments: { state: string; count: number }[];
  /** Running ones whose wake-up is two minutes past: the reconciler's work. */
  overdueEnrolments: number;
  /** Real seconds. */
  outbox: { count: number; seconds: number };
  waitingWebhooks: number;
}

interface TouchCount {
  lane: string;
  channel: string;
  state: string;
  count: number;
}

/** Each question is answered from a partial index or a range of the key (UUIDv7 begins with its instant), so that a scrape stays cheap. */
export async function measureJourneys(context: Context): Promise<Measures> {
  const { pool } = context.database;
  const now = context.clock.now();
  const open = await pool.query<TouchCount>(
    "select lane::text, channel, state, count(*)::int as count from touch where state in ('due', 'claimed') group by 1, 2, 3",
  );
  const day = await pool.query<TouchCount>(
    "select lane::text, channel, state, count(*)::int as count from touch where id >= $1::uuid group by 1, 2, 3",
    [firstIdOf(Date.now() - 86_400_000)],
  );
  const lags = await pool.query<{ lane: string; oldest: Date }>(
    "select lane::text, min(not_before) as oldest from touch where state = 'due' and not_before <= $1 group by 1",
    [now],
  );
  const enrolments = await pool.query<{ state: string; count: number }>(
    "select state, count(*)::int as count from enrolment where state <> 'over' group by 1",
  );
  const rest = await pool.query<{ overdue: number; waiting: number; rows: number; seconds: number }>(
    `select (select count(*)::int from enrolment where state = 'running' and wake_at < $1) as overdue,
       (select count(*)::int from webhook_event where processed_at is null) as waiting,
       count(*)::int as rows, coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::float8 as seconds from outbox`,
    [new Date(now.getTime() - 120_000)],
  );
  return {
    openTouches: open.rows,
    dayTouches: day.rows,
    touchLags: lags.rows.map(({ lane, oldest }) => ({ lane, seconds: (now.getTime() - oldest.getTime()) / 1_000 })),
    enrolments: enrolments.rows,
    overdueEnrolments: rest.rows[0]?.overdue ?? 0,
    outbox: { count: rest.rows[0]?.rows ?? 0, seconds: rest.rows[0]?.seconds ?? 0 },
    waitingWebhooks: rest.rows[0]?.waiting ?? 0,
  };
}

/** The smallest UUIDv7 of an instant. */
function firstIdOf(ms: number): string {
  const hex = Math.trunc(ms).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`;
}
