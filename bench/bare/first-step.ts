import { condition, proxyActivities } from "@temporalio/workflow";

const { pass } = proxyActivities<{ pass(): Promise<number> }>({ startToCloseTimeout: "10 seconds" });

/** What the beginning of a journey does to Temporal, with nothing in it: an activity says how long to sleep (ms), then a timer. */
export async function firstStep(): Promise<void> {
  await condition(() => false, await pass());
}
