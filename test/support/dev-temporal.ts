import { randomBytes } from "node:crypto";
import proto from "@temporalio/proto";
import { TestWorkflowEnvironment } from "@temporalio/testing";
import { inject } from "vitest";
import { quietRuntime } from "./temporal.ts";
import { waitFor } from "./wait-for.ts";

/** A new namespace on the dev server of the run. End it with `environment.teardown()`; the server keeps running. */
export async function devTemporal(): Promise<TestWorkflowEnvironment> {
  quietRuntime();
  const address = inject("temporalAddress");
  const namespace = `test-${randomBytes(6).toString("hex")}`;
  const environment = await waitFor(
    "the dev server of Temporal",
    () => TestWorkflowEnvironment.createFromExistingServer({ address, namespace }).catch(() => null),
    { seconds: 60, everyMs: 200 },
  );
  const day = proto.google.protobuf.Duration.fromObject({ seconds: 86_400 });
  await environment.connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: day });
  return environment;
}
