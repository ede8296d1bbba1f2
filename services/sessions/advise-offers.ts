import {
  adviseCatalogue,
  adviseOffer,
  type CatalogueAdvice,
  LAST_DATES,
  type OfferAdvice,
  type OfferRecord,
} from "../../domain/offers/catalogue-advice.ts";
import { DEFAULT_CONVERSION } from "../../domain/sessions/conversion.ts";
import type { Context } from "../engine/context/context.ts";

export interface AdvisedOffer extends OfferRecord {
  advice: OfferAdvice;
  /** All bookings of the offer that were not cancelled, of past and future dates. */
  bookings: number;
}

export interface OffersAdvice {
  items: AdvisedOffer[];
  /** What to do with the catalogue as a whole. */
  catalogue: CatalogueAdvice;
}

/**
 * How the last dates of each front-end offer with dates went, and what follows from it: offers are added one by one, the next only once
 * those that there are sell (features.md G1). The newest first: the one whose first date was made last.
 */
export async function adviseOffers({ database }: Context): Promise<OffersAdvice> {
  const { rows } = await database.pool.query<OfferRecord & { bookings: number }>(
    `select o.key, coalesce((o.definition->'conversion'->>'alarm')::int, $1) as alarm,
       count(d.id)::int as dates, coalesce(sum(d.seats), 0)::int as seats, coalesce(sum(d.booked), 0)::int as booked,
       coalesce(sum(d.came), 0)::int as came, coalesce(sum(d.went_on), 0)::int as "wentOn",
       (select count(*)::int from booking b join session s on s.id = b.session_id
        where s.offer_key = o.key and b.state in ('booked', 'attended', 'absent')) as bookings
     from offer o left join lateral (
       select s.id, s.seats, f.went_on, case when f.went_on is not null then f.came end as came,
         (select count(*) from booking b where b.session_id = s.id and b.state in ('attended', 'absent')) as booked
       from session s left join session_follow_up f on f.session_id = s.id
       where s.offer_key = o.key and s.state = 'done' order by s.starts_at desc limit $2) d on true
     where o.definition->>'side' = 'front-end' and (o.definition ? 'sessions' or exists (select 1 from session s where s.offer_key = o.key))
     group by o.key, o.definition
     order by (select min(s.created_at) from session s where s.offer_key = o.key) desc nulls first, o.key`,
    [DEFAULT_CONVERSION.alarm, LAST_DATES],
  );
  return { items: rows.map((row) => ({ ...row, advice: adviseOffer(row) })), catalogue: adviseCatalogue(rows) };
}
