import { cutPage, type Direction, type Page, readCursor } from "../../../domain/cursor.ts";
import type { Context } from "../context/context.ts";
import { withLeadNames } from "../leads/name-leads.ts";

export interface ListedEvent {
  id: string;
  leadId: string;
  /** What staff call the lead; null when nothing is known of them. */
  leadName: string | null;
  kind: string;
  at: Date;
  actor: string;
  /** Ids and codes. */
  data: Record<string, unknown>;
}

export interface EventFilter {
  kinds: readonly string[];
  /** From this instant on, and before that one. */
  from: Date;
  to: Date;
}

type Row = Omit<ListedEvent, "leadName">;

const newestFirst = `select e.id, e.lead_id as "leadId", e.kind, e.at, e.actor, e.data from unnest($1::text[]) as asked(kind), lateral (
       select * from event where event.kind = asked.kind and event.at >= $2 and event.at < $3
         and ($4::timestamptz is null or (event.at, event.id) < ($4, $5::uuid))
       order by event.at desc, event.id desc limit $6) e
     order by e.at desc, e.id desc limit $6`;
const oldestFirst = `select e.id, e.lead_id as "leadId", e.kind, e.at, e.actor, e.data from unnest($1::text[]) as asked(kind), lateral (
       select * from event where event.kind = asked.kind and event.at >= $2 and event.at < $3
         and ($4::timestamptz is null or (event.at, event.id) > ($4, $5::uuid))
       order by event.at, event.id limit $6) e
     order by e.at, e.id limit $6`;

/**
 * Events of some kinds, the newest first unless `direction` is `asc`. Each kind is read from its own index, so that the cost is that of a
 * page.
 */
export async function listEvents(
  context: Context,
  { kinds, from, to, ...query }: EventFilter & { limit: number; cursor?: string | undefined; direction?: Direction | undefined },
): Promise<Page<ListedEvent>> {
  const { pool } = context.database;
  const cursor = readCursor(query.cursor);
  const values = [[...new Set(kinds)], from, to, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1];
  const { rows } = await (query.direction === "asc" ? pool.query<Row>(oldestFirst, values) : pool.query<Row>(newestFirst, values));
  return withLeadNames(
    pool,
    cutPage(rows, query.limit, ({ at, id }) => ({ at, id })),
  );
}
