import type { Context } from "../engine/context/context.ts";
import { requireOffer } from "../offers/module.ts";
import { ENROLMENT } from "./enrolment.ts";

/** How far people have come after what reached them last. */
export interface InvitationCounts {
  booked: number;
  /** Asked and not won, or the sequence ended without a booking. */
  declined: number;
  /** The invitation goes on. */
  waiting: number;
}

/** One way by which an offer is offered: a touch on a channel, or a person. */
export interface InvitationWay extends InvitationCounts {
  /** Null: nothing reached them. */
  channel: string | null;
  /** Of the touch, from 1. Null for the person's task, and when nothing reached them. */
  touch: number | null;
  /** What the person noted; null when nothing is noted yet. */
  taskOutcome: string | null;
  /** Whom it reached. Those who are in none of the counts of this way were reached by a later one. */
  reached: number;
}

/** `invited` = `booked` + `declined` + `waiting`, and each of these is the sum of those of all ways. */
export interface Invitations extends InvitationCounts {
  invited: number;
  ways: InvitationWay[];
}

export interface InvitationsQuery {
  offer: string;
  /** Key of a sequence. Left out: all that invite to the offer. */
  sequence?: string | undefined;
  /** Id of a step of it. */
  step?: string | undefined;
}

/** What each way of an invitation converts: a booking belongs to what reached the lead last before it. Throws AppError not-found. */
export async function readInvitations(context: Context, { offer, sequence, step }: InvitationsQuery): Promise<Invitations> {
  const { pool } = context.database;
  await requireOffer(pool, offer);
  const { rows: ways } = await pool.query<InvitationWay>(countWays, [offer, sequence ?? null, step ?? null]);
  const sum = (of: keyof InvitationCounts) => ways.reduce((total, way) => total + way[of], 0);
  const counts = { booked: sum("booked"), declined: sum("declined"), waiting: sum("waiting") };
  return { invited: counts.booked + counts.declined + counts.waiting, ...counts, ways };
}

/** The statement, for a test on its plan: the invitations of an offer by their index, and the touches of each by theirs. */
export const countWays = `select r.channel, case when r.part ~ '^[0-9]+$' then r.part::int end as touch, r.outcome_of_task as "taskOutcome",
    count(r.channel)::int as reached,
    count(*) filter (where r.is_last and r.outcome = 'booked')::int as booked,
    count(*) filter (where r.is_last and r.outcome = 'declined')::int as declined,
    count(*) filter (where r.is_last and r.outcome is null)::int as waiting
  from (
    select i.outcome, t.channel, split_part(t.slot, '/', 2) as part, case when t.channel = 'person' then k.outcome end as outcome_of_task,
      row_number() over (partition by i.enrolment_id, i.step, i.occurrence order by t.settled_at desc, t.id desc) = 1 as is_last
    from offer_invitation i
      left join touch t on t.origin_kind = '${ENROLMENT}' and t.origin_id = i.enrolment_id and t.lead_id = i.lead_id
        and t.slot = any(array[i.step || '/1', i.step || '/2', i.step || '/3', i.step || '/person']) and t.occurrence = i.occurrence
        and t.state in ('sent', 'unknown') and (i.ended_at is null or t.settled_at <= i.ended_at)
      left join task k on k.lead_id = i.lead_id and k.touch_id = t.id
    where i.offer_key = $1 and ($3::text is null or i.step = $3)
      and ($2::text is null or i.enrolment_id in (select e.id from enrolment e join sequence s on s.id = e.sequence_id where s.key = $2))) r
  group by 1, 2, 3 order by 2 nulls last, 1 nulls last, 3 nulls first`;
