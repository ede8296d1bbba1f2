import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/**
 * Whom the campaigns $1 gained: leads of the source who were added on its days, in the zone $2, until it counts no more or the next campaign
 * of the source begins. Each lead belongs to one campaign, and one that was cancelled gains nobody. `booked`: a seat or an appointment of a front-end offer that stands or has taken
 * place. `revenue`: what standing purchases cost in the currency of the campaign; `other`: purchases in another currency.
 */
export const gainedSql = `select c.id as campaign_id, l.id as lead_id, l.created_at as gained_at, l.erased_at is not null as erased,
    l.relation = 'customer' as customer, at.route,
    exists (select 1 from booking b join session x on x.id = b.session_id join offer o on o.key = x.offer_key
        where b.lead_id = l.id and b.state in ('booked', 'attended', 'absent') and o.definition->>'side' = 'front-end')
      or exists (select 1 from consultation k join offer o on o.key = k.offer_key
        where k.lead_id = l.id and k.state in ('booked', 'done', 'absent') and o.definition->>'side' = 'front-end') as booked,
    exists (select 1 from enrolment e join sequence q on q.id = e.sequence_id where e.lead_id = l.id and q.key = c.sequence_key) as entered,
    bought.revenue, bought.other
  from campaign c join source s on s.key = c.source_key join lead l on l.source_id = s.id and l.merged_into is null
      and l.created_at >= (c.starts_on::timestamp at time zone $2) and l.created_at < ((c.counts_until + 1)::timestamp at time zone $2)
    left join lead_position at on at.lead_id = l.id
    cross join lateral (
      select coalesce(sum(paper.gross_minor) filter (where paper.currency = c.currency), 0) as revenue,
        count(*) filter (where paper.currency <> c.currency)::int as other
      from purchase p join lateral (
        select k.gross_minor, k.currency from contract k where k.id = p.id
        union all select i.gross_minor, i.currency from invoice i where i.id = p.id) paper on true
      where p.lead_id = l.id and p.ended is null) bought
  where c.id = any($1::uuid[]) and c.cancelled_at is null and not exists (select 1 from campaign later
    where later.source_key = c.source_key and later.cancelled_at is null and later.starts_on > c.starts_on
      and l.created_at >= (later.starts_on::timestamp at time zone $2)
      and l.created_at < ((later.counts_until + 1)::timestamp at time zone $2))`;

/** Numbers of people, but for revenue and purchases. */
export interface Gained {
  leads: number;
  booked: number;
  /** Who entered the sequence of the campaign. */
  entered: number;
  customers: number;
  revenueMinor: number;
  /** Purchases in another currency: they are not in the revenue. */
  otherPurchases: number;
  /** Erased since: in no other number. */
  erased: number;
}

/** What campaigns gained by route of the process; null: by none. Who was erased is in no number but `erased`. */
export async function readGained(
  tx: Transaction,
  { zone }: Context,
  campaignIds: readonly string[],
): Promise<Map<string, (Gained & { route: string | null })[]>> {
  const { rows } = await tx.query<Gained & { campaignId: string; route: string | null }>(
    `select g.campaign_id as "campaignId", g.route, count(*) filter (where not g.erased)::int as leads,
       count(*) filter (where not g.erased and g.booked)::int as booked, count(*) filter (where not g.erased and g.entered)::int as entered,
       count(*) filter (where not g.erased and g.customer)::int as customers,
       coalesce(sum(g.revenue) filter (where not g.erased), 0)::float8 as "revenueMinor",
       coalesce(sum(g.other) filter (where not g.erased), 0)::int as "otherPurchases", count(*) filter (where g.erased)::int as erased
     from (${gainedSql}) g group by 1, 2`,
    [campaignIds, zone],
  );
  return Map.groupBy(rows, ({ campaignId }) => campaignId);
}

/** Of all routes together. */
export function sumOf(parts: readonly Gained[]): Gained {
  const sum = (of: keyof Gained) => parts.reduce((total, part) => total + part[of], 0);
  return {
    leads: sum("leads"),
    booked: sum("booked"),
    entered: sum("entered"),
    customers: sum("customers"),
    revenueMinor: sum("revenueMinor"),
    otherPurchases: sum("otherPurchases"),
    erased: sum("erased"),
  };
}
