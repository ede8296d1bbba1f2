import { condition, proxyActivities } from "@temporalio/workflow";

const { pass } = proxyActivities<{ pass(): Promise<number> }>({ startToCloseTimeout: "10 seconds" });

/** The start of an enrolment as Temporal sees it, without any work: an activity returns how long to sleep (ms), then a timer. */
export async function firstStep(): Promise<void> {
  await condition(() => false, await pass());
}
