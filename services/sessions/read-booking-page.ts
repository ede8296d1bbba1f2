import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import type { AloneAnswer } from "../../domain/sessions/ratings.ts";
import { closedReason, openSeats, type SeatRefusal } from "../../domain/sessions/seats.ts";
import { readToken } from "../../domain/tokens/token.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { requireOffer } from "../offers/module.ts";
import { type ListedSession, listSessions } from "./list-sessions.ts";

/** What a visitor can do with a date. */
export interface ShownDate {
  id: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  place: string;
  changeUntil: Date;
  /** How often its time or place has changed. */
  moves: number;
  /** Free seats; 0 with the reason in `reason`. */
  free: number;
  /** Why no seat can be had; null when one can. */
  reason: SeatRefusal | null;
  waiting: number;
  /** Whether they may join the waiting list. */
  canWait: boolean;
}

export interface OwnBooking {
  bookingId: string;
  sessionId: string;
  state: "held" | "booked" | "attended" | "absent";
  heldUntil: Date | null;
  code: string;
  joinUrl: string;
}

export interface OfferPage {
  offer: OfferDefinition;
  dates: ShownDate[];
}

/** A lead's own page of an offer. */
export interface BookingPage extends OfferPage {
  leadId: string;
  language: Language;
  /** The lead's zone. */
  zone: string;
  own: OwnBooking[];
  /** Sessions in whose waiting list they are, and how many are before them. */
  line: { sessionId: string; before: number }[];
  /** Sessions that they came to and can say something about. */
  came: RatableSession[];
}

export interface RatableSession {
  bookingId: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  /** What they said; null: nothing yet. */
  satisfaction: number | null;
  alone: AloneAnswer | null;
  comment: string;
  /** Until then they can change it. */
  until: Date;
}

/** Most dates that a page shows. */
const MOST_DATES = 60;

/** The dates of an offer for anybody. Throws AppError not-found. */
export async function readOfferPage(context: Context, offerKey: string): Promise<OfferPage> {
  const offer = await requireOffer(context.database.pool, offerKey);
  const now = context.clock.now();
  const { items } = await listSessions(context, { offer: offerKey, from: now, limit: MOST_DATES });
  return {
    offer,
    dates: items.filter(({ state }) => state !== "draft" && state !== "cancelled").map((session) => shownDate(session, now)),
  };
}

/** The page behind a lead's own link. Throws AppError not-found for a link that is not ours, gone for an erased lead. */
export async function readBookingPage(context: Context, token: string): Promise<BookingPage> {
  return readPageOfLead(context, readBookingToken(context, token));
}

/** The same for a lead who is known by other means. Throws AppError not-found, gone. */
export async function readPageOfLead(context: Context, { leadId, offerKey }: { leadId: string; offerKey: string }): Promise<BookingPage> {
  const { pool } = context.database;
  await requireLead(pool, leadId);
  const now = context.clock.now();
  const [page, lead, own, line, came] = await Promise.all([
    readOfferPage(context, offerKey),
    pool.query<{ language: Language; zone: string }>("select language, zone from lead where id = $1", [leadId]),
    readOwn(pool, leadId, offerKey, now),
    readLine(pool, leadId, offerKey),
    readRatable(pool, leadId, offerKey, now),
  ]);
  const { language = "ja", zone = context.zone } = lead.rows[0] ?? {};
  return { ...page, leadId, language, zone, own, line, came };
}

export function readBookingToken({ keys }: Context, token: string): { leadId: string; offerKey: string } {
  const [leadId, offerKey] = readToken(keys.token, "booking", token) ?? [];
  if (!leadId || !offerKey) throw linkUnknown();
  return { leadId, offerKey };
}

function shownDate(session: ListedSession, now: Date): ShownDate {
  const { seats, taken, waiting, id, startsAt, endsAt, zone, place, changeUntil, moves } = session;
  const closed = closedReason(session, now);
  const free = Math.max(0, openSeats({ seats, taken, waiting }));
  const reason = closed ?? (free > 0 ? null : waiting > 0 ? "waiting" : "full");
  const canWait = closed === null && free === 0 && session.waitingList !== null;
  return { id, startsAt, endsAt, zone, place, changeUntil, moves, free: reason === null ? free : 0, reason, waiting, canWait };
}

async function readOwn(tx: Transaction, leadId: string, offerKey: string, now: Date): Promise<OwnBooking[]> {
  const { rows } = await tx.query<OwnBooking>(
    `select b.id as "bookingId", s.id as "sessionId", b.state, b.held_until as "heldUntil", b.code,
       case when b.state = 'booked' then s.join_url else '' end as "joinUrl"
     from booking b join session s on s.id = b.session_id
     where b.lead_id = $1 and s.offer_key = $2 and s.ends_at > $3 and (b.state = 'booked' or (b.state = 'held' and b.held_until > $3))
     order by s.starts_at`,
    [leadId, offerKey, now],
  );
  return rows;
}

async function readLine(tx: Transaction, leadId: string, offerKey: string): Promise<BookingPage["line"]> {
  const { rows } = await tx.query<BookingPage["line"][number]>(
    `select w.session_id as "sessionId", (select count(*)::int from wait_entry o where o.session_id = w.session_id and o.state = 'waiting'
       and (o.priority > w.priority or (o.priority = w.priority and (o.joined_at, o.id) < (w.joined_at, w.id)))) as before
     from wait_entry w join session s on s.id = w.session_id where w.lead_id = $1 and s.offer_key = $2 and w.state = 'waiting'`,
    [leadId, offerKey],
  );
  return rows;
}

async function readRatable(tx: Transaction, leadId: string, offerKey: string, now: Date): Promise<RatableSession[]> {
  const { rows } = await tx.query<RatableSession>(
    `select b.id as "bookingId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.zone, b.satisfaction, b.alone, coalesce(b.comment, '') as comment,
       f.judge_at as until
     from booking b join session s on s.id = b.session_id join session_follow_up f on f.session_id = s.id
     where b.lead_id = $1 and s.offer_key = $2 and b.state = 'attended' and f.judge_at > $3 order by s.starts_at desc`,
    [leadId, offerKey, now],
  );
  return rows;
}
