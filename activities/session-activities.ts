import type { Context } from "../services/engine/context/context.ts";
import { endBookings } from "../services/sessions/end-bookings.ts";
import { judgeFollowUp } from "../services/sessions/judge-follow-up.ts";
import { lookAtSession as readPhase } from "../services/sessions/look-at-session.ts";
import { passSeatsOn } from "../services/sessions/pass-seats-on.ts";
import { codedFailures } from "./coded-failures.ts";
import { realSleep } from "./real-sleep.ts";

/** `sleepMs`: real ms until the next moment, unless a nudge comes first. */
export type LookAtSession =
  | { phase: "over"; outcome: string }
  | { phase: "seats-due" }
  | { phase: "bookings-end" }
  | { phase: "follow-up-due" }
  | { phase: "waiting"; sleepMs: number };

export function createSessionActivities(context: Context) {
  return codedFailures(context, {
    async lookAtSession(sessionId: string): Promise<LookAtSession> {
      const found = await readPhase(context, sessionId);
      return found.phase === "waiting" ? { phase: "waiting", sleepMs: realSleep(context.clock, found.wakeAt) } : found;
    },
    passSeatsOn: (sessionId: string) => passSeatsOn(context, sessionId),
    endBookings: (sessionId: string) => endBookings(context, sessionId),
    judgeFollowUp: (sessionId: string) => judgeFollowUp(context, sessionId),
  });
}

export type SessionActivities = ReturnType<typeof createSessionActivities>;
