import { randomBytes } from "node:crypto";
import { NONCE_BYTES, seal, unseal } from "../../domain/vault/seal.ts";
import type { Context } from "../engine/context/context.ts";
import { consultantUnknown } from "./read-consultants.ts";

/** Failures in a row from which on a person should look: half an hour. */
export const FAILURES_FOR_ALARM = 3;

/** How a consultant's own calendar is read; its address is not told. Instants are real time. */
export interface BusyFeed {
  /** When it last answered; null: not yet. What it said then stays, whatever comes after (BOK8). */
  seenAt: Date | null;
  /** Since when it is out of reach or unreadable; null: it is not. */
  failingSince: Date | null;
  /** Why, as a code: ECONNREFUSED, http-404, too-large, not-a-calendar. */
  code: string | null;
  /** Whether it is so for long that a person should look. */
  isAlarm: boolean;
}

export interface OwnCalendar {
  /** Null: it is not read. */
  busyFeed: BusyFeed | null;
  /** Whether a link to their consultations was made for it. */
  hasFeed: boolean;
}

/** What a consultant's own calendar says to us, and whether it hears of our consultations. Throws AppError not-found. */
export async function readOwnCalendar({ database }: Context, key: string): Promise<OwnCalendar> {
  const { rows } = await database.pool.query<BusyFeed & { isRead: boolean; hasFeed: boolean }>(
    `select f.consultant_key is not null as "isRead", f.seen_at as "seenAt", f.failing_since as "failingSince", f.code,
       coalesce(f.failures >= $2, false) as "isAlarm", c.feed_version > 0 as "hasFeed"
     from consultant c left join busy_feed f on f.consultant_key = c.key where c.key = $1 and c.retired_at is null`,
    [key, FAILURES_FOR_ALARM],
  );
  const [row] = rows;
  if (!row) throw consultantUnknown(key);
  const { isRead, hasFeed, ...busyFeed } = row;
  return { busyFeed: isRead ? busyFeed : null, hasFeed };
}

/** The address as it is stored: whoever knows it can read the calendar. */
export function sealAddress({ keys }: Context, consultantKey: string, address: string): Buffer {
  return seal(keys.vault, randomBytes(NONCE_BYTES), purposeOf(consultantKey), address);
}

/** Throws AppError invalid when the key of the vault is another one. */
export function unsealAddress({ keys }: Context, consultantKey: string, sealed: Uint8Array): string {
  return unseal(keys.vault, purposeOf(consultantKey), sealed);
}

function purposeOf(consultantKey: string): string {
  return `busy-feed:${consultantKey}`;
}
