/** Real ms over which the present rate is measured. */
const WINDOW_MS = 250;

export interface Pace {
  /** Call it when a send is done. */
  passed(): void;
  /** How many sends to have under way: about as many as are done in a second. `now` is real time in ms. */
  ahead(now: number): number;
}

/**
 * Decides how many sends to claim ahead. Large claims cost less for each message, but what is claimed early waits longer. So: as many as
 * are done in a second, whatever limits that (the mail server, Postgres, a slow domain), but at least `least` and at most `most`.
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
