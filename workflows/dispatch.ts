import { continueAsNew, makeContinueAsNewFunc, proxyActivities, workflowInfo } from "@temporalio/workflow";
import type { DispatchActivities } from "../activities/dispatch-activities.ts";
import { HEARTBEAT_SECONDS } from "../domain/touches/deadlines.ts";
import { DISPATCH_QUEUE } from "./ids.ts";

const { drain } = proxyActivities<DispatchActivities>({
  // One activity may run for hours. When its worker dies, the heartbeat stops and Temporal gives the activity to another worker.
  startToCloseTimeout: "12 hours",
  heartbeatTimeout: `${HEARTBEAT_SECONDS} seconds`,
  retry: { initialInterval: "1 second", maximumInterval: "30 seconds" },
});

export interface DispatchInput {
  senderId: string;
}

/** Sends all due touches of one sender. Runs without end, on one worker at a time, so that the sender's rates hold. */
export async function dispatch({ senderId }: DispatchInput): Promise<void> {
  while (!workflowInfo().continueAsNewSuggested) {
    const turn = await drain(senderId);
    if (turn === "gone") return;
    if (turn === "moved") await makeContinueAsNewFunc<typeof dispatch>({ taskQueue: DISPATCH_QUEUE })({ senderId });
  }
  await continueAsNew<typeof dispatch>({ senderId });
}
