import { continueAsNew, proxyLocalActivities } from "@temporalio/workflow";
import type { OptInActivities } from "../activities/opt-in-activities.ts";
import { listenForNudges } from "./loop.ts";
import { type Look, overBefore } from "./moments.ts";
import { patiently } from "./patience.ts";
import { quickly } from "./quickly.ts";

const { lookAtOptIn, remindOptIn, expireOptIn } = proxyLocalActivities<OptInActivities>(quickly);

export interface OptInInput {
  optInId: string;
}

/** One address asked to confirm one form (LAW5): the mail is out, one reminder follows, then what was typed is deleted. */
export async function optIn({ optInId }: OptInInput): Promise<"answered" | "expired"> {
  const startAnew = () => continueAsNew<typeof optIn>({ optInId });
  const nudges = listenForNudges();
  const lookFor = (moment: "untilReminderMs" | "untilExpiryMs") => async (): Promise<Look> => {
    const seen = await lookAtOptIn(optInId);
    return seen.kind === "over" ? seen : { kind: "waiting", sleepMs: seen[moment] };
  };

  if (await overBefore(lookFor("untilReminderMs"), nudges, startAnew)) return "answered";
  await patiently(() => remindOptIn(optInId), startAnew);
  if (await overBefore(lookFor("untilExpiryMs"), nudges, startAnew)) return "answered";
  await patiently(() => expireOptIn(optInId), startAnew);
  return "expired";
}
