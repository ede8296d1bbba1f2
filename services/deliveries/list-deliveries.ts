import type { Page } from "../../domain/cursor.ts";
import type { DeliveryState } from "../../domain/deliveries/delivery-states.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type Delivery, deliveryColumns } from "./delivery.ts";

export interface ListedDelivery extends Delivery {
  leadName: string | null;
  /** Of the offer. */
  title: Partial<LocalText>;
  ownerName: string | null;
  /** Milestones without those that were dropped, and how many are behind them. */
  milestones: number;
  done: number;
  /** Open ones whose day has passed in the lead's zone. */
  overdue: number;
  /** The day and the name of the next open one. */
  nextOn: string | null;
  nextTitle: Partial<LocalText> | null;
  /** The lowest score that they gave. */
  lowestScore: number | null;
}

export interface DeliveriesQuery {
  /** Left out: all. */
  state?: DeliveryState | undefined;
  /** Only what goes on, now or later. */
  underWay?: boolean | undefined;
  /** Only those with a milestone whose day has passed. */
  overdue?: boolean | undefined;
  offer?: string | undefined;
  ownerId?: string | undefined;
  leadId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export type DeliveryRow = Omit<ListedDelivery, "leadName"> & { rank: string };

/** Those that go on come first, by the day of their next milestone, so that what is overdue is at the top. */
const rankSql = `case when d.state in ('completed', 'stopped') then '9999-12-31' else coalesce(next."on"::text, '9999-12-30') end collate "C"`;

/** $1 is now. */
export const listedDeliverySql = `select ${deliveryColumns}, coalesce(o.definition->'title', '{}') as title, s.name as "ownerName",
    counts.milestones, counts.done, counts.overdue, next."on"::text as "nextOn", next.title as "nextTitle",
    (select min(r.score) from delivery_rating r where r.delivery_id = d.id) as "lowestScore", ${rankSql} as rank
  from delivery d join lead l on l.id = d.lead_id left join offer o on o.key = d.offer_key left join staff s on s.id = d.owner_id
    left join lateral (select m.due_on as "on", m.title from delivery_milestone m
      where m.delivery_id = d.id and m.state = 'open' and d.state not in ('completed', 'stopped') order by m.due_on, m.id limit 1) next on true
    cross join lateral (select count(*) filter (where m.state <> 'dropped')::int as milestones,
        count(*) filter (where m.state not in ('open', 'dropped'))::int as done,
        count(*) filter (where m.state = 'open' and m.due_on < ($1::timestamptz at time zone l.zone)::date
          and d.state not in ('completed', 'stopped'))::int as overdue
      from delivery_milestone m where m.delivery_id = d.id) counts`;

const ORDER = "next-milestone";

/** Deliveries, overdue first, then by the day of the next milestone; what is over comes last. */
export async function listDeliveries(context: Context, query: DeliveriesQuery): Promise<Page<ListedDelivery>> {
  const { pool } = context.database;
  const cursor = readKeyCursor(query.cursor, ORDER, (key) => /^\d{4}-\d\d-\d\d$/.test(key));
  const { rows } = await pool.query<DeliveryRow>(
    `${listedDeliverySql} where ($2::text is null or d.state = $2) and ($3::text is null or d.offer_key = $3)
       and ($4::uuid is null or d.owner_id = $4) and ($5::uuid is null or d.lead_id = $5) and (not $6::boolean or counts.overdue > 0)
       and (not $7::boolean or d.state not in ('completed', 'stopped'))
       and ($8::text is null or (${rankSql}, d.id) > ($8 collate "C", $9::uuid))
     order by ${rankSql}, d.id limit $10`,
    [
      context.clock.now(),
      query.state ?? null,
      query.offer ?? null,
      query.ownerId ?? null,
      query.leadId ?? null,
      query.overdue ?? false,
      query.underWay ?? false,
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

export function withoutRank({ rank: _rank, ...row }: DeliveryRow): Omit<ListedDelivery, "leadName"> {
  return row;
}
