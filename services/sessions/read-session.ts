import { closedReason } from "../../domain/sessions/seats.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type ListedSession, readListedSession } from "./list-sessions.ts";

export interface Guest {
  bookingId: string;
  leadId: string;
  leadName: string | null;
  state: "held" | "booked" | "attended" | "absent" | "cancelled" | "expired";
  code: string;
  heldUntil: Date | null;
  createdAt: Date;
  endedAt: Date | null;
}

export interface InLine {
  entryId: string;
  leadId: string;
  leadName: string | null;
  state: "waiting" | "offered";
  joinedAt: Date;
  offeredUntil: Date | null;
}

export interface SessionDetail extends ListedSession {
  guests: Guest[];
  line: InLine[];
  /** Why a list with free seats does not move, so that it never stands still in silence (SES14); null when it moves or nobody waits. */
  standsStill: "over" | "cancelled" | "not-open" | "closed" | "no-time-left" | null;
}

/** Most guests that one answer names. */
const MOST_GUESTS = 2_000;

/** A session with its guests and those in line. Throws AppError not-found. */
export async function readSession(context: Context, id: string): Promise<SessionDetail> {
  const { pool } = context.database;
  const now = context.clock.now();
  const session = await readListedSession(pool, id, now);
  const [guests, line] = await Promise.all([readGuests(pool, id), readLine(pool, id)]);
  return { ...session, guests, line, standsStill: standsStill(session, line, now) };
}

async function readGuests(tx: Transaction, id: string): Promise<Guest[]> {
  const { rows } = await tx.query<Omit<Guest, "leadName">>(
    `select id as "bookingId", lead_id as "leadId", state, code, held_until as "heldUntil", created_at as "createdAt", ended_at as "endedAt"
     from booking where session_id = $1 order by created_at, id limit ${MOST_GUESTS}`,
    [id],
  );
  return (await withLeadNames(tx, { items: rows, next: null })).items;
}

async function readLine(tx: Transaction, id: string): Promise<InLine[]> {
  const { rows } = await tx.query<Omit<InLine, "leadName">>(
    `select w.id as "entryId", w.lead_id as "leadId", w.state, w.joined_at as "joinedAt", b.held_until as "offeredUntil"
     from wait_entry w left join booking b on b.id = w.booking_id where w.session_id = $1 and w.state in ('waiting', 'offered')
     order by w.state = 'waiting', w.priority desc, w.joined_at, w.id limit ${MOST_GUESTS}`,
    [id],
  );
  return (await withLeadNames(tx, { items: rows, next: null })).items;
}

function standsStill(session: ListedSession, line: readonly InLine[], now: Date): SessionDetail["standsStill"] {
  if (!line.some(({ state }) => state === "waiting")) return null;
  if (session.taken > session.seats) return "over";
  const closed = closedReason(session, now);
  if (closed !== null) return closed;
  // A seat is free and somebody waits, but no offer could end before the bookings do.
  return session.taken < session.seats ? "no-time-left" : null;
}
