import { cutPage, type Page, readCursor } from "../../../domain/cursor.ts";
import type { Context } from "../context/context.ts";
import { withLeadNames } from "../leads/name-leads.ts";

/** A message that goes at this instant, unless a rule objects then. */
export interface PlannedMessage {
  id: string;
  leadId: string;
  /** What staff call the lead; null when nothing is known of them. */
  leadName: string | null;
  channel: string;
  category: string;
  /** What planned it, and the step or message of it. */
  originKind: string;
  originId: string;
  slot: string;
  at: Date;
}

/** What is planned before an instant, the next first. Read lane by lane from the index of the claims, so that the cost is that of a page. */
export async function listPlanned(
  context: Context,
  query: { channel?: string | undefined; before: Date; limit: number; cursor?: string | undefined },
): Promise<Page<PlannedMessage>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await context.database.pool.query<Omit<PlannedMessage, "leadName">>(
    `select t.id, t.lead_id as "leadId", t.channel, t.category, t.origin_kind as "originKind", t.origin_id as "originId", t.slot,
       t.not_before as at
     from sender s cross join generate_series(0, 3) as lane(lane), lateral (
       select * from touch where touch.sender_id = s.id and touch.lane = lane.lane and touch.state = 'due' and touch.not_before < $2
         and ($3::timestamptz is null or (touch.not_before, touch.id) > ($3, $4::uuid))
       order by touch.not_before, touch.id limit $5) t
     where $1::text is null or s.channel = $1
     order by t.not_before, t.id limit $5`,
    [query.channel ?? null, query.before, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1],
  );
  return withLeadNames(
    context.database.pool,
    cutPage(rows, query.limit, ({ at, id }) => ({ at, id })),
  );
}
