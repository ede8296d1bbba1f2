import { allHandlersFinished, condition, continueAsNew, proxyLocalActivities, workflowInfo } from "@temporalio/workflow";
import type { SessionActivities } from "../activities/session-activities.ts";
import { localActivityOptions } from "./local-activities.ts";
import { listenForNudges } from "./loop.ts";
import { retryUntilDone } from "./retry-until-done.ts";

const { lookAtSession, passSeatsOn, endBookings, judgeFollowUp } = proxyLocalActivities<SessionActivities>(localActivityOptions);

export interface SessionInput {
  sessionId: string;
}

/**
 * One date of an offer. Seats that lapse go on to the next in line; at the deadline the bookings end. Some days after it is said who came, it
 * is judged how many of them went on to the next offer. It is over then, or when the organiser cancels. Reminders are touches with a future
 * date, so nothing here waits for them.
 */
export async function session({ sessionId }: SessionInput): Promise<string> {
  const startNewRun = () => continueAsNew<typeof session>({ sessionId });
  const nudges = listenForNudges();
  while (!workflowInfo().continueAsNewSuggested) {
    nudges.clear();
    const found = await retryUntilDone(() => lookAtSession(sessionId), startNewRun);
    switch (found.phase) {
      case "over":
        return found.outcome;
      case "seats-due":
        await retryUntilDone(() => passSeatsOn(sessionId), startNewRun);
        break;
      case "bookings-end":
        await retryUntilDone(() => endBookings(sessionId), startNewRun);
        break;
      case "follow-up-due":
        await retryUntilDone(() => judgeFollowUp(sessionId), startNewRun);
        break;
      case "waiting":
        await nudges.wait(found.sleepMs);
    }
  }
  await condition(allHandlersFinished);
  return startNewRun();
}
