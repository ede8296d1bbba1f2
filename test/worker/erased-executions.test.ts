import type { TestWorkflowEnvironment } from "@temporalio/testing";
import type { Worker } from "@temporalio/worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestWake } from "../../services/engine/outbox/request-wake.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { relay } from "../../worker/relay.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { openContext, type TestContext } from "../support/context.ts";
import { devTemporal } from "../support/dev-temporal.ts";
import { addPerson } from "../support/people.ts";
import { enrol, sequenceYaml } from "../support/sequences.ts";
import { quietRuntime } from "../support/temporal.ts";
import { waitFor } from "../support/wait-for.ts";
import { deliver, workerOn } from "../support/workflows.ts";

quietRuntime("ERROR");

let environment: TestWorkflowEnvironment;
let context: TestContext;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  environment = await devTemporal();
  context = await openContext({ sequences: [sequenceYaml("resting", ["{ id: rest, wait: 300 days }"])] });
  worker = await workerOn(environment, context);
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await environment.teardown();
  await context.close();
});

const handle = (id: string) => environment.client.workflow.getHandle(processWorkflowId("enrolment", id));
const outboxRows = async () => (await context.database.pool.query("select 1 from outbox")).rowCount;

async function begin(): Promise<{ leadId: string; enrolmentId: string }> {
  const { leadId } = await addPerson(context);
  const enrolmentId = await enrol(context, leadId, "resting");
  await deliver(environment, context);
  await waitFor("the journey to rest", async () =>
    (await handle(enrolmentId).fetchHistory()).events?.some((e) => e.timerStartedEventAttributes),
  );
  return { leadId, enrolmentId };
}

/** As the worker's loop does, until nothing is asked for any more. The dev server takes half a minute, at times more than one. */
const told = () =>
  waitFor(
    "Temporal to have deleted",
    async () => {
      await relay(context, environment.client);
      return (await outboxRows()) === 0;
    },
    { seconds: 180 },
  );

async function runsOf(enrolmentId: string): Promise<number> {
  let runs = 0;
  for await (const _run of environment.client.workflow.list({ query: `WorkflowId = '${processWorkflowId("enrolment", enrolmentId)}'` }))
    runs += 1;
  return runs;
}

test("deletes the execution of a journey that rests, and earlier runs of it", { timeout: 400_000 }, async () => {
  const { leadId, enrolmentId } = await begin();
  await handle(enrolmentId).terminate("an earlier run");
  await context.database.transaction((tx) => requestWake(tx, "enrolment", [enrolmentId]));
  await deliver(environment, context);
  await waitFor("both runs to be listed", async () => (await runsOf(enrolmentId)) === 2);
  await eraseLead(context, { leadId, actor: "staff:test" });
  await told();
  await expect(handle(enrolmentId).describe()).rejects.toThrow("not found");
  await waitFor("no run to be listed", async () => (await runsOf(enrolmentId)) === 0);
});

test("the nudge of the same moment does not bring it back, and asking again where there is nothing does no harm", {
  timeout: 400_000,
}, async () => {
  const { leadId, enrolmentId } = await begin();
  // The end of the journey is told in the same transaction as the wish to delete it: the workflow may be nudged, deleted and begun anew.
  await eraseLead(context, { leadId, actor: "staff:test" });
  expect(await outboxRows()).toBe(2);
  for (let times = 0; times < 2; times += 1) {
    await told();
    await expect(handle(enrolmentId).describe()).rejects.toThrow("not found");
    await eraseLead(context, { leadId, actor: "staff:test" });
  }
  await told();
});
