import type { Page } from "../../domain/cursor.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type Deal, dealColumns } from "./deal.ts";

export interface ListedDeal extends Deal {
  leadName: string | null;
  /** Of the offer. */
  title: Partial<LocalText>;
  ownerName: string | null;
  /** Open, and without owner, next action or date: nobody takes care of it (DEL2). */
  isLoose: boolean;
  /** Objections that are not answered. */
  objections: number;
}

export interface DealsQuery {
  state?: Deal["state"] | undefined;
  offer?: string | undefined;
  ownerId?: string | undefined;
  leadId?: string | undefined;
  /** Only those that nobody takes care of. */
  loose?: boolean | undefined;
  /** ISO date: only those whose next date is this day or before. */
  nextUntil?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export type DealRow = Omit<ListedDeal, "leadName"> & { rank: string };

const isLooseSql = `d.state = 'open' and (d.owner_id is null or d.next_action = '' or d.next_on is null)`;

/** By the day on which they must buy, then by the next date; what has no date comes last. */
export const rankSql = `coalesce(d.must_buy_on::text, '9999-12-31') || ' ' || coalesce(d.next_on::text, '9999-12-31') collate "C"`;

export const listedDealSql = `select ${dealColumns}, coalesce(o.definition->'title', '{}') as title, s.name as "ownerName", ${isLooseSql} as "isLoose",
    (select count(*)::int from objection b where b.deal_id = d.id and b.state = 'open') as objections, ${rankSql} as rank
  from deal d left join offer o on o.key = d.offer_key left join staff s on s.id = d.owner_id`;

const ORDER = "must-buy";

/** Deals, the most urgent first: by the day on which they must buy, then by the next date. */
export async function listDeals(context: Context, query: DealsQuery): Promise<Page<ListedDeal>> {
  const { pool } = context.database;
  const cursor = readKeyCursor(query.cursor, ORDER, (key) => /^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/.test(key));
  const { rows } = await pool.query<DealRow>(
    `${listedDealSql} where ($1::text is null or d.state = $1) and ($2::text is null or d.offer_key = $2) and ($3::uuid is null or d.owner_id = $3)
       and ($4::uuid is null or d.lead_id = $4) and (not $5::boolean or (${isLooseSql})) and ($6::date is null or d.next_on <= $6)
       and ($7::text is null or (${rankSql}, d.id) > ($7 collate "C", $8::uuid))
     order by ${rankSql}, d.id limit $9`,
    [
      query.state ?? null,
      query.offer ?? null,
      query.ownerId ?? null,
      query.leadId ?? null,
      query.loose ?? false,
      query.nextUntil ?? null,
      cursor?.key ?? null,
      cursor?.id ?? null,
      query.limit + 1,
    ],
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const next = rows.length > query.limit && last ? writeKeyCursor({ order: ORDER, key: last.rank, id: last.id }) : null;
  return withLeadNames(pool, { items: items.map(withoutRank), next });
}

export function withoutRank({ rank: _rank, ...row }: DealRow): Omit<ListedDeal, "leadName"> {
  return row;
}
