import type { Clock } from "../services/engine/clock/clock.ts";

const SHORTEST_MS = 1_000;
const LONGEST_MS = 30 * 86_400_000;
/**
 * A scaled clock halts at undone work, so real time runs well ahead of it, and its governor nudges whoever is due. A timer that kept
 * to the scale would fire in vain, once a second for everybody who waits: it stands behind the nudge instead, this much later.
 */
const SCALED_STRETCH = 5;

/** Real ms to sleep until `wakeAt` (business time), between one second and thirty days; null = only a nudge matters. */
export function realSleep(clock: Clock, wakeAt: Date | null): number {
  if (wakeAt === null) return LONGEST_MS;
  const stretch = clock.speed() === 1 ? 1 : SCALED_STRETCH;
  const left = ((wakeAt.getTime() - clock.now().getTime()) / clock.speed()) * stretch;
  return Math.round(Math.min(LONGEST_MS, Math.max(SHORTEST_MS * stretch, left)));
}
