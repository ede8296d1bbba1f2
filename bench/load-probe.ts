import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** How long one try uses all processors. */
const SPIN_MS = 100;
/** How long to repeat tries, so that leftover work of the last measurement can end. */
const MAX_WAIT_MS = 2_000;
/** This share counts as all: the system itself needs a little. */
const ALL = 0.95;

/** Measures which share of the processors other programs leave free, on any platform, by trying to use all of them. */
export interface LoadProbe {
  /** Share of all processors that was free, 0 to 1: the best of a few tries, so that only steady work of other programs counts. */
  share(): Promise<number>;
  close(): Promise<void>;
}

export function openLoadProbe(): LoadProbe {
  const threads = Array.from({ length: availableParallelism() }, () => new Worker(new URL("spin-thread.ts", import.meta.url)));
  const spin = async (): Promise<number> => {
    const answers = threads.map(async (thread): Promise<number> => {
      const answer = once(thread, "message");
      thread.postMessage(SPIN_MS);
      return (await answer)[0];
    });
    const shares = await Promise.all(answers);
    return Math.min(1, shares.reduce((sum, share) => sum + share, 0) / shares.length);
  };
  return {
    async share() {
      const until = performance.now() + MAX_WAIT_MS;
      let best = await spin();
      while (best < ALL && performance.now() < until) best = Math.max(best, await spin());
      return best;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
