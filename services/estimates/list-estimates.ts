import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type Estimate, estimateColumns } from "./estimate.ts";

export interface ListedEstimate extends Estimate {
  leadName: string | null;
  /** Of the offer. */
  offerTitle: Partial<LocalText>;
  /** How often the lead opened it. */
  opened: number;
}

export interface EstimatesQuery {
  dealId?: string | undefined;
  leadId?: string | undefined;
  offer?: string | undefined;
  state?: Estimate["state"] | undefined;
  limit: number;
  cursor?: string | undefined;
}

export type EstimateRow = Omit<ListedEstimate, "leadName">;

export const listedEstimateSql = `select ${estimateColumns}, coalesce(o.definition->'title', '{}') as "offerTitle",
    (select count(*)::int from hit h where h.lead_id = e.lead_id and h.kind = 'page' and h.target = e.id::text and h.label = 'human') as opened
  from estimate e left join offer o on o.key = e.offer_key`;

/** Estimates, the newest first. */
export async function listEstimates(context: Context, query: EstimatesQuery): Promise<Page<ListedEstimate>> {
  const { pool } = context.database;
  const cursor = readCursor(query.cursor);
  const { rows } = await pool.query<EstimateRow>(
    `${listedEstimateSql} where ($1::uuid is null or e.deal_id = $1) and ($2::uuid is null or e.lead_id = $2) and ($3::text is null or e.offer_key = $3)
       and ($4::text is null or e.state = $4) and ($5::timestamptz is null or (e.created_at, e.id) < ($5, $6::uuid))
     order by e.created_at desc, e.id desc limit $7`,
    [
      query.dealId ?? null,
      query.leadId ?? null,
      query.offer ?? null,
      query.state ?? null,
      cursor?.at ?? null,
      cursor?.id ?? null,
      query.limit + 1,
    ],
  );
  return withLeadNames(
    pool,
    cutPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt, id })),
  );
}
