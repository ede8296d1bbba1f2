import { FetchRefused, type GuardedFetch } from "../../channels/web/guarded-fetch.ts";
import type { BusyTime } from "../../domain/consultations/busy-calendar.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import { keyedHash } from "../../domain/keyed-hash.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { unsealAddress } from "./busy-feed.ts";
import { readCalendarApart } from "./read-calendar-apart.ts";

const DAY_MS = 86_400_000;
/** Real ms from one fetch to the next. */
const EVERY_MS = 10 * 60_000;
/** Feeds that one round fetches side by side. */
const AT_ONCE = 4;
/** Days ahead that are kept: more than guests may book. */
const DAYS_AHEAD = 400;
/** After this time a calendar is read again even if it says that it did not change, because the window has moved on. Real ms. */
const READ_ANEW_MS = DAY_MS;

interface DueFeed {
  key: string;
  revision: number;
  sealed: Buffer;
  zone: string;
  etag: string | null;
  lastModified: string | null;
}

/** What a calendar answered. `unchanged`: as when it was last read. */
type Answer =
  | { kind: "read"; times: BusyTime[]; etag: string | null; lastModified: string | null }
  | { kind: "unchanged" }
  | { kind: "failed"; code: string };

/**
 * Reads the own calendars of consultants that are due, and keeps when they are busy. One that is out of reach keeps its last known state
 * (BOK8). Any number of workers may do it. Returns how many it read or tried.
 */
export async function refreshBusyFeeds(context: Context, fetch: GuardedFetch): Promise<number> {
  const due = await takeDue(context);
  await Promise.all(
    due.map(async (feed) => {
      const answer = await ask(context, fetch, feed);
      await context.database.transaction((tx) => write(tx, context, feed, answer));
    }),
  );
  return due.length;
}

/** Takes them for ten minutes: a worker that dies meanwhile loses one round. */
async function takeDue({ database }: Context): Promise<DueFeed[]> {
  const now = Date.now();
  const { rows } = await database.pool.query<DueFeed>(
    `update busy_feed f set next_at = $2 from consultant c
     where c.key = f.consultant_key and f.consultant_key in (
       select d.consultant_key from busy_feed d join consultant e on e.key = d.consultant_key
       where d.next_at <= $1 and e.retired_at is null order by d.next_at limit $3 for update of d skip locked)
     returning f.consultant_key as key, f.revision, f.sealed, coalesce(c.definition->>'zone', 'UTC') as zone,
       case when f.read_at > $4 then f.etag end as etag, case when f.read_at > $4 then f.last_modified end as "lastModified"`,
    [new Date(now), new Date(now + EVERY_MS), AT_ONCE, new Date(now - READ_ANEW_MS)],
  );
  return rows;
}

async function ask(context: Context, fetch: GuardedFetch, { key, sealed, zone, etag, lastModified }: DueFeed): Promise<Answer> {
  try {
    const answer = await fetch(unsealAddress(context, key, sealed), {
      accept: "text/calendar, text/plain;q=0.5",
      ...(etag !== null && { "if-none-match": etag }),
      ...(lastModified !== null && { "if-modified-since": lastModified }),
    });
    if (answer.status === 304 && (etag !== null || lastModified !== null)) return { kind: "unchanged" };
    if (answer.status !== 200) return { kind: "failed", code: `http-${answer.status}` };
    const now = context.clock.now().getTime();
    const window = { zone, from: new Date(now - 2 * DAY_MS), to: new Date(now + DAYS_AHEAD * DAY_MS) };
    const read = await readCalendarApart({ text: answer.body.toString("utf8"), window });
    if ("fault" in read) return { kind: "failed", code: read.fault };
    const { etag: newEtag = null, "last-modified": newDate = null } = answer.headers;
    return { kind: "read", times: read.times, etag: newEtag, lastModified: newDate };
  } catch (error) {
    if (error instanceof FetchRefused) return { kind: "failed", code: error.code };
    throw error;
  }
}

/** Nothing, if the address was changed or taken away meanwhile. */
async function write(tx: Transaction, context: Context, { key, revision }: DueFeed, answer: Answer): Promise<void> {
  const { rowCount } = await tx.query("select 1 from busy_feed where consultant_key = $1 and revision = $2 for update", [key, revision]);
  if (rowCount === 0) return;
  const at = new Date();
  if (answer.kind === "failed") {
    await tx.query(
      "update busy_feed set failures = failures + 1, failing_since = coalesce(failing_since, $2), code = $3 where consultant_key = $1",
      [key, at, answer.code],
    );
    context.log.warn({ consultant: key, code: answer.code }, "a consultant's own calendar could not be read");
    return;
  }
  if (answer.kind === "unchanged") {
    await tx.query("update busy_feed set seen_at = $2, failures = 0, failing_since = null, code = null where consultant_key = $1", [
      key,
      at,
    ]);
    return;
  }
  await replaceTimes(tx, context, key, answer.times);
  await tx.query(
    `update busy_feed set read_at = $2, seen_at = $2, etag = $3, last_modified = $4, failures = 0, failing_since = null, code = null
     where consultant_key = $1`,
    [key, at, answer.etag, answer.lastModified],
  );
}

async function replaceTimes(tx: Transaction, { keys }: Context, key: string, times: readonly BusyTime[]): Promise<void> {
  const own = await ownEntries(tx, times);
  const kept = times.filter(({ uid }) => !own.has(uid));
  await tx.query("delete from consultant_busy where consultant_key = $1", [key]);
  await tx.query(
    `insert into consultant_busy (consultant_key, starts_at, ends_at, uid_hash)
     select $1, starts_at, max(ends_at), uid_hash from unnest($2::timestamptz[], $3::timestamptz[], $4::text[]) as t(starts_at, ends_at, uid_hash)
     group by starts_at, uid_hash`,
    [
      key,
      kept.map(({ from }) => from),
      kept.map(({ to }) => to),
      kept.map(({ uid }) => keyedHash(keys.suppression, `busy ${uid}`).toString("base64url").slice(0, 22)),
    ],
  );
}

/** Our own consultations come back in a calendar into which they were put. They count by themselves: a copy would outlive a move. */
async function ownEntries(tx: Transaction, times: readonly BusyTime[]): Promise<Set<string>> {
  const uids = [...new Set(times.map(({ uid }) => uid).filter(isUuid))];
  if (uids.length === 0) return new Set();
  const { rows } = await tx.query<{ uid: string }>("select ics_uid::text as uid from consultation where ics_uid = any($1::uuid[])", [uids]);
  return new Set(rows.map(({ uid }) => uid));
}
