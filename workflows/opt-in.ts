import { continueAsNew, proxyLocalActivities } from "@temporalio/workflow";
import type { OptInActivities } from "../activities/opt-in-activities.ts";
import { localActivityOptions } from "./local-activities.ts";
import { listenForNudges } from "./loop.ts";
import { endedBefore, type RowState } from "./moments.ts";
import { retryUntilDone } from "./retry-until-done.ts";

const { lookAtOptIn, remindOptIn, expireOptIn } = proxyLocalActivities<OptInActivities>(localActivityOptions);

export interface OptInInput {
  optInId: string;
}

/**
 * One address that must confirm its sign-up (LAW5). The mail is already sent; one reminder follows; then the data that was typed is
 * deleted.
 */
export async function optIn({ optInId }: OptInInput): Promise<"answered" | "expired"> {
  const startNewRun = () => continueAsNew<typeof optIn>({ optInId });
  const nudges = listenForNudges();
  const readUntil = (moment: "untilReminderMs" | "untilExpiryMs") => async (): Promise<RowState> => {
    const found = await lookAtOptIn(optInId);
    return found.kind === "over" ? found : { kind: "waiting", sleepMs: found[moment] };
  };

  if (await endedBefore(readUntil("untilReminderMs"), nudges, startNewRun)) return "answered";
  await retryUntilDone(() => remindOptIn(optInId), startNewRun);
  if (await endedBefore(readUntil("untilExpiryMs"), nudges, startNewRun)) return "answered";
  await retryUntilDone(() => expireOptIn(optInId), startNewRun);
  return "expired";
}
