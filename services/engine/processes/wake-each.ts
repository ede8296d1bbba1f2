import type { Context } from "../context/context.ts";
import { requestWake } from "../outbox/request-wake.ts";

/**
 * A transaction for each kind: whoever holds a lead asks for wakes of several kinds, in an order of its own, and two that hold one kind each
 * and want the other's would be a deadlock.
 */
export async function wakeEach({ database }: Context, due: ReadonlyMap<string, string[]>): Promise<void> {
  for (const [kind, ids] of due) if (ids.length > 0) await database.transaction((tx) => requestWake(tx, kind, ids));
}
