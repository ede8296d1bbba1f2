import { Worker } from "node:worker_threads";
import { codeOf } from "../../domain/code-of.ts";
import type { BusyTime, BusyWindow } from "../../domain/consultations/busy-calendar.ts";

/** Real ms. A calendar of ten years takes well under a second. */
const LIMIT_MS = 10_000;
const MEMORY_MB = 256;

export interface CalendarTask {
  text: string;
  window: BusyWindow;
}

export type CalendarAnswer = { times: BusyTime[] } | { fault: string };

/**
 * Reads a calendar in a thread of its own: a rule such as "each 30 February" never ends, and the thread is then ended. `fault` is
 * `not-a-calendar`, `too-many` or `too-slow`.
 */
export async function readCalendarApart(task: CalendarTask, limitMs = LIMIT_MS): Promise<CalendarAnswer> {
  const thread = new Worker(new URL("./read-calendar-thread.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    execArgv: [],
    env: {},
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<CalendarAnswer>((resolve, reject) => {
      timer = setTimeout(() => resolve({ fault: "too-slow" }), limitMs);
      thread.once("message", resolve);
      thread.once("error", (error) => {
        if (codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY") resolve({ fault: "too-many" });
        else reject(error);
      });
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
