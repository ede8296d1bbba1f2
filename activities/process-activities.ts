import type { Context } from "../services/engine/context/context.ts";
import { kindOf } from "../services/engine/modules/registry.ts";
import { timeStep } from "../services/engine/observation/observe.ts";
import { codedFailures } from "./coded-failures.ts";
import { realSleep } from "./real-sleep.ts";

export type NextAdvance = { kind: "over"; outcome: string } | { kind: "sleep"; sleepMs: number };

/** These activities use only Postgres and take milliseconds, so they run as local activities (design decision 2). */
export function createProcessActivities(context: Context) {
  return codedFailures(context, {
    /** Does what is due for one process, and returns when to come back. */
    async advance(id: string, kind: string): Promise<NextAdvance> {
      const { advance } = kindOf(context.registry.processes, kind);
      if (advance === undefined)
        throw new TypeError(`processes of kind "${kind}" have no advance: their workflow calls activities of its own`);
      const advanced = await timeStep("advance", 1, () => advance(context, id));
      if (advanced.kind === "over") return advanced;
      return { kind: "sleep", sleepMs: realSleep(context.clock, advanced.wakeAt) };
    },
  });
}

export type ProcessActivities = ReturnType<typeof createProcessActivities>;
