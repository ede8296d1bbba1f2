/** Tokens come in at `rate` per second up to `burst`; all times in real ms. */
export interface TokenBucket {
  /** Takes one token and says how many ms from `now` it is there. */
  take(now: number): number;
}

/** A rate that is kept over time, with no burst larger than one second's worth. */
export function tokenBucket(ratePerSecond: number, burst = Math.max(1, ratePerSecond)): TokenBucket {
  let tokens = burst;
  let last = Number.NEGATIVE_INFINITY;
  return {
    take(now) {
      if (now > last) {
        if (last !== Number.NEGATIVE_INFINITY) tokens = Math.min(burst, tokens + ((now - last) / 1_000) * ratePerSecond);
        last = now;
      }
      tokens -= 1;
      return tokens >= 0 ? 0 : Math.ceil((-tokens / ratePerSecond) * 1_000);
    },
  };
}
