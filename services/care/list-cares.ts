import type { CareOutcome, LeavingReason } from "../../domain/care/care-states.ts";
import type { Page } from "../../domain/cursor.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type Care, careColumns } from "./care.ts";

/** word: a check-in waits for a person. dormant: no sign of life for long. quiet: they woke, and nothing is offered yet. well: none of these. */
export const careNeeds = ["word", "dormant", "quiet", "well"] as const;
export type CareNeed = (typeof careNeeds)[number];

export interface ListedCare extends Care {
  leadName: string | null;
  /** What they need now; null when the care is over. */
  need: CareNeed | null;
  /** ISO date of the oldest check-in that waits for a person; null: none does. */
  wordOn: string | null;
}

export interface CareFilter {
  state?: "live" | CareOutcome | undefined;
  need?: CareNeed | undefined;
  /** Why they left. */
  reason?: LeavingReason | undefined;
  leadId?: string | undefined;
}

export type CareRow = Omit<ListedCare, "leadName"> & { rank: string };

/** $1 is now. */
const needSql = `case when c.ended_at is not null then null when w.word_on is not null then 'word' when c.dormant_since is not null then 'dormant'
  when c.offers_from > $1 then 'quiet' else 'well' end`;

/** First who waits for a word, the longest first; then who is dormant, then the others by their last sign of life; last whose care is over. */
const rankSql = `(case when c.ended_at is not null then 'd' || lpad((9999999999999 - round(extract(epoch from c.ended_at) * 1000))::text, 13, '0')
  when w.word_on is not null then 'a' || w.word_on else case when c.dormant_since is not null then 'b' else 'c' end
    || to_char(coalesce(c.dormant_since, c.last_sign_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') end collate "C")`;

export const listedCareSql = `select ${careColumns}, ${needSql} as need, w.word_on as "wordOn", ${rankSql} as rank
  from care c cross join lateral (select min(k.due_on)::text as word_on from check_in k where k.care_id = c.id and k.state = 'given') w`;

const ORDER = "need";

/** Customers with what they need, who needs a word at the top. */
export async function listCares(
  context: Context,
  { limit, cursor: at, state, need, reason, leadId }: CareFilter & { limit: number; cursor?: string | undefined },
): Promise<Page<ListedCare>> {
  const { pool } = context.database;
  const cursor = readKeyCursor(at, ORDER, (key) => /^(a\d{4}-\d\d-\d\d|[bc]\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}|d\d{13})$/.test(key));
  const { rows } = await pool.query<CareRow>(
    `${listedCareSql}
     where ($2::text is null or c.outcome = $2 or ($2 = 'live' and c.ended_at is null)) and ($3::text is null or ${needSql} = $3)
       and ($4::text is null or c.left_reason = $4) and ($5::uuid is null or c.lead_id = $5)
       and ($6::text is null or (${rankSql}, c.id) > ($6 collate "C", $7::uuid))
     order by rank, c.id limit $8`,
    [context.clock.now(), state ?? null, need ?? null, reason ?? null, leadId ?? null, cursor?.key ?? null, cursor?.id ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? writeKeyCursor({ order: ORDER, key: last.rank, id: last.id }) : null;
  return withLeadNames(pool, { items: items.map(({ rank: _rank, ...row }) => row), next });
}
