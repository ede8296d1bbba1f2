import type { Context } from "../context/context.ts";
import { readDue } from "./read-due.ts";
import { wakeEach } from "./wake-each.ts";

/**
 * Wakes the processes that are due at `now`, each at most once a second (real): its own timer may be about to do it. `wokenLately` is kept
 * between calls: process id to real instant.
 */
export async function wakeDue(context: Context, now: Date, wokenLately: Map<string, number>): Promise<void> {
  const real = Date.now();
  const due = await readDue(context, now, 1_000);
  const fresh = new Map([...due].map(([kind, ids]) => [kind, ids.filter((id) => real - (wokenLately.get(id) ?? 0) > 1_000)]));
  await wakeEach(context, fresh);
  for (const id of [...fresh.values()].flat()) wokenLately.set(id, real);
  if (wokenLately.size > 50_000) wokenLately.clear();
}
