import { Problem } from "./client.ts";

/** Longer than the window by which the API counts requests. Ms. */
const LONGEST_WAIT_MS = 61_000;

/** A refusal stays a refusal; that of too many requests ends by itself. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  if (!(error instanceof Problem) || error.status < 400 || error.status >= 500) return true;
  return error.status === 429 && error.retryAfterMs !== null && error.retryAfterMs <= LONGEST_WAIT_MS;
}

/** As long as the API asks for; else one second, then two. Milliseconds. */
export function delayOf(failures: number, error: unknown): number {
  const asked = error instanceof Problem ? error.retryAfterMs : null;
  return asked !== null && asked <= LONGEST_WAIT_MS ? asked : 1_000 * 2 ** failures;
}
