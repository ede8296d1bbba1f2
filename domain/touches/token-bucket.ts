/** Tokens arrive at `rate` per second, up to `burst`. All times in real ms. */
export interface TokenBucket {
  /** Takes one token and returns in how many ms from `now` it is available. */
  take(now: number): number;
}

/** Keeps a rate over time. Default burst: the tokens of one second. */
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
