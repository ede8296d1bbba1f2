/**
 * Real time, in seconds (SND4): one absolute deadline for a send; the lease is longer, so nobody takes over a living
 * attempt; the heartbeat limit of the dispatch activity lies between.
 */
export const DEADLINE_SECONDS = 20;
export const HEARTBEAT_SECONDS = 30;
export const LEASE_SECONDS = 40;

/** Touches that only a person can let go again wait until here. */
export const NEVER = new Date("9999-12-31T00:00:00Z");
