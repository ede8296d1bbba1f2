import type { Context } from "../services/engine/context/context.ts";
import { timeStep } from "../services/engine/observation/observe.ts";
import { advanceEnrolment } from "../services/enrolments/advance-enrolment.ts";
import { codedFailures } from "./coded-failures.ts";
import { realSleep } from "./real-sleep.ts";

export type NextAdvance = { kind: "over"; outcome: string } | { kind: "sleep"; sleepMs: number };

/** Touches only Postgres, for milliseconds: run as local activities (design decision 2). */
export function createEnrolmentActivities(context: Context) {
  return codedFailures(context, {
    async advance(enrolmentId: string): Promise<NextAdvance> {
      const advanced = await timeStep("advance", 1, () => advanceEnrolment(context, enrolmentId));
      if (advanced.kind === "over") return advanced;
      return { kind: "sleep", sleepMs: realSleep(context.clock, advanced.wakeAt) };
    },
  });
}

export type EnrolmentActivities = ReturnType<typeof createEnrolmentActivities>;
