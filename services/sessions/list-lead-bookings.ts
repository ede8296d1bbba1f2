import type { AloneAnswer } from "../../domain/sessions/ratings.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";

export interface LeadBooking {
  /** Of the booking; of the place in the waiting list when they have no seat. */
  id: string;
  sessionId: string;
  offerKey: string;
  title: Partial<Record<Language, string>>;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  /** held · booked · attended · absent · cancelled · expired · waiting · offered · lapsed · declined · removed */
  state: string;
  at: Date;
  /** What they said of it, 1 to 5; null: nothing. So are `alone` and `comment`. */
  satisfaction: number | null;
  alone: AloneAnswer | null;
  comment: string | null;
}

/** The seats of a lead and their places in waiting lists, the newest session first, at most 200. */
export async function listLeadBookings({ database }: Context, leadId: string): Promise<LeadBooking[]> {
  const { rows } = await database.pool.query<LeadBooking>(
    `select g.id, s.id as "sessionId", s.offer_key as "offerKey", o.definition->'title' as title, s.starts_at as "startsAt", s.ends_at as "endsAt",
       s.zone, g.state, g.at, g.satisfaction, g.alone, g.comment
     from (
       select id, session_id, state, created_at as at, satisfaction, alone, comment from booking b where lead_id = $1
         and not exists (select 1 from wait_entry w where w.booking_id = b.id and w.state <> 'taken')
       union all select id, session_id, state, joined_at, null, null, null from wait_entry where lead_id = $1 and state <> 'taken') g
     join session s on s.id = g.session_id join offer o on o.key = s.offer_key order by s.starts_at desc, g.at desc limit 200`,
    [leadId],
  );
  return rows;
}
