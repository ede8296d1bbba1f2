import type { CareOutcome } from "../../domain/care/care-states.ts";
import type { LeavingGround } from "../../domain/care/leavings.ts";
import type { Page } from "../../domain/cursor.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { Transaction } from "../../prisma/client.ts";
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
  /** gone: they left, or ceased to be a customer. */
  state?: "live" | "gone" | CareOutcome | undefined;
  need?: CareNeed | undefined;
  /** Why they went; only those who are gone. */
  reason?: LeavingGround | undefined;
  /** The care ended at or after this instant, and before that one. */
  endedFrom?: Date | undefined;
  endedBefore?: Date | undefined;
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

const waitingSql = "select care_id, min(due_on)::text as word_on from check_in where state = 'given' group by care_id";
const caresSql = `from care c left join (${waitingSql}) w on w.care_id = c.id`;

export const listedCareSql = `select ${careColumns}, ${needSql} as need, w.word_on as "wordOn", ${rankSql} as rank ${caresSql}`;

/** An erased lead did not go by their own will to leave us. */
export const goneSql = "c.outcome in ('left', 'ceased')";
export const groundSql = "coalesce(c.left_reason, 'none')";

/** $1 is now, $2 to $7 are the filter. */
const filterSql = `($2::text is null or c.outcome = $2 or ($2 = 'live' and c.ended_at is null) or ($2 = 'gone' and ${goneSql}))
  and ($3::text is null or ${needSql} = $3) and ($4::text is null or (${goneSql} and ${groundSql} = $4))
  and ($5::timestamptz is null or c.ended_at >= $5) and ($6::timestamptz is null or c.ended_at < $6) and ($7::uuid is null or c.lead_id = $7)`;

function filterValues({ state, need, reason, endedFrom, endedBefore, leadId }: CareFilter): unknown[] {
  return [state ?? null, need ?? null, reason ?? null, endedFrom ?? null, endedBefore ?? null, leadId ?? null];
}

const ORDER = "need";

/** Customers with what they need, who needs a word at the top. */
export async function listCares(
  context: Context,
  { limit, cursor: at, ...filter }: CareFilter & { limit: number; cursor?: string | undefined },
): Promise<Page<ListedCare>> {
  const { pool } = context.database;
  const cursor = readKeyCursor(at, ORDER, (key) => /^(a\d{4}-\d\d-\d\d|[bc]\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}|d\d{13})$/.test(key));
  const { rows } = await pool.query<CareRow>(
    `${listedCareSql} where ${filterSql} and ($8::text is null or (${rankSql}, c.id) > ($8 collate "C", $9::uuid)) order by rank, c.id limit $10`,
    [context.clock.now(), ...filterValues(filter), cursor?.key ?? null, cursor?.id ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? writeKeyCursor({ order: ORDER, key: last.rank, id: last.id }) : null;
  return withLeadNames(pool, { items: items.map(({ rank: _rank, ...row }) => row), next });
}

/** How many the list has with this filter; counting stops at `most`. */
export async function countCares(tx: Transaction, now: Date, filter: CareFilter, most: number): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*)::int as count from (select 1 ${caresSql} where ${filterSql} limit $8) found`,
    [now, ...filterValues(filter), most],
  );
  return rows[0]?.count ?? 0;
}
