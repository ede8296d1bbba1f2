import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { beginFollowUp } from "./begin-follow-up.ts";
import { withGuests } from "./change-session.ts";
import type { Session } from "./session.ts";
import { sessionAttended, sessionMissed } from "./session-events.ts";

export interface CheckedIn {
  bookingId: string;
  leadId: string;
  /** True: they were checked in before, and nothing changed (SES11). */
  again: boolean;
}

/**
 * Checks a guest in by the code on their booking: once, however often it is entered. Throws AppError not-found for a code that this session does
 * not have, conflict for a booking that was cancelled or whose session is over.
 */
export async function checkIn(
  context: Context,
  { sessionId, code, actor }: { sessionId: string; code: string; actor: string },
): Promise<CheckedIn> {
  const { rows } = await context.database.pool.query<{ id: string; leadId: string; state: string }>(
    `select id, lead_id as "leadId", state from booking where session_id = $1 and code = $2`,
    [sessionId, code.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase()],
  );
  const booking = rows[0];
  if (!booking) {
    throw new AppError("not-found", "code-unknown", {
      ja: "この会の受付コードではありません。入力を確かめるか、名簿から選んでください。",
      en: "This session has no such code. Check it, or choose the person from the list.",
    });
  }
  const marked = await markAttendance(context, { sessionId, marks: [{ bookingId: booking.id, came: true }], actor });
  return { bookingId: booking.id, leadId: booking.leadId, again: marked.changed === 0 };
}

/**
 * Writes down who came and who did not. The same again changes nothing. What follows from it begins when the list is closed, so that a mistake
 * at the door has no consequences. Throws AppError not-found, conflict.
 */
export async function markAttendance(
  context: Context,
  { sessionId, marks, actor }: { sessionId: string; marks: readonly { bookingId: string; came: boolean }[]; actor: string },
): Promise<{ changed: number }> {
  return withGuests(context, sessionId, async (tx, session, { bookings }) => {
    requireUncounted(session);
    const states = new Map(bookings.map(({ id, state }) => [id, state]));
    const fresh = marks.filter(({ bookingId, came }) => {
      const state = states.get(bookingId);
      if (state === undefined || state === "held") throw deadBooking();
      return state !== (came ? "attended" : "absent");
    });
    for (const { bookingId, came } of fresh) {
      await tx.query("update booking set state = $2, ended_at = $3 where id = $1", [
        bookingId,
        came ? "attended" : "absent",
        context.clock.now(),
      ]);
    }
    if (fresh.length > 0) {
      const data = { marks: fresh };
      await writeAudit(tx, {
        at: context.clock.now(),
        actor,
        action: "attendance-marked",
        target: "offer-session",
        refId: sessionId,
        data,
      });
    }
    return { changed: fresh.length };
  });
}

/** What the list says when it is closed. */
export interface Counted {
  came: number;
  absent: number;
}

/**
 * Closes the list: who is not marked did not come. Records for each guest that they came or not, which starts what follows (features.md G6).
 * The session is over; its process waits until it is judged how many went on (G7). Closed again, it changes nothing. Throws AppError not-found, conflict before the start or when it is cancelled.
 */
export async function countSession(context: Context, { sessionId, actor }: { sessionId: string; actor: string }): Promise<Counted> {
  return withGuests(context, sessionId, async (tx, session) => {
    const now = context.clock.now();
    if (session.state === "done") return readCounts(tx, sessionId);
    requireUncounted(session);
    if (session.startsAt > now) {
      throw new AppError("conflict", "session-ahead", {
        ja: "この会はまだ始まっていません。",
        en: "This session has not begun yet.",
      });
    }
    await tx.query("update booking set state = 'absent', ended_at = $2 where session_id = $1 and state = 'booked'", [sessionId, now]);
    await tx.query("update session set state = 'done', counted_at = $2 where id = $1", [sessionId, now]);
    const { rows } = await tx.query<{ id: string; leadId: string; state: string }>(
      `select id, lead_id as "leadId", state from booking where session_id = $1 and state in ('attended', 'absent') order by id`,
      [sessionId],
    );
    const events = rows.map(({ id, leadId, state }) => {
      const data = { session: sessionId, offer: session.offerKey, booking: id };
      return state === "attended"
        ? happened(sessionAttended, { leadId, at: now, data, key: `attended:${id}` })
        : happened(sessionMissed, { leadId, at: now, actor, data, key: `missed:${id}` });
    });
    await recordEvents(tx, context, events);
    const counts = await readCounts(tx, sessionId);
    await beginFollowUp(tx, context, { session, came: counts.came, now });
    await writeAudit(tx, { at: now, actor, action: "session-counted", target: "offer-session", refId: sessionId, data: { ...counts } });
    return counts;
  });
}

async function readCounts(tx: Transaction, sessionId: string): Promise<Counted> {
  const { rows } = await tx.query<Counted>(
    `select count(*) filter (where state = 'attended')::int as came, count(*) filter (where state = 'absent')::int as absent
     from booking where session_id = $1`,
    [sessionId],
  );
  return rows[0] ?? { came: 0, absent: 0 };
}

function requireUncounted({ state }: Session): void {
  if (state === "open" || state === "closed") return;
  throw new AppError("conflict", "session-over", {
    ja: "この会の出欠はもう締め切られているか、会が中止されています。",
    en: "The list of this session is closed already, or the session is cancelled.",
  });
}

function deadBooking(): AppError {
  return new AppError("conflict", "booking-over", {
    ja: "このお申し込みは取り消されています。",
    en: "This booking is cancelled.",
  });
}
