import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { auditStaff } from "./audit-staff.ts";
import { planMessage } from "./plan-messages.ts";
import { BOOKING, lockSession, type Session } from "./session.ts";
import { sessionCancelled } from "./session-events.ts";
import { settleSeats } from "./settle-seats.ts";

export interface Cancelled {
  /** False: it was over already, and nothing changed (SES7). */
  cancelled: boolean;
}

/**
 * Cancels a booking: its seat goes to the next in line in the same transaction, once (SES2, SES7). After this commits no reminder of it can
 * leave (SES9). Guests may until `changeUntil`, staff always. Throws AppError not-found, conflict `change-too-late`.
 */
export async function cancelBooking(
  context: Context,
  { bookingId, reason, actor }: { bookingId: string; reason?: string | undefined; actor: string },
): Promise<Cancelled> {
  return context.database.transaction(async (tx) => {
    const found = await findBooking(tx, bookingId);
    await lockLeads(tx, [found.leadId]);
    const session = await lockSession(tx, found.sessionId);
    requireInTime(session, actor, context.clock.now());
    const cancelled = await freeSeatOf(tx, context, session, bookingId);
    if (cancelled) {
      const { leadId } = found;
      const data = { session: session.id, offer: session.offerKey, booking: bookingId };
      await recordEvents(tx, context, [happened(sessionCancelled, { leadId, at: context.clock.now(), actor, data })]);
      await planMessage(tx, context, { leadId, originKind: BOOKING, originId: bookingId, message: "cancelled", slot: "cancelled" });
      await auditStaff(tx, { at: context.clock.now(), actor, action: "booking-cancelled", sessionId: session.id, leadId, reason });
    }
    await settleSeats(tx, context, session);
    return { cancelled };
  });
}

/** Guests may change and cancel by themselves until then; staff are not bound (BOK10). */
export function requireInTime(session: Session, actor: string, now: Date): void {
  if (actor !== "lead" || now < session.changeUntil) return;
  throw new AppError("conflict", "change-too-late", {
    ja: "変更とキャンセルの期限を過ぎています。お手数ですが、主催者までご連絡ください。",
    en: "It is too late to change or cancel this by yourself. Please contact the organiser.",
  });
}

/** Ends a booking that is live, and what is planned for it. */
export async function freeSeatOf(tx: Transaction, context: Context, session: Session, bookingId: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update booking set state = 'cancelled', held_until = null, ended_at = $3, ics_sequence = ics_sequence + 1
     where id = $1 and session_id = $2 and state in ('held', 'booked')`,
    [bookingId, session.id, context.clock.now()],
  );
  if (rowCount === 0) return false;
  await tx.query("update wait_entry set state = 'declined', told = 'declined' where booking_id = $1 and state = 'offered'", [bookingId]);
  await cancelTouches(tx, context, { originKind: BOOKING, originIds: [bookingId], reason: "booking-cancelled" });
  return true;
}

export async function findBooking(tx: Transaction, bookingId: string): Promise<{ sessionId: string; leadId: string }> {
  const { rows } = await tx.query<{ sessionId: string; leadId: string }>(
    'select session_id as "sessionId", lead_id as "leadId" from booking where id = $1',
    [bookingId],
  );
  if (rows[0]) return rows[0];
  throw new AppError("not-found", "booking-unknown", { ja: "そのお申し込みは見つかりません。", en: "There is no such booking." });
}
