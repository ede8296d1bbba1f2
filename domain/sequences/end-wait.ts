import { NEVER, type Position } from "./position.ts";

/**
 * Ends what the journey waits for at once, by staff: a wait is over, a waitFor has not come, a message goes without its window, as one that
 * answers the lead's own act, and a lead below the threshold of an offer is invited. Null when it waits for no instant that is still to come.
 */
export function endWait(position: Position, now: Date): Position | null {
  if (position.phase === "ready" || position.phase === "over") return null;
  if (new Date(position.dueAt) <= now) return null;
  const at = now.toISOString();
  if (position.phase === "inviting" && position.stage === "threshold") return { ...position, anchor: at, waived: true };
  if (position.phase === "inviting" && position.stage === "touches") return { ...position, anchor: at, dueAt: at, prompt: true };
  return position.phase === "sending" ? { ...position, anchor: at, dueAt: at, prompt: true } : { ...position, dueAt: at };
}

/** What remains of the present wait of a paused position, in milliseconds; null when it waits for no instant, or without end. */
export function remainingMs(position: Position | null): number | null {
  if (position?.frozenAt === undefined || !("dueAt" in position)) return null;
  const due = Date.parse(position.dueAt);
  return due >= NEVER.getTime() ? null : Math.max(0, due - Date.parse(position.frozenAt));
}
