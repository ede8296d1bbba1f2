import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** How long all processors are asked for at a time, and how long what the last measurement left behind may take to end. */
const SPIN_MS = 100;
const PATIENCE_MS = 2_000;
/** So much is as good as all: the system itself needs a little. */
const ALL = 0.95;

/** Tells how much of the machine is left by other programs, whatever the platform counts: by asking for all of it. */
export interface LoadProbe {
  /** Share of all processors that were to be had, 0 to 1: the best of a few tries, so that only steady work of others counts. */
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
      const until = performance.now() + PATIENCE_MS;
      let best = await spin();
      while (best < ALL && performance.now() < until) best = Math.max(best, await spin());
      return best;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
