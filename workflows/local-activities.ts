import type { LocalActivityOptions } from "@temporalio/workflow";

/**
 * Options of local activities: they use only Postgres, take milliseconds, and are retried a few times at once. `retryUntilDone` handles
 * what still fails.
 */
export const localActivityOptions: LocalActivityOptions = {
  startToCloseTimeout: "10 seconds",
  retry: { maximumAttempts: 3, initialInterval: "100 milliseconds" },
};
