import { ActivityFailure, ApplicationFailure, isCancellation, sleep, workflowInfo } from "@temporalio/workflow";

const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Retries an activity without limit until it succeeds. The activity has a few quick retries of its own. When they are used up (Postgres is
 * unavailable), this sleeps, doubling the pause up to five minutes, and tries again. `startNewRun` continues as new, so the history stays
 * small (TMP2). Only cancellation is thrown on.
 */
export async function retryUntilDone<T>(work: () => Promise<T>, startNewRun: () => Promise<never>): Promise<T> {
  for (let pause = SHORTEST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    try {
      return await work();
    } catch (error) {
      if (isCancellation(error)) throw error;
      if (!(error instanceof ActivityFailure) && !(error instanceof ApplicationFailure)) throw error;
    }
    if (workflowInfo().continueAsNewSuggested) await startNewRun();
    await sleep(pause);
  }
}
