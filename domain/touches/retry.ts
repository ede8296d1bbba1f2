import type { Category } from "./category.ts";

/** Transient refusals are retried for up to 48 h (BNC2); LINE keeps a retry key for 24 h (LIN4). Business time. */
export const GIVE_UP_MS = { email: 48 * 3_600_000, line: 24 * 3_600_000, person: 0 };

const FIRST_MS = 60_000;
/**
 * Longest pause between retries. A message that is deferred waits longer each time. After an outage of the server itself, retries come
 * soon.
 */
const LONGEST_MS = { message: 4 * 3_600_000, sender: 15 * 60_000 };

/**
 * Pause before attempt `attempts + 1`, in ms: one minute, doubled each time up to the longest of `scope`, varied by ±20 % with `random` in
 * [0, 1).
 */
export function backoff(attempts: number, random: number, scope: keyof typeof LONGEST_MS = "message"): number {
  const base = Math.min(LONGEST_MS[scope], FIRST_MS * 2 ** Math.max(0, attempts - 1));
  return Math.round(base * (0.8 + 0.4 * random));
}

/** First and longest pause between probes of a sender: a dead server may be back soon, one that refuses us needs a person. */
const PROBE_MS = { down: { first: 5_000, longest: 120_000 }, policy: { first: 15_000, longest: 15 * 60_000 } };

/** Pause before the next probe of a sender that is stopped, after `probes` failed ones, in ms: doubled each time, varied as above. */
export function probePause(cause: keyof typeof PROBE_MS, probes: number, random: number): number {
  const { first, longest } = PROBE_MS[cause];
  return Math.round(Math.min(longest, first * 2 ** probes) * (0.8 + 0.4 * random));
}

/** Whether a message that got no answer after the final dot may be sent again (SND2). At most two such attempts in total. */
export function mayRepeatPastDot(category: Category, pastDot: number): boolean {
  return (category === "verification" || category === "transactional") && pastDot < 2;
}
