import { askWhatBecame } from "../services/consultations/ask-what-became.ts";
import { endHold } from "../services/consultations/end-hold.ts";
import { lookAtConsultation as readPhase } from "../services/consultations/look-at-consultation.ts";
import type { Context } from "../services/engine/context/context.ts";
import { codedFailures } from "./coded-failures.ts";
import { realSleep } from "./real-sleep.ts";

/** `sleepMs`: real ms until the next moment, unless a nudge comes first. */
export type LookAtConsultation =
  | { phase: "over"; outcome: string }
  | { phase: "hold-lapsed" }
  | { phase: "unmarked" }
  | { phase: "waiting"; sleepMs: number };

export function createConsultationActivities(context: Context) {
  return codedFailures(context, {
    async lookAtConsultation(consultationId: string): Promise<LookAtConsultation> {
      const found = await readPhase(context, consultationId);
      return found.phase === "waiting" ? { phase: "waiting", sleepMs: realSleep(context.clock, found.wakeAt) } : found;
    },
    endHold: (consultationId: string) => endHold(context, consultationId),
    askWhatBecame: (consultationId: string) => askWhatBecame(context, consultationId),
  });
}

export type ConsultationActivities = ReturnType<typeof createConsultationActivities>;
