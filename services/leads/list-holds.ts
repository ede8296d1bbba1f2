import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { placingActs } from "./hold-lead.ts";
import { staffHold } from "./staff-hold.ts";

export interface ListedHold {
  id: string;
  cause: string;
  /** What the cause is called. */
  words: LocalText;
  /** Categories that it bars. */
  bars: string[];
  reason: string;
  /** Who placed it: staff:<name> or system. */
  by: string;
  since: Date;
  /** Null: it stands. */
  liftedAt: Date | null;
}

/**
 * The holds on a lead, the newest first; also those that were lifted, unless only the standing ones are asked for. Who
 * placed one is told by the entry of the audit that its transaction wrote after it: ids of both are UUIDv7, so they keep that order also while
 * the clock stands still.
 */
export async function listHolds(
  { database, registry }: Context,
  query: { leadId: string; standing: boolean; limit: number; cursor?: string | undefined },
): Promise<Page<ListedHold>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await database.pool.query<Omit<ListedHold, "words" | "bars">>(
    `select h.id, h.cause, h.reason, coalesce(a.actor, 'system') as by, h.since, h.lifted_at as "liftedAt"
     from hold h left join lateral (
       select actor from audit where h.cause = $6 and ref_id = h.lead_id::text and action = any($7::text[]) and at >= h.since and id > h.id
       order by id limit 1) a on true
     where h.lead_id = $1 and ($2 or h.lifted_at is null) and ($3::timestamptz is null or (h.since, h.id) < ($3, $4::uuid))
     order by h.since desc, h.id desc limit $5`,
    [query.leadId, !query.standing, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1, staffHold.cause, placingActs],
  );
  const page = cutPage(rows, query.limit, ({ since, id }) => ({ at: since, id }));
  const items = page.items.map((row) => {
    const cause = registry.holds.get(row.cause);
    return { ...row, words: cause?.words ?? { ja: row.cause, en: row.cause }, bars: [...(cause?.bars ?? [])] };
  });
  return { items, next: page.next };
}
