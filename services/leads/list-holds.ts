import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";

export interface ListedHold {
  id: string;
  cause: string;
  /** What the cause is called. */
  words: LocalText;
  /** Categories that it bars. */
  bars: string[];
  reason: string;
  since: Date;
  /** Null: it stands. */
  liftedAt: Date | null;
}

/** The holds on a lead, the newest first; also those that were lifted, unless only the standing ones are asked for. */
export async function listHolds(
  { database, registry }: Context,
  query: { leadId: string; standing: boolean; limit: number; cursor?: string | undefined },
): Promise<Page<ListedHold>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await database.pool.query<Omit<ListedHold, "words" | "bars">>(
    `select id, cause, reason, since, lifted_at as "liftedAt" from hold
     where lead_id = $1 and ($2 or lifted_at is null) and ($3::timestamptz is null or (since, id) < ($3, $4::uuid))
     order by since desc, id desc limit $5`,
    [query.leadId, !query.standing, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1],
  );
  const page = cutPage(rows, query.limit, ({ since, id }) => ({ at: since, id }));
  const items = page.items.map((row) => {
    const cause = registry.holds.get(row.cause);
    return { ...row, words: cause?.words ?? { ja: row.cause, en: row.cause }, bars: [...(cause?.bars ?? [])] };
  });
  return { items, next: page.next };
}
