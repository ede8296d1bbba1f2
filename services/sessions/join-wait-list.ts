import { v7 as uuidv7 } from "uuid";
import { closedReason, openSeats } from "../../domain/sessions/seats.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { auditStaff } from "./audit-staff.ts";
import { lockSession, SEATED } from "./session.ts";
import { waitListJoined } from "./session-events.ts";
import { settleSeats } from "./settle-seats.ts";

export type Joined =
  | { kind: "waiting"; entryId: string; before: number }
  | { kind: "refused"; reason: "cancelled" | "not-open" | "closed" | "no-list" | "seats-free" | "booked-already" };

/** Puts a lead at the end of the line. Who waits already keeps their place. Throws AppError not-found, gone. */
export async function joinWaitList(
  context: Context,
  { leadId, sessionId, actor = "lead" }: { leadId: string; sessionId: string; actor?: string },
): Promise<Joined> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const session = await lockSession(tx, sessionId);
    const { taken, waiting } = await settleSeats(tx, context, session);
    const { rows: entries } = await tx.query<{ id: string; joinedAt: Date; before: number }>(
      `select w.id, w.joined_at as "joinedAt", (select count(*)::int from wait_entry o where o.session_id = w.session_id and o.state = 'waiting'
         and (o.priority > w.priority or (o.priority = w.priority and (o.joined_at, o.id) < (w.joined_at, w.id)))) as before
       from wait_entry w where w.session_id = $1 and w.lead_id = $2 and w.state = 'waiting'`,
      [sessionId, leadId],
    );
    if (entries[0]) return { kind: "waiting", entryId: entries[0].id, before: entries[0].before };
    const closed = closedReason(session, now);
    if (closed !== null) return { kind: "refused", reason: closed };
    const { rowCount: own } = await tx.query(`select 1 from booking where session_id = $1 and lead_id = $2 and state in ${SEATED}`, [
      sessionId,
      leadId,
    ]);
    if (own) return { kind: "refused", reason: "booked-already" };
    if (openSeats({ seats: session.seats, taken: taken.size, waiting }) > 0) return { kind: "refused", reason: "seats-free" };
    if (session.waitingList === null) return { kind: "refused", reason: "no-list" };
    const entryId = uuidv7();
    await tx.query(
      `insert into wait_entry (id, session_id, lead_id, state, joined_at, told) values ($1, $2, $3, 'waiting', $4, 'waiting')`,
      [entryId, sessionId, leadId, now],
    );
    const data = { session: sessionId, offer: session.offerKey };
    await recordEvents(tx, context, [happened(waitListJoined, { leadId, at: now, actor, data })]);
    await auditStaff(tx, { at: now, actor, action: "wait-list-joined", sessionId, leadId });
    return { kind: "waiting", entryId, before: waiting };
  });
}
