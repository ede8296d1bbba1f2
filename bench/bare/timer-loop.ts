import { condition, proxyActivities } from "@temporalio/workflow";

const { pass } = proxyActivities<{ pass(): Promise<number> }>({ startToCloseTimeout: "10 seconds" });

/** An enrolment as Temporal sees it, without any work: an activity returns how long to sleep (ms), then a timer, repeatedly. */
export async function timerLoop(wakeups: number): Promise<void> {
  let sleepMs = await pass();
  for (let wakeup = 0; wakeup < wakeups; wakeup += 1) {
    await condition(() => false, sleepMs);
    sleepMs = await pass();
  }
}
