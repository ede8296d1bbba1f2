import type { Context } from "../engine/context/context.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { CONSULTATION } from "./consultation.ts";

/** Gives up a time that was kept and not booked. Others could have it from `held_until` on (COM3); this only makes it visible. */
export async function endHold(context: Context, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ state: string }>(
      `update consultation set state = 'expired', ended_at = coalesce(ended_at, held_until), revision = revision + 1
       where id = $1 and (state = 'expired' or (state = 'held' and held_until <= $2)) returning state`,
      [id, context.clock.now()],
    );
    if (rows.length > 0) await endProcesses(tx, context, { kind: CONSULTATION, ended: [{ id, outcome: "expired" }] });
  });
}
