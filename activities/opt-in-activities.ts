import { expireOptIn } from "../services/consent/expire-opt-in.ts";
import { readWaitingOptIn } from "../services/consent/read-waiting-opt-in.ts";
import { remindOptIn } from "../services/consent/remind-opt-in.ts";
import type { Context } from "../services/engine/context/context.ts";
import { codedFailures } from "./coded-failures.ts";
import { realSleep } from "./real-sleep.ts";

/** Real ms until the reminder and the expiry; 0 or less once the moment has come. */
export type LookAtOptIn = { kind: "over" } | { kind: "waiting"; untilReminderMs: number; untilExpiryMs: number };

export function createOptInActivities(context: Context) {
  return codedFailures(context, {
    async lookAtOptIn(optInId: string): Promise<LookAtOptIn> {
      const found = await readWaitingOptIn(context, optInId);
      if (found.kind === "over") return found;
      const now = context.clock.now();
      const until = (at: Date) => (at <= now ? 0 : realSleep(context.clock, at));
      return { kind: "waiting", untilReminderMs: until(found.remindAt), untilExpiryMs: until(found.expiresAt) };
    },
    remindOptIn: (optInId: string) => remindOptIn(context, optInId),
    expireOptIn: (optInId: string) => expireOptIn(context, optInId),
  });
}

export type OptInActivities = ReturnType<typeof createOptInActivities>;
