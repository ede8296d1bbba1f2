import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type Session, sessionColumns, sessionUnknown } from "./session.ts";

export interface ListedSession extends Session {
  title: Partial<Record<Language, string>>;
  /** Live bookings, held seats included. */
  taken: number;
  /** Seats that are offered to somebody in line. */
  offered: number;
  waiting: number;
  came: number;
  /** Nobody has said who came, a day after the end (SES13). */
  uncounted: boolean;
}

export interface SessionsQuery {
  offer?: string | undefined;
  state?: Session["state"] | undefined;
  from?: Date | undefined;
  before?: Date | undefined;
  /** Only those of which nobody has said who came. */
  uncounted?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Sessions, the earliest first. */
export async function listSessions(context: Context, query: SessionsQuery): Promise<Page<ListedSession>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await context.database.pool.query<ListedSession>(
    `${listedSql} where ($2::text is null or s.offer_key = $2) and ($3::text is null or s.state = $3) and ($4::timestamptz is null or s.starts_at >= $4)
       and ($5::timestamptz is null or s.starts_at < $5) and ($6::timestamptz is null or (s.starts_at, s.id) > ($6, $7::uuid))
       and (not $9::boolean or (s.state in ('open', 'closed') and s.ends_at <= $1::timestamptz - interval '24 hours'))
     order by s.starts_at, s.id limit $8`,
    [
      context.clock.now(),
      query.offer ?? null,
      query.state ?? null,
      query.from ?? null,
      query.before ?? null,
      cursor?.at ?? null,
      cursor?.id ?? null,
      query.limit + 1,
      query.uncounted ?? false,
    ],
  );
  return cutPage(rows, query.limit, ({ startsAt, id }) => ({ at: startsAt, id }));
}

/** Throws AppError not-found. */
export async function readListedSession(tx: Transaction, id: string, now: Date): Promise<ListedSession> {
  const { rows } = await tx.query<ListedSession>(`${listedSql} where s.id = $2`, [now, id]);
  if (rows[0]) return rows[0];
  throw sessionUnknown();
}

const listedSql = `select ${sessionColumns}, o.definition->'title' as title, coalesce(b.taken, 0) as taken, coalesce(b.came, 0) as came,
    coalesce(w.offered, 0) as offered, coalesce(w.waiting, 0) as waiting,
    s.state in ('open', 'closed') and s.ends_at <= $1::timestamptz - interval '24 hours' as uncounted
  from session s join offer o on o.key = s.offer_key
    left join lateral (
      select count(*) filter (where state <> 'held' or held_until > $1)::int as taken, count(*) filter (where state = 'attended')::int as came
      from booking where session_id = s.id and state in ('held', 'booked', 'attended', 'absent')) b on true
    left join lateral (
      select count(*) filter (where state = 'offered')::int as offered, count(*) filter (where state = 'waiting')::int as waiting
      from wait_entry where session_id = s.id and state in ('waiting', 'offered')) w on true`;
