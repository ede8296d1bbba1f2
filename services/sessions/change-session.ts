import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { requireOrder } from "./create-session.ts";
import { planMessage, planReminders } from "./plan-messages.ts";
import { BOOKING, lockSession, SESSION, type Session, WAIT_ENTRY } from "./session.ts";
import { sessionCancelled, sessionMoved } from "./session-events.ts";
import { settleSeats } from "./settle-seats.ts";

export interface SessionChange {
  sessionId: string;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
  startsAt?: Date | undefined;
  minutes?: number | undefined;
  seats?: number | undefined;
  opensAt?: Date | undefined;
  closesAt?: Date | undefined;
  changeUntil?: Date | undefined;
  place?: string | undefined;
  joinUrl?: string | undefined;
  state?: "draft" | "open" | undefined;
  reason?: string | undefined;
  /** staff:<name> */
  actor: string;
}

/** Most guests meet a session that moves only now and then: a booking that arrives in between is locked in the next try. */
const MOST_TRIES = 10;

/**
 * Changes a session. More seats become offers to those who wait; fewer cancel nobody (SES6). Another time or place is a move: all
 * guests are told at once, their calendar entries change in place, their reminders are planned anew (SES8, SES10). Throws AppError not-found,
 * outdated, invalid, conflict when it is over.
 */
export async function changeSession(context: Context, change: SessionChange): Promise<void> {
  await withGuests(context, change.sessionId, async (tx, session, guests) => {
    const now = context.clock.now();
    await requireChangeable(tx, session, change.revision, now);
    const startsAt = change.startsAt ?? session.startsAt;
    const length = change.minutes === undefined ? session.endsAt.getTime() - session.startsAt.getTime() : change.minutes * 60_000;
    const isMoved = startsAt.getTime() !== session.startsAt.getTime();
    // A deadline at the start moves with the start, and none may be later.
    const follow = (before: Date) => (before.getTime() === session.startsAt.getTime() || before > startsAt ? startsAt : before);
    const after: Session = {
      ...session,
      startsAt,
      endsAt: new Date(startsAt.getTime() + length),
      seats: change.seats ?? session.seats,
      opensAt: change.opensAt ?? session.opensAt,
      closesAt: change.closesAt ?? follow(session.closesAt),
      changeUntil: change.changeUntil ?? follow(session.changeUntil),
      place: change.place ?? session.place,
      joinUrl: change.joinUrl ?? session.joinUrl,
      state: change.state ?? (session.state === "closed" && startsAt > session.startsAt ? "open" : session.state),
    };
    if (isDeepStrictEqual(after, session)) return;
    if (isMoved) requireOrder({ now, ...after });
    const moved =
      isMoved || after.endsAt.getTime() !== session.endsAt.getTime() || after.place !== session.place || after.joinUrl !== session.joinUrl;
    after.revision += 1;
    if (moved) after.moves += 1;
    await write(tx, after);
    const data = { before: factsOf(session), after: factsOf(after) };
    await writeAudit(tx, {
      at: now,
      actor: change.actor,
      action: "session-changed",
      target: "offer-session",
      refId: session.id,
      reason: change.reason,
      data,
    });
    if (moved) await tellMoved(tx, context, after, guests, change.actor);
    await settleSeats(tx, context, after);
    await requestWake(tx, SESSION, [session.id]);
  });
}

/**
 * The organiser cancels: every booking ends, each guest and each who waits is told once, with the next dates. Throws AppError not-found,
 * outdated, conflict when it is over.
 */
export async function cancelSession(
  context: Context,
  { sessionId, revision, reason, actor }: { sessionId: string; revision?: number | undefined; reason: string; actor: string },
): Promise<void> {
  await withGuests(context, sessionId, async (tx, session, guests) => {
    const now = context.clock.now();
    await requireChangeable(tx, session, revision, now);
    await tx.query("update session set state = 'cancelled', revision = revision + 1 where id = $1", [sessionId]);
    await tx.query(
      `update booking set state = 'cancelled', held_until = null, ended_at = $2, ics_sequence = ics_sequence + 1
       where session_id = $1 and state in ('held', 'booked')`,
      [sessionId, now],
    );
    await tx.query("update wait_entry set state = 'removed', told = 'removed' where session_id = $1 and state in ('waiting', 'offered')", [
      sessionId,
    ]);
    const { bookings, waiting } = guests;
    await cancelTouches(tx, context, { originKind: BOOKING, originIds: bookings.map(({ id }) => id), reason: "session-cancelled" });
    await cancelTouches(tx, context, { originKind: WAIT_ENTRY, originIds: waiting.map(({ id }) => id), reason: "session-cancelled" });
    const booked = bookings.filter(({ state }) => state === "booked");
    const events = booked.map(({ id, leadId }) =>
      happened(sessionCancelled, { leadId, at: now, actor, data: { session: sessionId, offer: session.offerKey, booking: id } }),
    );
    await recordEvents(tx, context, events);
    for (const { id, leadId } of booked) {
      await planMessage(tx, context, { leadId, originKind: BOOKING, originId: id, message: "sessionCancelled", slot: "session-cancelled" });
    }
    for (const { id, leadId } of waiting) {
      await planMessage(tx, context, { leadId, originKind: WAIT_ENTRY, originId: id, message: "sessionCancelled", slot: "removed" });
    }
    await endProcesses(tx, context, { kind: SESSION, ended: [{ id: sessionId, outcome: "cancelled" }] });
    await writeAudit(tx, { at: now, actor, action: "session-cancelled", target: "offer-session", refId: sessionId, reason });
  });
}

