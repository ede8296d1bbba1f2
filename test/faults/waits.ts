import { setTimeout as delay } from "node:timers/promises";

/** Waits that have a name, so that a time-out says what it waited for. */
export interface Waits {
  /**
   * Calls `ask` until its result is not false, null or undefined. Throws after `seconds` (real; default 30), with `what` in the message.
   */
  waitFor<T>(what: string, ask: () => T | Promise<T>, seconds?: number): Promise<NonNullable<Exclude<T, false>>>;
  /** Runs `work`. After `seconds` it throws and names the last wait (at first `what`). `work` itself is not stopped. */
  within<T>(seconds: number, what: string, work: () => Promise<T>): Promise<T>;
}

const ASK_EVERY_MS = 30;

export function openWaits(): Waits {
  let doing = "";
  /** Increases at each time-out, so that waits of the timed-out work end. */
  let round = 0;
  return {
    async waitFor(what, ask, seconds = 30) {
      const mine = round;
      const until = performance.now() + seconds * 1_000;
      doing = what;
      for (;;) {
        const answer = await ask();
        if (mine !== round) throw new Error("the time was up");
        if (answer !== false && answer !== null && answer !== undefined) return answer as NonNullable<Exclude<typeof answer, false>>;
        if (performance.now() > until) throw new Error(`gave up after ${seconds} s of waiting for ${what}`);
        await delay(ASK_EVERY_MS);
      }
    },
    async within(seconds, what, work) {
      doing = what;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, fail) => {
        timer = setTimeout(() => {
          round += 1;
          fail(new Error(`stopped after ${seconds} s while waiting for ${doing}`));
        }, seconds * 1_000);
      });
      const working = work();
      working.catch(() => {});
      try {
        return await Promise.race([working, late]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
