import type { Context } from "../context/context.ts";
import { requestWake } from "../outbox/request-wake.ts";
import { readDue } from "./read-due.ts";

/**
 * Wakes the processes that are due at `now`, each at most once a second (real): its own timer may be about to do it. `wokenLately` is kept
 * between calls: process id to real instant.
 */
export async function wakeDue(context: Context, now: Date, wokenLately: Map<string, number>): Promise<void> {
  await context.database.transaction(async (tx) => {
    const real = Date.now();
    for (const [kind, due] of await readDue(tx, context, now, 1_000)) {
      const fresh = due.filter((id) => real - (wokenLately.get(id) ?? 0) > 1_000);
      await requestWake(tx, kind, fresh);
      for (const id of fresh) wokenLately.set(id, real);
    }
  });
  if (wokenLately.size > 50_000) wokenLately.clear();
}
