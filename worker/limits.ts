import type { WorkerOptions } from "@temporalio/worker";

/** Connections to PostgreSQL of one worker process. */
export const DATABASE_CONNECTIONS = 20;

/** Calls to Temporal that the relay has under way at once. */
export const RELAY_HANDS = 20;

/** What one worker process does at once, and keeps. The bench gives its baselines the same. */
export const workerLimits = {
  // Each holds a connection; some are left for the relay, the inbox and the dispatch.
  maxConcurrentLocalActivityExecutions: DATABASE_CONNECTIONS - 4,
  // A quarter of a megabyte each. Among thousands that sleep for days a journey would be forgotten before it wakes anyway, and then its
  // history is read again, which is short; this is for those that wake again soon (docs/performance.md).
  maxCachedWorkflows: 300,
} satisfies Partial<WorkerOptions>;
