import { fileURLToPath } from "node:url";
import { Client, Connection } from "@temporalio/client";
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import { RELAY_CONCURRENCY, workerLimits } from "../../worker/limits.ts";
import type { firstStep } from "./first-step.ts";

/*
 * Usage: starter-process.ts <address of Temporal>. One process with a worker and a starter of its workflows, like a Hagukumi worker with
 * its relay, but without a database. For each number that it receives, it starts that many workflows, waits until the first activity of
 * each is done, and sends back the rate.
 */

const TASK_QUEUE = "bench-bare";
const MONTH_MS = 30 * 86_400_000;
const [address = ""] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger("WARN"), shutdownSignals: [] });
const workflowsPath = fileURLToPath(new URL("first-step.ts", import.meta.url));
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
  const startSome = async () => {
    while (next < count) {
      next += 1;
      await client.workflow.start<typeof firstStep>("firstStep", { taskQueue: TASK_QUEUE, workflowId: `bare-${crypto.randomUUID()}` });
    }
  };
  await Promise.all(Array.from({ length: RELAY_CONCURRENCY }, startSome));
  await done;
  return count / ((performance.now() - began) / 1_000);
}

process.on("message", async (count: number) => process.send?.(await startAll(count)));
process.once("disconnect", () => process.exit(0));
process.send?.("ready");
