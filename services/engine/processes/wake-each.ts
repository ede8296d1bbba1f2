import type { Context } from "../context/context.ts";
import { requestWake } from "../outbox/request-wake.ts";
import type { DueProcess } from "./read-due.ts";

/**
 * A transaction for each kind: whoever holds a lead asks for wakes of several kinds, in an order of its own, and two that hold one kind each
 * and want the other's would be a deadlock.
 */
export async function wakeEach({ database }: Context, due: ReadonlyMap<string, DueProcess[]>): Promise<void> {
  for (const [kind, processes] of due) {
    const ids = processes.map(({ id }) => id);
    if (ids.length > 0) await database.transaction((tx) => requestWake(tx, kind, ids));
  }
}
