import { cutPage, type Page, readCursor } from "../../../domain/cursor.ts";
import type { Context } from "../context/context.ts";
import { withLeadNames } from "../leads/name-leads.ts";

/** A message of which nobody knows whether the provider took it. */
export interface UnknownSend {
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
  /** When it was given up. */
  at: Date;
  code: string | null;
}

/** The newest first. `leadId`: of this lead only. `undecided`: only those of which no person has said anything yet. */
export async function listUnknownSends(
  context: Context,
  query: { limit: number; cursor?: string | undefined; leadId?: string | undefined; undecided?: boolean | undefined },
): Promise<Page<UnknownSend>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await context.database.pool.query<Omit<UnknownSend, "leadName">>(
    `select s.id, s.lead_id as "leadId", s.channel, s.category, t.origin_kind as "originKind", t.origin_id as "originId", t.slot, s.settled_at as at, s.code
     from send s join touch t on t.id = s.touch_id
     where s.state = 'unknown' and ($1::uuid is null or s.lead_id = $1) and (not $5 or s.resolved_as is null) and ($2::timestamptz is null or (s.settled_at, s.id) < ($2, $3::uuid))
     order by s.settled_at desc, s.id desc limit $4`,
    [query.leadId ?? null, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1, query.undecided ?? false],
  );
  return withLeadNames(
    context.database.pool,
    cutPage(rows, query.limit, ({ at, id }) => ({ at, id })),
  );
}
