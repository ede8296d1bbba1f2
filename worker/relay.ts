import { type Client, WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import type { Context } from "../services/context.ts";
import { finishWakes, returnWakes, takeWakes, type Wake } from "../services/outbox/take-wakes.ts";
import type { enrolment } from "../workflows/enrolment.ts";
import { enrolmentWorkflowId, NUDGED, optInWorkflowId, TASK_QUEUE } from "../workflows/ids.ts";
import type { optIn } from "../workflows/opt-in.ts";
import { RELAY_HANDS } from "./limits.ts";

const BATCH = 200;

/** Delivers what the outbox asks for; returns how many it took. The only place that knows which workflow a thing has. */
export async function relay(context: Context, client: Client): Promise<number> {
  const wakes = await takeWakes(context.database, BATCH);
  const delivered: Wake[] = [];
  const failed: Wake[] = [];
  const queue = [...wakes];
  await Promise.all(
    Array.from({ length: RELAY_HANDS }, async () => {
      for (let wake = queue.shift(); wake; wake = queue.shift()) {
        try {
          await wakeUp(client, wake);
          delivered.push(wake);
        } catch (error) {
          context.log.warn(
            { kind: wake.kind, ref: wake.refId, code: error instanceof Error ? error.name : "unknown" },
            "Temporal did not take a nudge",
          );
          failed.push(wake);
        }
      }
    }),
  );
  await finishWakes(context.database, delivered);
  await returnWakes(context.database, failed, 1);
  return wakes.length;
}

/** At least once, and harmless when repeated: a running workflow is nudged, a missing one begins and reads its row. */
async function wakeUp(client: Client, wake: Wake): Promise<void> {
  const options = { taskQueue: TASK_QUEUE, signal: NUDGED, signalArgs: [] as [], workflowIdReusePolicy: "ALLOW_DUPLICATE" as const };
  try {
    switch (wake.kind) {
      case "enrolment":
        await client.workflow.signalWithStart<typeof enrolment>("enrolment", {
          ...options,
          workflowId: enrolmentWorkflowId(wake.refId),
          args: [{ enrolmentId: wake.refId }],
        });
        return;
      case "opt-in":
        await client.workflow.signalWithStart<typeof optIn>("optIn", {
          ...options,
          workflowId: optInWorkflowId(wake.refId),
          args: [{ optInId: wake.refId }],
        });
        return;
    }
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
