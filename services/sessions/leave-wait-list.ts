import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { auditStaff } from "./audit-staff.ts";
import { lockSession, WAIT_ENTRY } from "./session.ts";
import { settleSeats } from "./settle-seats.ts";

/** Takes a lead out of the line; a seat that is offered to them goes on to the next at once (SES3). False when they were not in it. */
export async function leaveWaitList(
  context: Context,
  { leadId, sessionId, actor = "lead" }: { leadId: string; sessionId: string; actor?: string },
): Promise<{ left: boolean; declined: boolean }> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    await lockLeads(tx, [leadId]);
    const session = await lockSession(tx, sessionId);
    const { rows } = await tx.query<{ id: string; bookingId: string | null }>(
      `update wait_entry set state = case state when 'offered' then 'declined' else 'removed' end,
         told = case state when 'offered' then 'declined' else 'removed' end
       where session_id = $1 and lead_id = $2 and state in ('waiting', 'offered') returning id, booking_id as "bookingId"`,
      [sessionId, leadId],
    );
    const bookings = rows.flatMap(({ bookingId }) => bookingId ?? []);
    await tx.query(
      "update booking set state = 'cancelled', held_until = null, ended_at = $2 where id = any($1::uuid[]) and state = 'held'",
      [bookings, now],
    );
    await cancelTouches(tx, context, { originKind: WAIT_ENTRY, originIds: rows.map(({ id }) => id), reason: "left-the-list" });
    if (rows.length > 0) await auditStaff(tx, { at: now, actor, action: "wait-list-left", sessionId, leadId });
    await settleSeats(tx, context, session);
    return { left: rows.length > 0, declined: bookings.length > 0 };
  });
}
