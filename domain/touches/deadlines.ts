/**
 * Real time, in seconds (SND4). A send has one absolute deadline. The lease is longer, so no worker takes over a send that is still
 * running. The heartbeat limit of the dispatch activity is between them.
 */
export const DEADLINE_SECONDS = 20;
export const HEARTBEAT_SECONDS = 30;
export const LEASE_SECONDS = 40;

/** `not_before` of touches that wait until staff releases them. */
export const NEVER = new Date("9999-12-31T00:00:00Z");
