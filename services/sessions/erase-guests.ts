import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { lockSession } from "./session.ts";
import { settleSeats } from "./settle-seats.ts";

/** Gives up the seats and places in line of leads who are erased, so that others get them. The leads are locked. */
export async function eraseGuests(tx: Transaction, context: Context, leadIds: readonly string[]): Promise<void> {
  const now = context.clock.now();
  const { rows } = await tx.query<{ sessionId: string }>(
    `select session_id as "sessionId" from booking where lead_id = any($1::uuid[]) and state in ('held', 'booked')
     union select session_id from wait_entry where lead_id = any($1::uuid[]) and state in ('waiting', 'offered')`,
    [leadIds],
  );
  for (const id of rows.map(({ sessionId }) => sessionId).toSorted()) {
    const session = await lockSession(tx, id);
    await tx.query(
      `update booking set state = 'cancelled', held_until = null, ended_at = $3
       where session_id = $1 and lead_id = any($2::uuid[]) and state in ('held', 'booked')`,
      [id, leadIds, now],
    );
    await tx.query(
      `update wait_entry set state = 'removed', told = 'removed'
       where session_id = $1 and lead_id = any($2::uuid[]) and state in ('waiting', 'offered')`,
      [id, leadIds],
    );
    await settleSeats(tx, context, session);
  }
}
