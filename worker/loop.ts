import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { countFaultyRound } from "../services/engine/observation/counters.ts";

export interface Loop {
  /** Comes back at once instead of after its pause. */
  hurry(): void;
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

/** Runs `round` again and again, resting `pauseMs` (real) after a round that found nothing; a fault is logged and rested over. */
export function loop(name: string, log: Logger, pauseMs: number, round: () => Promise<number>): Loop {
  const end = new AbortController();
  let nap = new AbortController();
  const done = (async () => {
    while (!end.signal.aborted) {
      let found = 0;
      try {
        found = await round();
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "unknown";
        log.warn({ loop: name, code }, "a round failed");
        countFaultyRound(name);
        await delay(500, undefined, { signal: end.signal }).catch(() => {});
      }
      if (found > 0 || nap.signal.aborted) {
        nap = new AbortController();
        continue;
      }
      await delay(pauseMs, undefined, { signal: AbortSignal.any([end.signal, nap.signal]) }).catch(() => {});
      nap = new AbortController();
    }
  })();
  return {
    hurry: () => nap.abort(),
    async stop() {
      end.abort();
      await done;
    },
  };
}
