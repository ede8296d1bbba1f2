import type { Context } from "../context/context.ts";
import { type DueProcess, readDue } from "./read-due.ts";
import { wakeEach } from "./wake-each.ts";

/** When a process was woken, in real epoch ms, and for which instant of business time. */
export type WokenLately = Map<string, { at: number; wakeAt: number }>;

/**
 * Wakes the processes that are due at `now`, each at most once a second (real) for the same instant: its own timer may be about to do it.
 * `wokenLately` is kept between calls, by process id.
 */
export async function wakeDue(context: Context, now: Date, wokenLately: WokenLately): Promise<void> {
  const real = Date.now();
  const isFresh = ({ id, wakeAt }: DueProcess): boolean => {
    const woken = wokenLately.get(id);
    return woken === undefined || woken.wakeAt !== wakeAt || real - woken.at > 1_000;
  };
  const due = await readDue(context, now, 1_000);
  const fresh = new Map([...due].map(([kind, processes]) => [kind, processes.filter(isFresh)]));
  await wakeEach(context, fresh);
  for (const { id, wakeAt } of [...fresh.values()].flat()) wokenLately.set(id, { at: real, wakeAt });
  if (wokenLately.size > 50_000) wokenLately.clear();
}
