import { setTimeout as delay } from "node:timers/promises";

/** Waits with a reason, so that whatever hangs can say what it waited for. */
export interface Patience {
  /** Asks until the answer is neither false, null nor undefined. Throws after `seconds` (real; default 30), naming `what`. */
  waitFor<T>(what: string, ask: () => T | Promise<T>, seconds?: number): Promise<NonNullable<Exclude<T, false>>>;
  /** Runs `work` under `what`; past its `seconds` it throws, naming what was waited for last. `work` itself is then left. */
  within<T>(seconds: number, what: string, work: () => Promise<T>): Promise<T>;
}

const ASK_EVERY_MS = 30;

export function patience(): Patience {
  let doing = "";
  /** A round that ran out of time must not go on asking in the next one. */
  let round = 0;
  return {
    async waitFor(what, ask, seconds = 30) {
      const mine = round;
      const until = performance.now() + seconds * 1_000;
      doing = what;
      for (;;) {
        const answer = await ask();
        if (mine !== round) throw new Error("its time was up");
        if (answer !== false && answer !== null && answer !== undefined) return answer as NonNullable<Exclude<typeof answer, false>>;
        if (performance.now() > until) throw new Error(`waited ${seconds} s in vain for ${what}`);
        await delay(ASK_EVERY_MS);
      }
    },
    async within(seconds, what, work) {
      doing = what;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, fail) => {
        timer = setTimeout(() => {
          round += 1;
          fail(new Error(`was ended after ${seconds} s; it waited for ${doing}`));
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
