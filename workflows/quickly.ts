import type { LocalActivityOptions } from "@temporalio/workflow";

/** For local activities: they touch Postgres alone, for milliseconds, and are tried a few times at once. What then fails, `patiently` tries. */
export const quickly: LocalActivityOptions = {
  startToCloseTimeout: "10 seconds",
  retry: { maximumAttempts: 3, initialInterval: "100 milliseconds" },
};
