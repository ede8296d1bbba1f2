import { type Client, isGrpcServiceError, WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import type { Context } from "../services/engine/context/context.ts";
import { finishWakes, returnWakes, takeWakes, type Wake } from "../services/engine/outbox/take-wakes.ts";
import type { enrolment } from "../workflows/enrolment.ts";
import { enrolmentWorkflowId, NUDGED, optInWorkflowId, TASK_QUEUE } from "../workflows/ids.ts";
import type { optIn } from "../workflows/opt-in.ts";
import { RELAY_HANDS } from "./limits.ts";

const BATCH = 200;
/** As gRPC numbers it. */
const GRPC_NOT_FOUND = 5;

/** Delivers what the outbox asks for; returns how many it took. The only place that knows which workflow a thing has. */
export async function relay(context: Context, client: Client): Promise<number> {
  const wakes = await takeWakes(context.database, BATCH);
  const delivered: Wake[] = [];
  const again: Wake[] = [];
  const queue = [...wakes];
  await Promise.all(
    Array.from({ length: RELAY_HANDS }, async () => {
      for (let wake = queue.shift(); wake; wake = queue.shift()) {
        try {
          ((await tell(client, wake)) ? delivered : again).push(wake);
        } catch (error) {
          context.log.warn(
            { kind: wake.kind, ref: wake.refId, code: error instanceof Error ? error.name : "unknown" },
            "Temporal did not take a nudge",
          );
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
async function tell(client: Client, { kind, refId }: Wake): Promise<boolean> {
  switch (kind) {
    case "enrolment":
    case "opt-in":
      await wakeUp(client, kind, refId);
      return true;
    case "enrolment-erased":
      return deleteExecutions(client, enrolmentWorkflowId(refId));
    case "opt-in-erased":
      return deleteExecutions(client, optInWorkflowId(refId));
  }
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
async function wakeUp(client: Client, kind: "enrolment" | "opt-in", refId: string): Promise<void> {
  const options = { taskQueue: TASK_QUEUE, signal: NUDGED, signalArgs: [] as [], workflowIdReusePolicy: "ALLOW_DUPLICATE" as const };
  try {
    switch (kind) {
      case "enrolment":
        await client.workflow.signalWithStart<typeof enrolment>("enrolment", {
          ...options,
          workflowId: enrolmentWorkflowId(refId),
          args: [{ enrolmentId: refId }],
        });
        return;
      case "opt-in":
        await client.workflow.signalWithStart<typeof optIn>("optIn", {
          ...options,
          workflowId: optInWorkflowId(refId),
          args: [{ optInId: refId }],
        });
        return;
    }
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
