import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestWorkflowEnvironment } from "@temporalio/testing";
import { Worker } from "@temporalio/worker";
import { createDispatchActivities, type DispatchParts } from "../../activities/dispatch-activities.ts";
import { createActivities } from "../../activities/index.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { openHandover } from "../../services/engine/dispatch/handover.ts";
import { touchBell } from "../../services/engine/dispatch/touch-bell.ts";
import { workflowBundle } from "../../worker/bundle.ts";
import { relay } from "../../worker/relay.ts";
import { DISPATCH_QUEUE, TASK_QUEUE } from "../../workflows/ids.ts";
import type { TestClock } from "./test-clock.ts";

/** The workflow bundle. It is cached for all tests as long as the workflows do not change. `entry`: another index file of workflows. */
export function testBundle(entry?: string) {
  return workflowBundle(join(tmpdir(), "hagukumi-test"), entry);
}

/** The Temporal worker of everything but dispatch, without the loops of a worker process: the real workflows and activities. */
export async function workerOn(
  environment: TestWorkflowEnvironment,
  context: Context,
  { workflows }: { workflows?: string } = {},
): Promise<Worker> {
  return createWorker(environment, TASK_QUEUE, await testBundle(workflows), inTime(environment, context, createActivities(context)));
}

/** The Temporal worker of dispatch. Turns last 200 ms. */
export async function dispatchWorkerOn(
  environment: TestWorkflowEnvironment,
  context: Context,
  transportOf: DispatchParts["transportOf"],
): Promise<Worker> {
  const activities = createDispatchActivities(context, {
    bell: touchBell(20),
    stopping: new AbortController().signal,
    turnMs: 200,
    handover: openHandover(context.database),
    drains: new Set(),
    transportOf,
  });
  return createWorker(environment, DISPATCH_QUEUE, await testBundle(), inTime(environment, context, activities));
}

function createWorker(
  environment: TestWorkflowEnvironment,
  taskQueue: string,
  workflowBundle: Awaited<ReturnType<typeof testBundle>>,
  activities: Activities,
): Promise<Worker> {
  return Worker.create({
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? "default",
    taskQueue,
    workflowBundle,
    activities,
    shutdownGraceTime: "5 seconds",
  });
}

/** Delivers the wakes of the outbox to Temporal until none is left. */
export async function deliver(environment: TestWorkflowEnvironment, context: Context): Promise<void> {
  while ((await relay(context, environment.client)) > 0);
}

/** Sets the test clock to the time of the test server before each activity, so that both skip time together. */
export async function readTime(environment: TestWorkflowEnvironment, clock: TestClock): Promise<void> {
  clock.set(new Date(await environment.currentTimeMs()));
}

type Activities = Record<string, (id: string, ...more: never[]) => Promise<unknown>>;

function inTime(environment: TestWorkflowEnvironment, context: Context, activities: Activities): Activities {
  const { clock } = context;
  if (!environment.supportsTimeSkipping || !("set" in clock)) return activities;
  return Object.fromEntries(
    Object.entries(activities).map(([name, activity]) => [
      name,
      async (id: string, ...more: never[]) => {
        await readTime(environment, clock as TestClock);
        return activity(id, ...more);
      },
    ]),
  );
}
