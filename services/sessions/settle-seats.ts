import { randomInt } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { offerTime } from "../../domain/sessions/offer-time.ts";
import { closedReason, freeSeat } from "../../domain/sessions/seats.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { planMessage } from "./plan-messages.ts";
import { SEATED, SESSION, type Session, WAIT_ENTRY } from "./session.ts";

/** The seats of a locked session, after what lapsed is freed and what is free is offered. */
export interface Seats {
  /** Numbers of the seats that are taken. */
  taken: Set<number>;
  /** How many still wait. */
  waiting: number;
}

/**
 * Frees the seats whose hold has ended, and offers each free seat to the next in line, one seat to one person (SES1–SES3). Everything that
 * takes or frees a seat calls it under the session's lock, so a lapse counts from its instant on, whenever a timer runs (COM3). The leads in
 * line are not locked (COM2): their events are recorded afterwards by the session's process.
 */
export async function settleSeats(tx: Transaction, context: Context, session: Session): Promise<Seats> {
  const now = context.clock.now();
  await freeLapsed(tx, context, session, now);
  const taken = await readTaken(tx, session.id);
  const { rows: line } = await tx.query<{ id: string; leadId: string }>(
    `select w.id, w.lead_id as "leadId" from wait_entry w where w.session_id = $1 and w.state = 'waiting' order by w.priority desc, w.joined_at, w.id`,
    [session.id],
  );
  const offered = await offerSeats(tx, context, { session, taken, line, now });
  return { taken, waiting: line.length - offered };
}

async function freeLapsed(tx: Transaction, context: Context, session: Session, now: Date): Promise<void> {
  const { rows } = await tx.query<{ entryId: string | null }>(
    `with freed as (
       update booking set state = 'expired', ended_at = held_until where session_id = $1 and state = 'held' and held_until <= $2 returning id),
     lapsed as (update wait_entry w set state = 'lapsed' from freed where w.booking_id = freed.id and w.state = 'offered' returning w.id, w.booking_id)
     select lapsed.id as "entryId" from freed left join lapsed on lapsed.booking_id = freed.id`,
    [session.id, now],
  );
  const entries = rows.flatMap(({ entryId }) => entryId ?? []);
  if (entries.length === 0) return;
  await cancelTouches(tx, context, { originKind: WAIT_ENTRY, originIds: entries, reason: "seat-lapsed" });
  await requestWake(tx, SESSION, [session.id]);
}

/** Gives free seats to the first in line as held bookings. Returns how many. */
async function offerSeats(
  tx: Transaction,
  context: Context,
  { session, taken, line, now }: { session: Session; taken: Set<number>; line: { id: string; leadId: string }[]; now: Date },
): Promise<number> {
  if (session.waitingList === null || line.length === 0 || closedReason(session, now) !== null) return 0;
  let offered = 0;
  for (const { id, leadId } of line) {
    if (taken.size >= session.seats) break;
    const time = offerTime(session.waitingList, session.zone, now, session.closesAt);
    if (time === null) break;
    const bookingId = await seatLead(tx, session, { leadId, taken, now, heldUntil: time.until });
    if (bookingId === null) break;
    await tx.query("update wait_entry set state = 'offered', booking_id = $2 where id = $1", [id, bookingId]);
    await planMessage(tx, context, {
      leadId,
      originKind: WAIT_ENTRY,
      originId: id,
      message: "seatOffered",
      slot: "offered",
      occurrence: session.moves,
      dueAt: time.from,
    });
    offered += 1;
  }
  if (offered > 0) await requestWake(tx, SESSION, [session.id]);
  return offered;
}

export async function readTaken(tx: Transaction, sessionId: string): Promise<Set<number>> {
  const { rows } = await tx.query<{ seat: number }>(`select seat from booking where session_id = $1 and state in ${SEATED}`, [sessionId]);
  return new Set(rows.map(({ seat }) => seat));
}

/**
 * Gives a lead the lowest free seat, held until an instant or booked. Adds it to `taken`. Null when there is none. The database refuses a
 * seat that somebody else has, should the caller have forgotten the lock.
 */
export async function seatLead(
  tx: Transaction,
  session: Session,
  who: { leadId: string; taken: Set<number>; now: Date; heldUntil: Date | null; ics?: { uid: string; sequence: number } },
): Promise<string | null> {
  const seat = who.taken.size >= session.seats ? null : freeSeat(session.seats, who.taken);
  if (seat === null) return null;
  const id = uuidv7();
  await tx.query(
    `insert into booking (id, session_id, lead_id, state, seat, held_until, code, ics_uid, ics_sequence, created_at, booked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      session.id,
      who.leadId,
      who.heldUntil ? "held" : "booked",
      seat,
      who.heldUntil,
      await newCode(tx, session.id),
      who.ics?.uid ?? id,
      who.ics?.sequence ?? 0,
      who.now,
      who.heldUntil ? null : who.now,
    ],
  );
  who.taken.add(seat);
  return id;
}

/** Without letters and digits that look alike. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 6;

/** A code for the door that no other booking of the session has. */
async function newCode(tx: Transaction, sessionId: string): Promise<string> {
  for (;;) {
    const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
    const { rowCount } = await tx.query("select 1 from booking where session_id = $1 and code = $2", [sessionId, code]);
    if (rowCount === 0) return code;
  }
}
