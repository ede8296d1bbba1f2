import { type Client, isGrpcServiceError, WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import { codeOf } from "../domain/code-of.ts";
import type { Context } from "../services/engine/context/context.ts";
import type { ProcessKind } from "../services/engine/modules/process-kind.ts";
import { kindOf } from "../services/engine/modules/registry.ts";
import { readRequest } from "../services/engine/outbox/request-wake.ts";
import { finishWakes, returnWakes, takeWakes, type Wake } from "../services/engine/outbox/take-wakes.ts";
import { NUDGED, processWorkflowId, TASK_QUEUE } from "../workflows/ids.ts";
import { RELAY_HANDS } from "./limits.ts";

const BATCH = 200;
/** As gRPC numbers it. */
const GRPC_NOT_FOUND = 5;

/** Delivers what the outbox asks for; returns how many it took. The only place that starts workflows of processes. */
export async function relay(context: Context, client: Client): Promise<number> {
  const wakes = await takeWakes(context.database, BATCH);
  const delivered: Wake[] = [];
  const again: Wake[] = [];
  const queue = [...wakes];
  await Promise.all(
    Array.from({ length: RELAY_HANDS }, async () => {
      for (let wake = queue.shift(); wake; wake = queue.shift()) {
        try {
          ((await fulfil(context, client, wake)) ? delivered : again).push(wake);
        } catch (error) {
          context.log.warn({ kind: wake.kind, ref: wake.refId, code: codeOf(error) }, "Temporal did not take a nudge");
          again.push(wake);
        }
      }
    }),
  );
  await finishWakes(context.database, delivered);
  await returnWakes(context.database, again, 1);
  return wakes.length;
}

/** Whether the request is done; one that is not is made again. */
async function fulfil(context: Context, client: Client, { kind: asked, refId }: Wake): Promise<boolean> {
  const { act, kind } = readRequest(asked);
  if (act === "delete") return deleteExecutions(client, processWorkflowId(kind, refId));
  await wakeUp(client, kindOf(context.registry.processes, kind), refId);
  return true;
}

/**
 * Deletes every run of an erased lead's workflow, running or not. Temporal does it in its own time, and a nudge that was on its way may
 * begin one anew: done only when a later look finds none.
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

/** At least once, and harmless when repeated: a running workflow is nudged, a missing one begins and reads its row. */
async function wakeUp(client: Client, { kind, workflow, input }: ProcessKind, id: string): Promise<void> {
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
