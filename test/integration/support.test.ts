import { fileURLToPath } from "node:url";
import { Worker } from "@temporalio/worker";
import { expect, test } from "vitest";
import { timeSkippingTemporal } from "../support/temporal.ts";

test("a year passes in Temporal's test server while nobody works", async () => {
  const environment = await timeSkippingTemporal();
  try {
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue: "year",
      workflowsPath: fileURLToPath(new URL("../support/year.ts", import.meta.url)),
    });
    const slept = await worker.runUntil(environment.client.workflow.execute("year", { taskQueue: "year", workflowId: "year" }));
    expect(Math.round(slept / 86_400_000)).toBe(365);
  } finally {
    await environment.teardown();
  }
});
