import type { Context } from "../engine/context/context.ts";

export interface ObjectionFigures {
  presenterId: string | null;
  presenterName: string | null;
  /** Key of the document that was shown. */
  deckKey: string | null;
  presentations: number;
  /** Deals with such a presentation that were won. */
  won: number;
  objections: { kind: string; count: number }[];
}

/** At most so many pairs of presenter and deck, those with the most presentations. */
const MOST_PAIRS = 200;

/**
 * Objections by presenter and by what they showed, since a weak presentation is their usual cause (features.md I5). Of presentations, and of
 * objections, from `from` on and before `before`.
 */
export async function readObjectionFigures(
  { database }: Context,
  { from, before, offer }: { from?: Date | undefined; before?: Date | undefined; offer?: string | undefined },
): Promise<ObjectionFigures[]> {
  const { rows } = await database.pool.query<ObjectionFigures>(
    `with shown as (
       select p.presenter_id, p.deck_key, count(*)::int as presentations, count(distinct d.id) filter (where d.state = 'won')::int as won
       from presentation p join deal d on d.id = p.deal_id
       where ($1::timestamptz is null or p.at >= $1) and ($2::timestamptz is null or p.at < $2) and ($3::text is null or d.offer_key = $3)
       group by 1, 2),
     kinds as (
       select b.presenter_id, b.deck_key, b.kind, count(*)::int as count from objection b join deal d on d.id = b.deal_id
       where ($1::timestamptz is null or b.raised_at >= $1) and ($2::timestamptz is null or b.raised_at < $2) and ($3::text is null or d.offer_key = $3)
       group by 1, 2, 3),
     raised as (
       select presenter_id, deck_key, jsonb_agg(jsonb_build_object('kind', kind, 'count', count) order by count desc, kind) as objections
       from kinds group by 1, 2),
     pairs as (select presenter_id, deck_key from shown union select presenter_id, deck_key from raised)
     select o.presenter_id as "presenterId", s.name as "presenterName", o.deck_key as "deckKey", coalesce(h.presentations, 0) as presentations,
       coalesce(h.won, 0) as won, coalesce(r.objections, '[]') as objections
     from pairs o left join shown h on h.presenter_id is not distinct from o.presenter_id and h.deck_key is not distinct from o.deck_key
       left join raised r on r.presenter_id is not distinct from o.presenter_id and r.deck_key is not distinct from o.deck_key
       left join staff s on s.id = o.presenter_id
     order by presentations desc, s.name, o.deck_key limit ${MOST_PAIRS}`,
    [from ?? null, before ?? null, offer ?? null],
  );
  return rows;
}
