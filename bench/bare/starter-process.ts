import { Client, Connection } from "@temporalio/client";
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import { RELAY_CONCURRENCY, workerLimits } from "../../worker/limits.ts";
import type { firstStep } from "./first-step.ts";

/*
 * Usage: starter-process.ts <address of Temporal>. A worker and who starts its workflows in one process, as a Hagukumi worker and its relay
 * are, but with nothing behind: told a number, it starts so many and answers, once the first activity of each is done, with the rate.
 */

const TASK_QUEUE = "bench-bare";
const MONTH_MS = 30 * 86_400_000;
const [address = ""] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger("WARN"), shutdownSignals: [] });
const workflowsPath = new URL("first-step.ts", import.meta.url).pathname;
const [native, connection, workflowBundle] = await Promise.all([
  NativeConnection.connect({ address }),
  Connection.connect({ address }),
  bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger("ERROR") }),
]);
const client = new Client({ connection });
let left = 0;
let finish = () => {};
const pass = async (): Promise<number> => {
  left -= 1;
  if (left === 0) finish();
  return MONTH_MS;
};
const worker = await Worker.create({ ...workerLimits, connection: native, taskQueue: TASK_QUEUE, workflowBundle, activities: { pass } });
worker.run().catch(() => process.exit(1));

async function startAll(count: number): Promise<number> {
  left = count;
  const done = new Promise<void>((resolve) => void (finish = resolve));
  const began = performance.now();
  let next = 0;
  const hand = async () => {
    while (next < count) {
      next += 1;
      await client.workflow.start<typeof firstStep>("firstStep", { taskQueue: TASK_QUEUE, workflowId: `bare-${crypto.randomUUID()}` });
    }
  };
  await Promise.all(Array.from({ length: RELAY_CONCURRENCY }, hand));
  await done;
  return count / ((performance.now() - began) / 1_000);
}

process.on("message", async (count: number) => process.send?.(await startAll(count)));
process.once("disconnect", () => process.exit(0));
process.send?.("ready");
