/** One press of Ctrl-C comes up to three times: from the terminal, from npm and from the launcher, which pass it on. */
const SAME_PRESS_MS = 800;

/** Calls `first` at the first interrupt (SIGINT, SIGTERM, SIGHUP), and `again` when a person insists. */
export function onInterrupt(first: () => void, again: () => void): void {
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      first();
    } else if (performance.now() - firstAt >= SAME_PRESS_MS) again();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}
