import { condition, proxyActivities } from "@temporalio/workflow";

const { pass } = proxyActivities<{ pass(): Promise<number> }>({ startToCloseTimeout: "10 seconds" });

/** What a journey does to Temporal, with nothing in it: an activity says how long to sleep (ms), a timer passes, and again. */
export async function timerLoop(wakeups: number): Promise<void> {
  let sleepMs = await pass();
  for (let wakeup = 0; wakeup < wakeups; wakeup += 1) {
    await condition(() => false, sleepMs);
    sleepMs = await pass();
  }
}
