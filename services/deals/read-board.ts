import { type Named, planOf } from "../../domain/deals/deal-plan.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { requireOffer } from "../offers/module.ts";
import { type DealRow, type ListedDeal, listedDealSql, rankSql, withoutRank } from "./list-deals.ts";

/** Most cards of a column; the count and the sum are of all. */
const MOST_CARDS = 50;

export interface BoardColumn {
  /** Key of the step or phase; null: deals without a phase. */
  key: string | null;
  /** Empty for one that the offer no longer has. */
  title: Partial<LocalText>;
  count: number;
  sumMinor: number;
  /** The most urgent ones. */
  deals: ListedDeal[];
}

export interface BoardQuery {
  offer: string;
  by: "step" | "phase";
  ownerId?: string | undefined;
}

/** The open deals of an offer by step or by phase, in the order of its plan (DEL4). Throws AppError not-found. */
export async function readBoard(context: Context, { offer: offerKey, by, ownerId = undefined }: BoardQuery): Promise<BoardColumn[]> {
  const { pool } = context.database;
  const plan = planOf(await requireOffer(pool, offerKey));
  const { rows: counts } = await pool.query<{ key: string | null; count: number; sumMinor: number }>(
    `select ${placeSql} as key, count(*)::int as count, coalesce(sum(d.amount_minor), 0)::float8 as "sumMinor"
     from deal d where d.state = 'open' and d.offer_key = $1 and ($3::uuid is null or d.owner_id = $3) group by 1`,
    [offerKey, by, ownerId ?? null],
  );
  const { rows } = await pool.query<DealRow>(
    `${listedDealSql} join (select d.id, row_number() over (partition by ${placeSql} order by ${rankSql}, d.id) as place from deal d
         where d.state = 'open' and d.offer_key = $1 and ($3::uuid is null or d.owner_id = $3)) c on c.id = d.id and c.place <= ${MOST_CARDS}
     order by rank, d.id`,
    [offerKey, by, ownerId ?? null],
  );
  const { items } = await withLeadNames(pool, { items: rows.map(withoutRank), next: null });
  return columnsOf(by === "step" ? plan.steps : plan.phases, counts).map(({ key, title }) => {
    const { count = 0, sumMinor = 0 } = counts.find((one) => one.key === key) ?? {};
    return { key, title, count, sumMinor, deals: items.filter((deal) => deal[by] === key) };
  });
}

const placeSql = `case when $2::text = 'step' then d.step else d.phase end`;

/** Those of the plan, and at the ends those where deals stand all the same: without a phase, and at steps that the plan no longer has. */
function columnsOf(plan: readonly Named[], counts: readonly { key: string | null }[]): { key: string | null; title: Partial<LocalText> }[] {
  const nowhere = counts.some(({ key }) => key === null) ? [{ key: null, title: {} }] : [];
  const others = counts.filter(({ key }) => key !== null && !plan.some((one) => one.key === key)).map(({ key }) => ({ key, title: {} }));
  return [...nowhere, ...plan.map(({ key, title }) => ({ key, title })), ...others];
}
