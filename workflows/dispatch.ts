import { continueAsNew, proxyActivities, workflowInfo } from "@temporalio/workflow";
import type { DispatchActivities } from "../activities/dispatch-activities.ts";
import { HEARTBEAT_SECONDS } from "../domain/touches/deadlines.ts";

const { drain } = proxyActivities<DispatchActivities>({
  // One activity serves for hours; when its worker dies, the missing heartbeat hands it to another.
  startToCloseTimeout: "12 hours",
  heartbeatTimeout: `${HEARTBEAT_SECONDS} seconds`,
  retry: { initialInterval: "1 second", maximumInterval: "30 seconds" },
});

export interface DispatchInput {
  senderId: string;
}

/** All due touches of one sender, drained without end by one worker at a time, so that its rates hold. */
export async function dispatch({ senderId }: DispatchInput): Promise<void> {
  while (!workflowInfo().continueAsNewSuggested) {
    if ((await drain(senderId)) === "gone") return;
  }
  await continueAsNew<typeof dispatch>({ senderId });
}
