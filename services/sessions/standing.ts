import type { Transaction } from "../../prisma/client.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";

/**
 * Whether a message about a booking still has its reason (COM1, SES8, SES9). Those who cancel, move or call off hold the lead's lock, as the
 * claim does, so nothing leaves after they commit.
 */
export async function bookingStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<Booking & { id: string }>(
    `select b.id, b.state, s.moves, s.state = 'cancelled' as "calledOff" from booking b join session s on s.id = b.session_id where b.id = any($1::uuid[])`,
    [touches.map(({ originId }) => originId)],
  );
  const bookings = new Map(rows.map((row) => [row.id, row]));
  return new Map(touches.map((touch) => [touch.id, standingOf(touch, bookings.get(touch.originId))]));
}

interface Booking {
  state: string;
  moves: number;
  /** By the organiser. */
  calledOff: boolean;
}

function standingOf({ slot, occurrence }: OriginTouch, booking: Booking | undefined): Standing {
  if (booking === undefined) return { state: "over", outcome: "gone" };
  const { state, moves, calledOff } = booking;
  if (slot === "cancelled" || slot === "session-cancelled")
    return state === "cancelled" ? { state: "live" } : { state: "over", outcome: state };
  if (state === "cancelled" && calledOff) return { state: "over", outcome: "session-cancelled" };
  if (state !== "booked") return { state: "over", outcome: state };
  return occurrence === moves ? { state: "live" } : { state: "over", outcome: "moved" };
}

/** Whether an offered seat is still theirs, or a lapse still to be told. */
export async function waitEntryStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<{ id: string; state: string; moves: number }>(
    "select w.id, w.state, s.moves from wait_entry w join session s on s.id = w.session_id where w.id = any($1::uuid[])",
    [touches.map(({ originId }) => originId)],
  );
  const entries = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    touches.map(({ id, originId, slot, occurrence }): [string, Standing] => {
      const { state, moves } = entries.get(originId) ?? { state: "gone", moves: 0 };
      if (state !== slot) return [id, { state: "over", outcome: state }];
      return [id, slot === "offered" && occurrence !== moves ? { state: "over", outcome: "moved" } : { state: "live" }];
    }),
  );
}
