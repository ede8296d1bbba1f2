import { condition, continueAsNew, proxyLocalActivities, setHandler } from "@temporalio/workflow";
import type { OptInActivities } from "../activities/opt-in-activities.ts";
import { nudged } from "./messages.ts";
import { patiently } from "./patience.ts";

const { lookAtOptIn, remindOptIn, expireOptIn } = proxyLocalActivities<OptInActivities>({
  startToCloseTimeout: "10 seconds",
  retry: { maximumAttempts: 3, initialInterval: "100 milliseconds" },
});

export interface OptInInput {
  optInId: string;
}

/** One address asked to confirm one form (LAW5): the mail is out, one reminder follows, then what was typed is deleted. */
export async function optIn({ optInId }: OptInInput): Promise<"answered" | "expired"> {
  const startAnew = () => continueAsNew<typeof optIn>({ optInId });
  let isNudged = false;
  setHandler(nudged, () => void (isNudged = true));

  /** True as soon as the opt-in is answered, or gone; false when `moment` has come without an answer. */
  async function answeredBefore(moment: "reminder" | "expiry"): Promise<boolean> {
    for (;;) {
      isNudged = false;
      const look = await patiently(() => lookAtOptIn(optInId), startAnew);
      if (look.kind === "over") return true;
      const sleepMs = moment === "reminder" ? look.untilReminderMs : look.untilExpiryMs;
      if (sleepMs <= 0) return false;
      await condition(() => isNudged, sleepMs);
    }
  }

  if (await answeredBefore("reminder")) return "answered";
  await patiently(() => remindOptIn(optInId), startAnew);
  if (await answeredBefore("expiry")) return "answered";
  await patiently(() => expireOptIn(optInId), startAnew);
  return "expired";
}
