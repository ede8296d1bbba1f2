import { closedReason, openSeats, type SeatRefusal } from "../../domain/sessions/seats.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { auditStaff } from "./audit-staff.ts";
import { planMessage, planReminders } from "./plan-messages.ts";
import { BOOKING, lockSession, SEATED, type Session } from "./session.ts";
import { sessionBooked } from "./session-events.ts";
import { type Seats, seatLead, settleSeats } from "./settle-seats.ts";

/** What came of it. A refusal is a normal outcome: seats that lapsed meanwhile are freed all the same. */
export type Booked = { kind: "booked"; bookingId: string } | { kind: "refused"; reason: SeatRefusal | "seat-lapsed"; waiting: number };

/**
 * Books a seat for a lead. An offered seat is theirs until its time ends; booking again answers with the booking that they have. Throws
 * AppError not-found, gone.
 */
export async function bookSession(
  context: Context,
  { leadId, sessionId, actor = "lead" }: { leadId: string; sessionId: string; actor?: string },
): Promise<Booked> {
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const session = await lockSession(tx, sessionId);
    const seats = await settleSeats(tx, context, session);
    const booked = await takeSeat(tx, context, { session, seats, leadId, actor });
    if (booked.kind === "booked") await auditStaff(tx, { at: context.clock.now(), actor, action: "session-booked", sessionId, leadId });
    return booked;
  });
}

/** The lead and the session are locked, and the seats settled. */
export async function takeSeat(
  tx: Transaction,
  context: Context,
  {
    session,
    seats,
    leadId,
    actor,
    ics,
  }: { session: Session; seats: Seats; leadId: string; actor: string; ics?: { uid: string; sequence: number } },
): Promise<Booked> {
  const now = context.clock.now();
  const { rows } = await tx.query<{ id: string; state: string }>(
    `select id, state from booking where session_id = $1 and lead_id = $2 and state in ${SEATED}`,
    [session.id, leadId],
  );
  const own = rows[0];
  if (own && own.state !== "held") return { kind: "booked", bookingId: own.id };
  const refused = (reason: SeatRefusal | "seat-lapsed"): Booked => ({ kind: "refused", reason, waiting: seats.waiting });
  const closed = closedReason(session, now);
  if (closed !== null) return refused(closed);
  if (own) {
    await tx.query("update booking set state = 'booked', held_until = null, booked_at = $2 where id = $1", [own.id, now]);
    await tx.query("update wait_entry set state = 'taken', told = 'taken' where booking_id = $1 and state = 'offered'", [own.id]);
    await confirmBooking(tx, context, session, { id: own.id, leadId, actor });
    return { kind: "booked", bookingId: own.id };
  }
  if (openSeats({ seats: session.seats, taken: seats.taken.size, waiting: seats.waiting }) <= 0) {
    return refused((await hasLapsed(tx, session.id, leadId)) ? "seat-lapsed" : seats.waiting > 0 ? "waiting" : "full");
  }
  const bookingId = await seatLead(tx, session, { leadId, taken: seats.taken, now, heldUntil: null, ...(ics && { ics }) });
  if (bookingId === null) return refused("full");
  await confirmBooking(tx, context, session, { id: bookingId, leadId, actor });
  return { kind: "booked", bookingId };
}

async function confirmBooking(
  tx: Transaction,
  context: Context,
  session: Session,
  booking: { id: string; leadId: string; actor: string },
): Promise<void> {
  const { id, leadId, actor } = booking;
  const data = { session: session.id, offer: session.offerKey, booking: id };
  await recordEvents(tx, context, [happened(sessionBooked, { leadId, at: context.clock.now(), actor, data })]);
  await planMessage(tx, context, {
    leadId,
    originKind: BOOKING,
    originId: id,
    message: "booked",
    slot: "booked",
    occurrence: session.moves,
  });
  await planReminders(tx, context, session, booking);
}

/** Whether the last seat that was offered to them has passed on: then they are told so. */
async function hasLapsed(tx: Transaction, sessionId: string, leadId: string): Promise<boolean> {
  const { rows } = await tx.query<{ state: string }>(
    "select state from wait_entry where session_id = $1 and lead_id = $2 order by joined_at desc, id desc limit 1",
    [sessionId, leadId],
  );
  return rows[0]?.state === "lapsed";
}
