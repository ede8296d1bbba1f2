import type { Context } from "../engine/context/context.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { lockSession } from "./session.ts";
import { settleSeats } from "./settle-seats.ts";

/** Closes the bookings of a session at `closesAt`. Who still waits leaves the list; the process then waits until it is said who came. */
export async function endBookings(context: Context, sessionId: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const session = await lockSession(tx, sessionId);
    if ((session.state !== "open" && session.state !== "draft") || session.closesAt > context.clock.now()) return;
    await settleSeats(tx, context, session);
    await tx.query("update session set state = 'closed' where id = $1", [sessionId]);
    await tx.query("update wait_entry set state = 'removed', told = 'removed' where session_id = $1 and state = 'waiting'", [sessionId]);
    await setProcess(tx, sessionId, { state: "live", wakeAt: null });
  });
}
