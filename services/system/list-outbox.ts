import type { Page } from "../../domain/cursor.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { readRequest } from "../engine/outbox/request-wake.ts";

/** A wake that Temporal has not taken yet. Nothing of it is personal. */
export interface WaitingWake {
  /** Kind of the process. */
  kind: string;
  /** What people call the kind; null for one of a module that this release does not know. */
  title: LocalText | null;
  /** wake: start it, or let it go on. delete: remove the records of an erased lead. */
  act: "wake" | "delete";
  /** Id of the process. */
  refId: string;
  /** Real time. */
  since: Date;
  /** A relay delivers it at the moment, or waits a second before it tries again. */
  leased: boolean;
  /** Deliveries that Temporal did not take. */
  failures: number;
  /** Code of the last of them. */
  lastError: string | null;
}

interface Row {
  asked: string;
  refId: string;
  since: Date;
  leased: boolean;
  failures: number;
  lastError: string | null;
}

/** What waits in the outbox, the longest first: as many as `counts.outbox` says. */
export async function listOutbox(
  { database, registry }: Context,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<WaitingWake>> {
  const after = readKeyCursor(cursor, "outbox", (key) => readPlace(key) !== null);
  const place = after ? readPlace(after.key) : null;
  const { rows } = await database.pool.query<Row>(
    `select kind as asked, ref_id as "refId", at as since, coalesce(leased_until > clock_timestamp(), false) as leased, failures,
       last_error as "lastError"
     from outbox where $1::timestamptz is null or (at, kind, ref_id) > ($1, $2::text, $3::uuid) order by at, kind, ref_id limit $4`,
    [place?.at ?? null, place?.kind ?? null, after?.id ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ asked, ...row }) => {
      const { act, kind } = readRequest(asked);
      return { ...row, kind, act, title: registry.processes.get(kind)?.words ?? null };
    }),
    next:
      rows.length > limit && last
        ? writeKeyCursor({ order: "outbox", key: `${last.since.toISOString()} ${last.asked}`, id: last.refId })
        : null,
  };
}

function readPlace(key: string): { at: Date; kind: string } | null {
  const [time = "", kind = ""] = key.split(" ");
  const at = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) ? time : Number.NaN);
  return Number.isNaN(at.getTime()) || kind === "" ? null : { at, kind };
}
