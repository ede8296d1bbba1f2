import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { type Booked, bookSession } from "./book-session.ts";
import { cancelBooking, findBooking } from "./cancel-booking.ts";
import { changeBooking } from "./change-booking.ts";
import { type Joined, joinWaitList } from "./join-wait-list.ts";
import { leaveWaitList } from "./leave-wait-list.ts";
import { readBookingToken } from "./read-booking-page.ts";
import { sessionUnknown } from "./session.ts";

/** A button of the booking page, or of a message on LINE. */
export interface BookingAct {
  act: "book" | "change" | "cancel" | "wait" | "leave";
  sessionId: string | undefined;
  bookingId: string | undefined;
  /** How often the date had moved when the button was made; left out, whatever the date is now. */
  moves?: number;
}

/** What the page says afterwards. */
export type BookingOutcome =
  | { kind: "done"; says: "booked" | "changed" | "cancelled" | "cancelled-already" | "waiting" | "left" | "declined" }
  | {
      kind: "refused";
      says:
        | "full"
        | "full-waiting"
        | "seat-lapsed"
        | "session-cancelled"
        | "not-open"
        | "closed"
        | "no-list"
        | "seats-free"
        | "booked-already"
        | "too-late"
        | "moved"
        | "gone";
    };

/**
 * Does what a guest asks for on their own page. Whatever is not possible any more is an outcome, told on the page, and changes nothing. Throws
 * AppError not-found for a link that is not ours, gone for an erased lead.
 */
export async function actOnBooking(context: Context, token: string, act: BookingAct): Promise<BookingOutcome> {
  return actForLead(context, readBookingToken(context, token), act);
}

/** The same for a lead who is known by other means than the page's link. */
export async function actForLead(
  context: Context,
  { leadId, offerKey }: { leadId: string; offerKey: string },
  { act, sessionId, bookingId, moves }: BookingAct,
): Promise<BookingOutcome> {
  try {
    if (!(await requireOwn(context, { leadId, offerKey, sessionId, bookingId, moves }))) return { kind: "refused", says: "moved" };
    switch (act) {
      case "book":
        return said(await bookSession(context, { leadId, sessionId: sessionId ?? "" }), "booked");
      case "change":
        return said(await changeBooking(context, { bookingId: bookingId ?? "", toSessionId: sessionId ?? "", actor: "lead" }), "changed");
      case "cancel": {
        const { cancelled } = await cancelBooking(context, { bookingId: bookingId ?? "", actor: "lead" });
        return { kind: "done", says: cancelled ? "cancelled" : "cancelled-already" };
      }
      case "wait":
        return said(await joinWaitList(context, { leadId, sessionId: sessionId ?? "" }), "waiting");
      case "leave": {
        const { declined } = await leaveWaitList(context, { leadId, sessionId: sessionId ?? "" });
        return { kind: "done", says: declined ? "declined" : "left" };
      }
    }
  } catch (error) {
    const says = error instanceof AppError ? outcomeOf(error.code) : undefined;
    if (says === undefined) throw error;
    return { kind: "refused", says };
  }
}

/**
 * What a button names must be of this offer, and the booking of this lead: everything else is as if it did not exist. False when the date has
 * moved since the button was made.
 */
async function requireOwn(
  context: Context,
  {
    leadId,
    offerKey,
    sessionId,
    bookingId,
    moves,
  }: { leadId: string; offerKey: string; sessionId: string | undefined; bookingId: string | undefined; moves: number | undefined },
): Promise<boolean> {
  const { pool } = context.database;
  if (bookingId !== undefined && (await findBooking(pool, bookingId)).leadId !== leadId) throw sessionUnknown();
  if (sessionId === undefined && bookingId === undefined) throw sessionUnknown();
  if (sessionId === undefined) return true;
  const { rows } = await pool.query<{ moves: number }>("select moves from session where id = $1 and offer_key = $2 and state <> 'draft'", [
    sessionId,
    offerKey,
  ]);
  if (!rows[0]) throw sessionUnknown();
  return moves === undefined || rows[0].moves === moves;
}

function said(result: Booked | Joined, done: "booked" | "changed" | "waiting"): BookingOutcome {
  if (result.kind !== "refused") return { kind: "done", says: done };
  if (result.reason === "waiting") return { kind: "refused", says: "full-waiting" };
  if (result.reason === "cancelled") return { kind: "refused", says: "session-cancelled" };
  return { kind: "refused", says: result.reason };
}

function outcomeOf(code: string): "too-late" | "gone" | undefined {
  if (code === "change-too-late") return "too-late";
  if (code === "session-unknown" || code === "booking-unknown" || code === "booking-over") return "gone";
  return undefined;
}
