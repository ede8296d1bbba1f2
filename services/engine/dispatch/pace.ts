/** Real ms over which the present rate is measured. */
const WINDOW_MS = 250;

export interface Pace {
  /** One more was done. */
  passed(): void;
  /** How many to have under way: about what is done in a second. `now` in real ms. */
  ahead(now: number): number;
}

/**
 * How far to claim ahead. Deep claims cost less for each message, but what is claimed waits for its turn: so as many as pass in a
 * second, whatever bounds them (the mail server, Postgres, a slow domain), never fewer than `least` nor more than `most`.
 */
export function openPace({ least, most }: { least: number; most: number }): Pace {
  let since = Number.NEGATIVE_INFINITY;
  let count = 0;
  let perSecond = 0;
  return {
    passed: () => void (count += 1),
    ahead(now) {
      const elapsed = now - since;
      if (elapsed >= WINDOW_MS) {
        perSecond = (count * 1_000) / elapsed;
        count = 0;
        since = now;
      }
      return Math.max(least, Math.min(most, Math.ceil(perSecond)));
    },
  };
}
