/** Rings when touches may be due: at a NOTIFY, and at the latest after the idle time. */
export interface TouchBell {
  /** Resolves at the next ring, or after the idle time; never rejects. */
  rung(): Promise<void>;
  ring(): void;
}

/** `idleMs`: the longest time between two rings, in real ms. It limits how late a due touch is noticed. */
export function touchBell(idleMs: number): TouchBell {
  let waiting: (() => void)[] = [];
  const ring = () => {
    const all = waiting;
    waiting = [];
    for (const wake of all) wake();
  };
  return {
    ring,
    rung: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, idleMs);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}
