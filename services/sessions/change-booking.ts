import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { auditStaff } from "./audit-staff.ts";
import { type Booked, takeSeat } from "./book-session.ts";
import { findBooking, freeSeatOf, requireInTime } from "./cancel-booking.ts";
import { lockSession } from "./session.ts";
import { sessionMoved } from "./session-events.ts";
import { settleSeats } from "./settle-seats.ts";

/**
 * Moves a booking to another date of the same offer, in one transaction: the old seat is given up only when the new one is theirs. The calendar
 * entry keeps its UID (SES10). Throws AppError not-found, gone, conflict `change-too-late` or `booking-over`, invalid for another offer.
 */
export async function changeBooking(
  context: Context,
  { bookingId, toSessionId, actor }: { bookingId: string; toSessionId: string; actor: string },
): Promise<Booked> {
  return context.database.transaction(async (tx) => {
    const { leadId, sessionId } = await findBooking(tx, bookingId);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    if (sessionId === toSessionId) return { kind: "booked", bookingId };
    // Both in id order, so that two guests who swap dates cannot deadlock.
    const sessions = new Map<string, Awaited<ReturnType<typeof lockSession>>>();
    for (const id of [sessionId, toSessionId].toSorted()) sessions.set(id, await lockSession(tx, id));
    const [from, to] = [sessions.get(sessionId), sessions.get(toSessionId)];
    if (!from || !to) throw new Error("a session that was locked is not there");
    if (from.offerKey !== to.offerKey) {
      throw new AppError("invalid", "other-offer", { ja: "同じ催しの日程を選んでください。", en: "Choose a date of the same offer." });
    }
    requireInTime(from, actor, context.clock.now());
    const { rows } = await tx.query<{ uid: string; sequence: number }>(
      `select ics_uid as uid, ics_sequence as sequence from booking where id = $1 and state = 'booked'`,
      [bookingId],
    );
    const [entry] = rows;
    if (!entry) {
      throw new AppError("conflict", "booking-over", {
        ja: "このお申し込みは、すでに取り消されているか、終わっています。",
        en: "This booking is cancelled or over.",
      });
    }
    const seats = await settleSeats(tx, context, to);
    const ics = { uid: entry.uid, sequence: entry.sequence + 1 };
    const booked = await takeSeat(tx, context, { session: to, seats, leadId, actor, ics });
    if (booked.kind === "refused") return booked;
    await freeSeatOf(tx, context, from, bookingId);
    const data = { session: to.id, offer: to.offerKey, booking: booked.bookingId, from: from.id };
    await recordEvents(tx, context, [happened(sessionMoved, { leadId, at: context.clock.now(), actor, data })]);
    await auditStaff(tx, { at: context.clock.now(), actor, action: "booking-changed", sessionId: to.id, leadId });
    await settleSeats(tx, context, from);
    return booked;
  });
}
