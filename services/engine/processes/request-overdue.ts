import type { Context } from "../context/context.ts";
import { requestWake } from "../outbox/request-wake.ts";
import { readDue } from "./read-due.ts";

/** Business time after which a running thing counts as forgotten. */
const OVERDUE_MS = 2 * 60_000;

/**
 * The reconciler: whatever should have woken two minutes ago is told again. Were Temporal's whole database lost, this brings
 * every process back from Postgres (design decision 4). Returns how many it asked for.
 */
export async function requestOverdue(context: Context, limit = 5_000): Promise<number> {
  return context.database.transaction(async (tx) => {
    const due = await readDue(tx, context, new Date(context.clock.now().getTime() - OVERDUE_MS), limit);
    for (const [kind, ids] of due) await requestWake(tx, kind, ids);
    return [...due.values()].reduce((sum, ids) => sum + ids.length, 0);
  });
}
