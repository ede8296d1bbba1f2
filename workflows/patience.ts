import { ActivityFailure, ApplicationFailure, isCancellation, sleep, workflowInfo } from "@temporalio/workflow";

const SHORTEST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/**
 * Runs an activity until it answers. Its own few retries are quick; when they are used up (Postgres is away), this sleeps,
 * doubling to five minutes, and tries again without end; `startAnew` (continue as new) keeps the history small meanwhile (TMP2).
 * Only cancellation passes through.
 */
export async function patiently<T>(work: () => Promise<T>, startAnew: () => Promise<never>): Promise<T> {
  for (let pause = SHORTEST_MS; ; pause = Math.min(LONGEST_MS, pause * 2)) {
    try {
      return await work();
    } catch (error) {
      if (isCancellation(error)) throw error;
      if (!(error instanceof ActivityFailure) && !(error instanceof ApplicationFailure)) throw error;
    }
    if (workflowInfo().continueAsNewSuggested) await startAnew();
    await sleep(pause);
  }
}
