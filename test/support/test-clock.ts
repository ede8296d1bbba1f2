import type { Clock } from "../../services/engine/clock/clock.ts";

/** A business clock that stands still until the test moves it. */
export interface TestClock extends Clock {
  /** An ISO instant with its offset, such as 2027-01-12T21:40+09:00. */
  set(to: string | Date): void;
  advance(by: { days?: number; hours?: number; minutes?: number; ms?: number }): void;
}

export function testClock(start: string): TestClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    speed: () => 1,
    set: (to) => {
      now = new Date(to);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, ms = 0 }) => {
      now = new Date(now.getTime() + days * 86_400_000 + hours * 3_600_000 + minutes * 60_000 + ms);
    },
  };
}
