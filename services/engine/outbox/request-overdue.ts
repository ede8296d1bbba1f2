import type { Context } from "../context/context.ts";
import { requestWake } from "./request-wake.ts";

/** Business time after which a running thing counts as forgotten. */
const OVERDUE_MS = 2 * 60_000;

/**
 * The reconciler: whatever should have woken two minutes ago is told again. Were Temporal's whole database lost, this brings
 * every journey back from Postgres (design decision 4). Returns how many it asked for.
 */
export async function requestOverdue(context: Context, limit = 5_000): Promise<number> {
  return context.database.transaction(async (tx) => {
    const before = new Date(context.clock.now().getTime() - OVERDUE_MS);
    const { rows } = await tx.query<{ kind: "enrolment" | "opt-in"; id: string }>(
      `(select 'enrolment' as kind, id from enrolment where state = 'running' and wake_at < $1 order by wake_at limit $2)
       union all (select 'enrolment', id from enrolment where state = 'paused' and pause_until < $1 limit $2)
       union all (select 'opt-in', id from opt_in where state = 'waiting' and wake_at < $1 limit $2)`,
      [before, limit],
    );
    for (const kind of ["enrolment", "opt-in"] as const) {
      await requestWake(
        tx,
        kind,
        rows.filter((row) => row.kind === kind).map((row) => row.id),
      );
    }
    return rows.length;
  });
}
