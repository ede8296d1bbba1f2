import { type Client, isGrpcServiceError, WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import { codeOf } from "../domain/code-of.ts";
import type { Context } from "../services/engine/context/context.ts";
import type { ProcessKind } from "../services/engine/modules/process-kind.ts";
import { kindOf } from "../services/engine/modules/registry.ts";
import { readRequest } from "../services/engine/outbox/request-wake.ts";
import { finishWakes, returnWakes, takeWakes, type Undelivered, type Wake } from "../services/engine/outbox/take-wakes.ts";
import { NUDGED, processWorkflowId, TASK_QUEUE } from "../workflows/ids.ts";
import { RELAY_CONCURRENCY } from "./limits.ts";

const BATCH = 200;
/** The gRPC status code. */
const GRPC_NOT_FOUND = 5;

/** Delivers the wakes of the outbox to Temporal and returns how many it took. The only place that starts workflows of processes. */
export async function relay(context: Context, client: Client): Promise<number> {
  const wakes = await takeWakes(context.database, BATCH);
  const delivered: Wake[] = [];
  const undelivered: Undelivered[] = [];
  const queue = [...wakes];
  await Promise.all(
    Array.from({ length: RELAY_CONCURRENCY }, async () => {
      for (let wake = queue.shift(); wake; wake = queue.shift()) {
        try {
          if (await deliver(context, client, wake)) delivered.push(wake);
          else undelivered.push({ ...wake, error: null });
        } catch (error) {
          const code = codeOf(error);
          context.log.warn({ kind: wake.kind, ref: wake.refId, code }, "Temporal did not accept a nudge");
          undelivered.push({ ...wake, error: code });
        }
      }
    }),
  );
  await finishWakes(context.database, delivered);
  await returnWakes(context.database, undelivered, 1);
  return wakes.length;
}

/** True when the wake is delivered. False: try again later. */
async function deliver(context: Context, client: Client, { kind: asked, refId }: Wake): Promise<boolean> {
  const { act, kind } = readRequest(asked);
  if (act === "delete") return deleteExecutions(client, processWorkflowId(kind, refId));
  await signalWorkflow(client, kindOf(context.registry.processes, kind), refId);
  return true;
}

/**
 * Deletes every run of an erased lead's workflow, running or not. Temporal deletes later, and a nudge that was being delivered may start a
 * new run. So it is done (true) only when a later call finds no run.
 */
async function deleteExecutions(client: Client, workflowId: string): Promise<boolean> {
  const { namespace } = client.options;
  const deleteRun = async (runId?: string): Promise<boolean> => {
    try {
      await client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId, ...(runId && { runId }) } });
      return true;
    } catch (error) {
      if (isGrpcServiceError(error) && error.code === GRPC_NOT_FOUND) return false;
      throw error;
    }
  };
  let found = await deleteRun();
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) found = (await deleteRun(runId)) || found;
  return !found;
}

/** Nudges a running workflow, or starts it; then it reads its row. Called at least once per wake; repeating it does no harm. */
async function signalWorkflow(client: Client, { kind, workflow, input }: ProcessKind, id: string): Promise<void> {
  try {
    await client.workflow.signalWithStart(workflow, {
      taskQueue: TASK_QUEUE,
      workflowId: processWorkflowId(kind, id),
      workflowIdReusePolicy: "ALLOW_DUPLICATE",
      args: [input(id)],
      signal: NUDGED,
      signalArgs: [],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
