import type { Clock } from "../services/clock/clock.ts";

const SHORTEST_MS = 1_000;
const LONGEST_MS = 30 * 86_400_000;

/** Real ms to sleep until `wakeAt` (business time), between one second and thirty days; null = only a nudge matters. */
export function realSleep(clock: Clock, wakeAt: Date | null): number {
  if (wakeAt === null) return LONGEST_MS;
  const left = (wakeAt.getTime() - clock.now().getTime()) / clock.speed();
  return Math.round(Math.min(LONGEST_MS, Math.max(SHORTEST_MS, left)));
}
