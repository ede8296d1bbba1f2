import { allHandlersFinished, condition, continueAsNew, proxyLocalActivities, workflowInfo } from "@temporalio/workflow";
import type { ConsultationActivities } from "../activities/consultation-activities.ts";
import { localActivityOptions } from "./local-activities.ts";
import { listenForNudges } from "./loop.ts";
import { retryUntilDone } from "./retry-until-done.ts";

const { lookAtConsultation, endHold, askWhatBecame } = proxyLocalActivities<ConsultationActivities>(localActivityOptions);

export interface ConsultationInput {
  consultationId: string;
}

/**
 * One consultation. A time that is only kept lapses; two hours after the end a person is asked what became of it, if nobody has told; it is over
 * when somebody tells, or when it is cancelled. Reminders are touches with a future date, so nothing here waits for them.
 */
export async function consultation({ consultationId }: ConsultationInput): Promise<string> {
  const startNewRun = () => continueAsNew<typeof consultation>({ consultationId });
  const nudges = listenForNudges();
  while (!workflowInfo().continueAsNewSuggested) {
    nudges.clear();
    const found = await retryUntilDone(() => lookAtConsultation(consultationId), startNewRun);
    switch (found.phase) {
      case "over":
        return found.outcome;
      case "hold-lapsed":
        await retryUntilDone(() => endHold(consultationId), startNewRun);
        break;
      case "unmarked":
        await retryUntilDone(() => askWhatBecame(consultationId), startNewRun);
        break;
      case "waiting":
        await nudges.wait(found.sleepMs);
    }
  }
  await condition(allHandlersFinished);
  return startNewRun();
}
