import type { WorkerOptions } from "@temporalio/worker";

/** Connections to PostgreSQL of one worker process. */
export const DATABASE_CONNECTIONS = 20;

/** Calls to Temporal that the relay makes at once. */
export const RELAY_CONCURRENCY = 20;

/** Limits of the Temporal worker of everything but dispatch. The bench gives its baselines the same. */
export const workerLimits = {
  // Each uses a connection. The rest are for relay, inbox and dispatch.
  maxConcurrentLocalActivityExecutions: DATABASE_CONNECTIONS - 4,
  // A quarter of a megabyte each. The cache helps workflows that wake again soon. A workflow that sleeps for days is evicted before it
  // wakes, and its short history is then read again (docs/performance.md).
  maxCachedWorkflows: 300,
} satisfies Partial<WorkerOptions>;

/** Limits of the Temporal worker of dispatch, in the same process: a few workflows, one long activity for each sender. */
export const dispatchLimits = {
  maxConcurrentActivityTaskExecutions: 500,
  maxCachedWorkflows: 20,
} satisfies Partial<WorkerOptions>;

/** Longer than the deadline of a send, so on SIGTERM the sends that run are finished (rules.md TMP6). Milliseconds. */
export const SHUTDOWN_GRACE_MS = 25_000;
