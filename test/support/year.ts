import { sleep } from "@temporalio/workflow";

/** Sleeps a year. Returns how long it slept, in milliseconds of workflow time. */
export async function year(): Promise<number> {
  const start = Date.now();
  await sleep("365 days");
  return Date.now() - start;
}
