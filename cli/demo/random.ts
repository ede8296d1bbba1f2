/** Chance with a seed: the same seed gives the same people and the same whims. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Minutes around `median`, seldom much longer (log-normal). */
  minutes(median: number): number;
}

/** Mulberry32, a small well-known generator: 32 bits of state are enough for whims. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    minutes(median) {
      const bell = next() + next() + next() + next() - 2;
      return median * Math.exp(bell * 1.6);
    },
  };
}
