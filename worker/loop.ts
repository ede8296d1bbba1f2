import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { codeOf } from "../domain/code-of.ts";
import { countFaultyRound } from "../services/engine/observation/counters.ts";

export interface Loop {
  /** Ends the current pause, or starts the next round without a pause. */
  runNow(): void;
  /** Stops after the current round. */
  stop(): Promise<void>;
}

/**
 * Runs `round` repeatedly. Pauses `pauseMs` (real) after a round that found nothing. A failed round is logged and followed by a longer
 * pause.
 */
export function loop(name: string, log: Logger, pauseMs: number, round: () => Promise<number>): Loop {
  const end = new AbortController();
  let pause = new AbortController();
  const done = (async () => {
    while (!end.signal.aborted) {
      let found = 0;
      try {
        found = await round();
      } catch (error) {
        log.warn({ loop: name, code: codeOf(error) }, "a round failed");
        countFaultyRound(name);
        await delay(500, undefined, { signal: end.signal }).catch(() => {});
      }
      if (found > 0 || pause.signal.aborted) {
        pause = new AbortController();
        continue;
      }
      await delay(pauseMs, undefined, { signal: AbortSignal.any([end.signal, pause.signal]) }).catch(() => {});
      pause = new AbortController();
    }
  })();
  return {
    runNow: () => pause.abort(),
    async stop() {
      end.abort();
      await done;
    },
  };
}
