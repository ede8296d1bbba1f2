import type { Clock } from "../services/engine/clock/clock.ts";

const SHORTEST_MS = 1_000;
const LONGEST_MS = 30 * 86_400_000;
/**
 * A scaled clock stops while work is overdue, so a timer set by its speed would fire too early, again and again. The governor nudges due
 * processes anyway. The timer is only the fallback, so it is set this many times later.
 */
const SCALED_STRETCH = 5;

/** Real ms to sleep until `wakeAt` (business time), between one second and thirty days. Null: only a nudge wakes it. */
export function realSleep(clock: Clock, wakeAt: Date | null): number {
  if (wakeAt === null) return LONGEST_MS;
  const stretch = clock.speed() === 1 ? 1 : SCALED_STRETCH;
  const left = ((wakeAt.getTime() - clock.now().getTime()) / clock.speed()) * stretch;
  return Math.round(Math.min(LONGEST_MS, Math.max(SHORTEST_MS * stretch, left)));
}
