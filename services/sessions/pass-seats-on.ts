import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { planMessage } from "./plan-messages.ts";
import { lockSession, WAIT_ENTRY } from "./session.ts";
import { seatLapsed, seatOffered } from "./session-events.ts";
import { settleSeats } from "./settle-seats.ts";

/**
 * Lets lapsed seats go on to the next in line, then records what happened to each of them. Those in line are locked one by one and after the
 * session is free again (COM2). Harmless when repeated.
 */
export async function passSeatsOn(context: Context, sessionId: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    await settleSeats(tx, context, await lockSession(tx, sessionId));
  });
  const { rows } = await context.database.pool.query<{ id: string; leadId: string }>(
    `select id, lead_id as "leadId" from wait_entry where session_id = $1 and state in ('offered', 'lapsed') and told <> state order by joined_at, id`,
    [sessionId],
  );
  for (const entry of rows) await context.database.transaction((tx) => recordChange(tx, context, sessionId, entry));
}

async function recordChange(tx: Transaction, context: Context, session: string, entry: { id: string; leadId: string }): Promise<void> {
  const { leadId } = entry;
  await lockLeads(tx, [leadId]);
  const { rows } = await tx.query<{ state: "offered" | "lapsed"; at: Date; offer: string }>(
    `update wait_entry w set told = w.state from booking b, session s
     where w.id = $1 and w.told <> w.state and w.state in ('offered', 'lapsed') and b.id = w.booking_id and s.id = w.session_id
     returning w.state, case w.state when 'offered' then b.created_at else b.ended_at end as at, s.offer_key as offer`,
    [entry.id],
  );
  const changed = rows[0];
  if (!changed) return;
  const { state, at, offer } = changed;
  const data = { session, offer };
  await recordEvents(tx, context, [happened(state === "offered" ? seatOffered : seatLapsed, { leadId, at, data })]);
  if (state === "lapsed")
    await planMessage(tx, context, { leadId, originKind: WAIT_ENTRY, originId: entry.id, message: "seatLapsed", slot: "lapsed" });
}
