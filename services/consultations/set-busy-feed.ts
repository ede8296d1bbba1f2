import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { sealAddress } from "./busy-feed.ts";
import { requireConsultant } from "./read-consultants.ts";

export interface SetBusyFeed {
  /** Of the consultant. */
  key: string;
  /** Where their calendar is published as iCalendar: https or webcal. A secret. */
  address: string;
  /** staff:<name> */
  actor: string;
}

/**
 * Reads a consultant's own calendar from now on: its busy times are not offered (BOK8). It is fetched at once by a worker, then every ten
 * minutes. What was read from another address is forgotten. Throws AppError not-found, invalid `feed-address`.
 */
export async function setBusyFeed(context: Context, { key, address, actor }: SetBusyFeed): Promise<void> {
  const url = normalised(address, context.sandbox);
  await context.database.transaction(async (tx) => {
    await requireConsultant(tx, key);
    await tx.query("delete from consultant_busy where consultant_key = $1", [key]);
    await tx.query(
      `insert into busy_feed (consultant_key, sealed, next_at) values ($1, $2, $3)
       on conflict (consultant_key) do update set sealed = excluded.sealed, revision = busy_feed.revision + 1, next_at = excluded.next_at,
         read_at = null, seen_at = null, etag = null, last_modified = null, failures = 0, failing_since = null, code = null`,
      [key, sealAddress(context, key, url), new Date()],
    );
    await writeAudit(tx, { at: context.clock.now(), actor, action: "busy-feed-set", target: "consultant", refId: key });
  });
}

/** The own calendar counts no longer. Again, it changes nothing. Throws AppError not-found. */
export async function removeBusyFeed(context: Context, { key, actor }: { key: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    await requireConsultant(tx, key);
    const { rowCount } = await tx.query("delete from busy_feed where consultant_key = $1", [key]);
    if (rowCount === 0) return;
    await tx.query("delete from consultant_busy where consultant_key = $1", [key]);
    await writeAudit(tx, { at: context.clock.now(), actor, action: "busy-feed-removed", target: "consultant", refId: key });
  });
}

/** Calendars are copied as `webcal:`, which is https. A stand-in on this machine has no certificate. */
function normalised(address: string, isSandbox: boolean): string {
  const url = URL.parse(address.trim().replace(/^webcals?:/i, "https:"));
  if (url?.protocol === "https:" || (isSandbox && url?.protocol === "http:")) return url.href;
  throw new AppError("invalid", "feed-address", {
    ja: "カレンダーの公開アドレス（https:// または webcal:// で始まるもの）を入れてください。",
    en: "Enter the public address of the calendar: it begins with https:// or webcal://.",
  });
}
