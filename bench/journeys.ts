import { fileURLToPath } from "node:url";
import { Client, Connection } from "@temporalio/client";
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from "@temporalio/worker";
import { createProcessActivities, type ProcessActivities } from "../activities/process-activities.ts";
import type { Context } from "../services/engine/context/context.ts";
import { publishSequence } from "../services/sequences/publish-sequence.ts";
import { workflowBundle } from "../worker/bundle.ts";
import { workerLimits } from "../worker/limits.ts";
import { enrolNewLeads } from "./enrol-new-leads.ts";
import { type Installation, OPENING } from "./installation.ts";
import { weekly } from "./weekly.ts";

/** How many real ms a week takes in a bench. */
export const WEEK_MS = 1_000;
const SPEED = (7 * 86_400_000) / WEEK_MS;

export interface Journeys {
  client: Client;
  /** Runs our worker and the bare worker while `work` runs. */
  run<T>(activities: object, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export const OURS = "bench-ours";
export const BARE = "bench-bare";

/** Both workers have the same limits and run all the time, each with its own task queue. */
export async function openJourneys(installation: Installation): Promise<Journeys> {
  Runtime.install({ logger: new DefaultLogger("WARN"), shutdownSignals: [] });
  const address = installation.temporalAddress;
  const [native, connection, ours, bare] = await Promise.all([
    NativeConnection.connect({ address }),
    Connection.connect({ address }),
    workflowBundle(installation.dataDir),
    bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL("bare/timer-loop.ts", import.meta.url)),
      logger: new DefaultLogger("ERROR"),
    }),
  ]);
  const limits: Partial<WorkerOptions> = { ...workerLimits, connection: native };
  return {
    client: new Client({ connection }),
    async run(activities, work) {
      const workers = [
        await Worker.create({ ...limits, taskQueue: OURS, workflowBundle: ours, activities }),
        await Worker.create({ ...limits, taskQueue: BARE, workflowBundle: bare, activities }),
      ];
      const running = Promise.all(workers.map((worker) => worker.run()));
      try {
        return await Promise.race([work(), running.then(() => Promise.reject(new Error("a Temporal worker has ended")))]);
      } finally {
        // A worker that failed has already ended; awaiting `running` throws its error.
        for (const worker of workers) if (worker.getState() === "RUNNING") worker.shutdown();
        await running;
      }
    },
    async close() {
      await Promise.all([connection.close(), native.close()]);
    },
  };
}

/** Creates leads, each at the beginning of a sequence of mails. Returns the enrolment ids. */
export async function seedJourneys(context: Context, { count, sends }: { count: number; sends: number }): Promise<string[]> {
  await publishSequence(context, { source: weekly({ sends, wait: "monday, at 09:00" }), author: "bench" });
  return enrolNewLeads(context, count, OPENING);
}

/**
 * The real `advance`, with a separate clock for each enrolment. The clock stands still until the enrolment sleeps, then jumps to the end of
 * the sleep. So an enrolment never falls behind and does two steps at once, however long a wake-up is delayed. A week lasts WEEK_MS.
 */
export function advanceByOwnClock(context: Context): (enrolmentId: string) => ReturnType<ProcessActivities["advance"]> {
  const moments = new Map<string, number>();
  return async (enrolmentId) => {
    const now = moments.get(enrolmentId) ?? OPENING.getTime();
    // Natural speed, so that sleeps are as long as in production. Only the sleep that Temporal gets is shortened.
    const clock = { now: () => new Date(now), speed: () => 1 };
    const next = await createProcessActivities({ ...context, clock }).advance(enrolmentId, "enrolment");
    if (next.kind === "over") return next;
    moments.set(enrolmentId, now + next.sleepMs);
    return { ...next, sleepMs: Math.max(1, Math.round(next.sleepMs / SPEED)) };
  };
}
