import { randomBytes } from "node:crypto";
import { NONCE_BYTES, seal, unseal } from "../../domain/vault/seal.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

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

/** The feeds by consultant. */
export async function readBusyFeeds(tx: Transaction): Promise<Map<string, BusyFeed>> {
  const { rows } = await tx.query<BusyFeed & { key: string }>(
    `select consultant_key as key, seen_at as "seenAt", failing_since as "failingSince", code, failures >= $1 as "isAlarm" from busy_feed`,
    [FAILURES_FOR_ALARM],
  );
  return new Map(rows.map(({ key, ...feed }) => [key, feed]));
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
