import { allHandlersFinished, condition, continueAsNew, proxyLocalActivities, setHandler, workflowInfo } from "@temporalio/workflow";
import type { EnrolmentActivities } from "../activities/enrolment-activities.ts";
import { nudged } from "./messages.ts";
import { patiently } from "./patience.ts";

const { advance } = proxyLocalActivities<EnrolmentActivities>({
  startToCloseTimeout: "10 seconds",
  retry: { maximumAttempts: 3, initialInterval: "100 milliseconds" },
});

export interface EnrolmentInput {
  enrolmentId: string;
}

/** One lead in one sequence version. Lives as long as the journey, years if need be. */
export async function enrolment({ enrolmentId }: EnrolmentInput): Promise<string> {
  const startAnew = () => continueAsNew<typeof enrolment>({ enrolmentId });
  let isNudged = false;
  setHandler(nudged, () => void (isNudged = true));
  while (!workflowInfo().continueAsNewSuggested) {
    isNudged = false;
    const next = await patiently(() => advance(enrolmentId), startAnew); // does what is due, says when to come back
    if (next.kind === "over") return next.outcome;
    await condition(() => isNudged, next.sleepMs);
  }
  await condition(allHandlersFinished);
  return startAnew();
}
