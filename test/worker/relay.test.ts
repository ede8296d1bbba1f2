import type { TestWorkflowEnvironment } from "@temporalio/testing";
import type { Worker } from "@temporalio/worker";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestWake } from "../../services/engine/outbox/request-wake.ts";
import { relay } from "../../worker/relay.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { openContext, type TestContext } from "../support/context.ts";
import { devTemporal } from "../support/dev-temporal.ts";
import { enrolmentsOf } from "../support/ledger.ts";
import { addPerson } from "../support/people.ts";
import { enrol, happen, sequenceYaml } from "../support/sequences.ts";
import { quietRuntime } from "../support/temporal.ts";
import { waitFor } from "../support/wait-for.ts";
import { deliver, workerOn } from "../support/workflows.ts";

const NUDGES = 11_000;

// A relay that finds no Temporal warns, which is what one of the tests is about.
quietRuntime("ERROR");

let environment: TestWorkflowEnvironment;
let context: TestContext;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  environment = await devTemporal();
  context = await openContext({
    sequences: [
      sequenceYaml("asking", [
        "{ id: reply, waitFor: { event: linkClicked, within: 90 days }, then: [{ id: yes, update: { tag: yes } }] }",
      ]),
    ],
  });
  worker = await workerOn(environment, context);
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await environment.teardown();
  await context.close();
});

async function begin(): Promise<{ leadId: string; enrolmentId: string }> {
  const { leadId } = await addPerson(context);
  const enrolmentId = await enrol(context, leadId, "asking");
  await deliver(environment, context);
  await waitFor("the journey to wait", async () => (await waitsFor(enrolmentId)).includes("linkClicked"));
  return { leadId, enrolmentId };
}
const waitsFor = async (id: string) =>
  (await context.database.pool.query<{ waits: string[] }>("select waits_for as waits from process where id = $1", [id])).rows[0]?.waits ??
  [];
const nudge = (id: string) => context.database.transaction((tx) => requestWake(tx, "enrolment", [id]));
const handle = (id: string) => environment.client.workflow.getHandle(processWorkflowId("enrolment", id));

describe("the relay", () => {
  test("11,000 nudges to one journey: none is lost, and its history stays small (TMP2, fault 33)", { timeout: 120_000 }, async () => {
    const { leadId, enrolmentId } = await begin();
    const first = await handle(enrolmentId).describe();
    let asked = 0;
    const asking = Array.from({ length: 8 }, async () => {
      while (asked < NUDGES) {
        asked += 1;
        await nudge(enrolmentId);
      }
    });
    const told = (async () => {
      let rounds = 0;
      while (asked < NUDGES || (await relay(context, environment.client)) > 0) rounds += await relay(context, environment.client);
      return rounds;
    })();
    await Promise.all([...asking, told]);
    await happen(context, leadId, "linkClicked");
    await deliver(environment, context);
    expect(await handle(enrolmentId).result()).toBe("completed");
    const last = await handle(enrolmentId).describe();
    expect(last.historyLength).toBeLessThan(1_000);
    // It continued as new on the way, and the nudge that mattered came through.
    expect(last.runId).not.toBe(first.runId);
    const { rows } = await context.database.pool.query("select tag from lead_tag where lead_id = $1", [leadId]);
    expect(rows).toEqual([{ tag: "yes" }]);
    expect((await context.database.pool.query("select 1 from outbox")).rowCount).toBe(0);
  });

  test("nudges sent straight to Temporal, past the outbox, do no harm either (TMP1)", async () => {
    const { leadId, enrolmentId } = await begin();
    await Promise.all(Array.from({ length: 300 }, () => handle(enrolmentId).signal("nudged")));
    await happen(context, leadId, "linkClicked");
    await deliver(environment, context);
    expect(await handle(enrolmentId).result()).toBe("completed");
  });

  test("a journey whose workflow was lost begins again from its row (fault 41)", async () => {
    const { leadId, enrolmentId } = await begin();
    await handle(enrolmentId).terminate("lost");
    await happen(context, leadId, "linkClicked");
    await deliver(environment, context);
    expect(await handle(enrolmentId).result()).toBe("completed");
    expect(await enrolmentsOf(context, leadId)).toMatchObject([{ state: "over", outcome: "completed" }]);
  });

  test("told of a journey that is over, the workflow begins and returns at once", async () => {
    const { leadId, enrolmentId } = await begin();
    await happen(context, leadId, "linkClicked");
    await deliver(environment, context);
    await handle(enrolmentId).result();
    await nudge(enrolmentId);
    await deliver(environment, context);
    expect(await handle(enrolmentId).result()).toBe("completed");
  });

  test("while Temporal is away requests stay, and are delivered afterwards", async () => {
    const { enrolmentId } = await begin();
    await nudge(enrolmentId);
    const away = Object.assign(Object.create(environment.client), {
      workflow: { signalWithStart: () => Promise.reject(new Error("unavailable")) },
    });
    expect(await relay(context, away)).toBe(1);
    expect((await context.database.pool.query("select 1 from outbox")).rowCount).toBe(1);
    await waitFor("the request to be taken again", async () => (await relay(context, environment.client)) === 1);
    expect((await context.database.pool.query("select 1 from outbox")).rowCount).toBe(0);
  });
});