/** The people whom a change of the session concerns. */
export interface Guests {
  bookings: { id: string; leadId: string; state: string }[];
  waiting: { id: string; leadId: string }[];
}

/** Locks the guests, then the session (COM2). Who books between the two is met in the next try. */
export async function withGuests<Result>(
  context: Context,
  sessionId: string,
  work: (tx: Transaction, session: Session, guests: Guests) => Promise<Result>,
): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    const before = await readGuests(context.database.pool, sessionId);
    const done = await context.database.transaction(async (tx) => {
      await lockLeads(tx, leadsOf(before));
      const session = await lockSession(tx, sessionId);
      const guests = await readGuests(tx, sessionId);
      const locked = new Set(leadsOf(before));
      if (leadsOf(guests).some((id) => !locked.has(id))) return null;
      return { result: await work(tx, session, guests) };
    });
    if (done) return done.result;
    if (tries >= MOST_TRIES) {
      throw new AppError("conflict", "session-busy", {
        ja: "いま申し込みが続いています。少し待ってから、もう一度お試しください。",
        en: "Bookings are coming in right now. Wait a moment, then try again.",
      });
    }
  }
}

async function readGuests(tx: Transaction, sessionId: string): Promise<Guests> {
  const { rows: bookings } = await tx.query<Guests["bookings"][number]>(
    `select id, lead_id as "leadId", state from booking where session_id = $1 and state in ('held', 'booked', 'attended', 'absent') order by id`,
    [sessionId],
  );
  const { rows: waiting } = await tx.query<Guests["waiting"][number]>(
    `select id, lead_id as "leadId" from wait_entry where session_id = $1 and state in ('waiting', 'offered') order by id`,
    [sessionId],
  );
  return { bookings, waiting };
}

function leadsOf({ bookings, waiting }: Guests): string[] {
  return [...bookings, ...waiting].map(({ leadId }) => leadId);
}

async function requireChangeable(tx: Transaction, { id, state, revision }: Session, read: number | undefined, now: Date): Promise<void> {
  if (read !== undefined && read !== revision)
    throw new ChangedMeanwhile(await lastChange(tx, { target: "offer-session", refId: id, now }));
  if (state !== "done" && state !== "cancelled") return;
  throw new AppError("conflict", "session-over", {
    ja: "この日程は終わっているか、中止されています。",
    en: "This session is over or cancelled.",
  });
}

async function write(tx: Transaction, session: Session): Promise<void> {
  await tx.query(
    `update session set starts_at = $2, ends_at = $3, seats = $4, opens_at = $5, closes_at = $6, change_until = $7, place = $8, join_url = $9,
       state = $10, moves = $11, revision = $12 where id = $1`,
    [
      session.id,
      session.startsAt,
      session.endsAt,
      session.seats,
      session.opensAt,
      session.closesAt,
      session.changeUntil,
      session.place,
      session.joinUrl,
      session.state,
      session.moves,
      session.revision,
    ],
  );
}

async function tellMoved(tx: Transaction, context: Context, session: Session, { bookings }: Guests, actor: string): Promise<void> {
  const booked = bookings.filter(({ state }) => state === "booked");
  await tx.query("update booking set ics_sequence = ics_sequence + 1 where session_id = $1 and state = 'booked'", [session.id]);
  await cancelTouches(tx, context, { originKind: BOOKING, originIds: booked.map(({ id }) => id), reason: "session-moved" });
  const at = context.clock.now();
  const events = booked.map(({ id, leadId }) =>
    happened(sessionMoved, { leadId, at, actor, data: { session: session.id, offer: session.offerKey, booking: id } }),
  );
  await recordEvents(tx, context, events);
  for (const { id, leadId } of booked) {
    await planMessage(tx, context, {
      leadId,
      originKind: BOOKING,
      originId: id,
      message: "moved",
      slot: "moved",
      occurrence: session.moves,
    });
    await planReminders(tx, context, session, { id, leadId });
  }
  await tellOffered(tx, context, session);
}

/**
 * Those for whom a seat is kept hear of the new date once, and have the same time to answer; bookings that close earlier end it (SES5). Who has not
 * been told of the seat yet hears of it when they would have, with the new date.
 */
async function tellOffered(tx: Transaction, context: Context, session: Session): Promise<void> {
  const { rows } = await tx.query<{ id: string; leadId: string; untold: Date | null }>(
    `with kept as (
       update booking set held_until = least(held_until, $2) where session_id = $1 and state = 'held' returning id)
     select w.id, w.lead_id as "leadId", (
       select t.due_at from touch t where t.origin_kind = 'wait-entry' and t.origin_id = w.id and t.slot = 'offered' and t.state = 'due' limit 1) as untold
     from kept join wait_entry w on w.booking_id = kept.id where w.state = 'offered' order by w.id`,
    [session.id, session.closesAt],
  );
  await cancelTouches(tx, context, { originKind: WAIT_ENTRY, originIds: rows.map(({ id }) => id), reason: "session-moved" });
  for (const { id, leadId, untold } of rows) {
    await planMessage(tx, context, {
      leadId,
      originKind: WAIT_ENTRY,
      originId: id,
      message: "seatOffered",
      slot: "offered",
      occurrence: session.moves,
      ...(untold && { dueAt: untold }),
    });
  }
}

function factsOf({ startsAt, endsAt, seats, opensAt, closesAt, changeUntil, state }: Session): Record<string, unknown> {
  return { startsAt, endsAt, seats, opensAt, closesAt, changeUntil, state };
}
