/** Rings when touches may be due: at NOTIFY, and at the latest after a while. */
export interface TouchBell {
  /** Resolves at the next ring, or after the idle time; never rejects. */
  rung(): Promise<void>;
  ring(): void;
}

/** `idleMs` is the longest silence, in real ms: it bounds how late a touch whose time has come is seen. */
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
