import type { TestWorkflowEnvironment } from "@temporalio/testing";
import type { Worker } from "@temporalio/worker";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pauseEnrolment } from "../../services/enrolments/pause-enrolment.ts";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import { skipStep } from "../../services/enrolments/skip-step.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { openContext, type TestContext } from "../support/context.ts";
import { enrolmentsOf, touchesOf } from "../support/ledger.ts";
import { addPerson } from "../support/people.ts";
import { enrol, happen, publish, sequenceYaml } from "../support/sequences.ts";
import { quietRuntime, timeSkippingTemporal } from "../support/temporal.ts";
import { deliver, readTime, workerOn } from "../support/workflows.ts";

const DAY = 86_400_000;
/** Events of a year of weekly touches, each (design decision 2: a bare timer and an empty activity take 12). */
const EVENTS_PER_TOUCH = 8.65;

// One of the tests takes Postgres away.
quietRuntime("ERROR");

let environment: TestWorkflowEnvironment;
let context: TestContext;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  environment = await timeSkippingTemporal();
  context = await openContext();
  await readTime(environment, context.clock);
  worker = await workerOn(environment, context);
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await environment.teardown();
  await context.close();
});

const actor = { reason: "test", actor: "staff:test" };
const letter = (id: string, template = "one") => `{ id: ${id}, send: { email: notes/${template} } }`;

/** Begins a journey and lets Temporal know. */
async function begin(sequence: string): Promise<{ leadId: string; enrolmentId: string; workflowId: string; startedAt: number }> {
  const { leadId } = await addPerson(context);
  await readTime(environment, context.clock);
  const startedAt = context.clock.now().getTime();
  const enrolmentId = await enrol(context, leadId, sequence);
  await deliver(environment, context);
  return { leadId, enrolmentId, workflowId: processWorkflowId("enrolment", enrolmentId), startedAt };
}

/** Lets business time pass, and the clock with it. */
async function pass(days: number): Promise<void> {
  await environment.sleep(days * DAY);
  await readTime(environment, context.clock);
}

const result = (workflowId: string) => environment.client.workflow.getHandle(workflowId).result();
const eventsOf = async (workflowId: string) => {
  const { events } = await environment.client.workflow.getHandle(workflowId).fetchHistory();
  return events ?? [];
};
/** Days from the start at which touches were due. */
const dueDays = async (leadId: string, startedAt: number) =>
  (await touchesOf(context, leadId)).map(({ dueAt }) => (dueAt.getTime() - startedAt) / DAY);

describe("the enrolment workflow", () => {
  test("a year of weekly letters: one touch a week, on the day, and a small history (TMP2)", async ({ annotate }) => {
    const steps = Array.from({ length: 52 }, (_, week) => [letter(`week-${week}`), `{ id: wait-${week}, wait: 7 days }`]).flat();
    await publish(context, sequenceYaml("weekly", steps));
    const { leadId, workflowId, startedAt } = await begin("weekly");
    expect(await result(workflowId)).toBe("completed");
    const days = await dueDays(leadId, startedAt);
    expect(days).toHaveLength(52);
    days.forEach((day, week) => void expect(Math.abs(day - week * 7)).toBeLessThan(1 / 1440));
    const perTouch = (await eventsOf(workflowId)).length / 52;
    await annotate(`${perTouch.toFixed(2)} history events per touch`);
    expect(perTouch).toBeLessThanOrEqual(EVENTS_PER_TOUCH);
  });

  test("nothing personal reaches Temporal (TMP7)", async () => {
    await publish(context, sequenceYaml("pair", [letter("one"), "{ id: wait, wait: 1 day }", letter("two")]));
    const { workflowId } = await begin("pair");
    await result(workflowId);
    const text = JSON.stringify(await eventsOf(workflowId));
    expect(text).not.toMatch(/example\.jp|鈴木/);
    const payloads = (await eventsOf(workflowId)).flatMap((event) => JSON.stringify(event).match(/"data":"[^"]+"/g) ?? []);
    expect(payloads.join()).not.toContain(Buffer.from("example.jp").toString("base64").slice(0, 10));
  });

  test("a pause freezes what remains, and a resume goes on from there", async () => {
    await publish(context, sequenceYaml("pair", [letter("one"), "{ id: wait, wait: 10 days }", letter("two")]));
    const { leadId, enrolmentId, workflowId, startedAt } = await begin("pair");
    await pass(3);
    await pauseEnrolment(context, { enrolmentId, ...actor });
    await deliver(environment, context);
    await pass(20);
    expect(await touchesOf(context, leadId)).toHaveLength(1);
    await resumeEnrolment(context, { enrolmentId, ...actor });
    await deliver(environment, context);
    expect(await result(workflowId)).toBe("completed");
    const [first = 0, second = 0] = await dueDays(leadId, startedAt);
    // What was planned moves with the pause; of the wait, seven days were left.
    expect(first).toBeCloseTo(20, 1);
    expect(second).toBeCloseTo(30, 1);
  });

  test("a pause with an end goes on by itself", async () => {
    await publish(context, sequenceYaml("pair", [letter("one"), "{ id: wait, wait: 10 days }", letter("two")]));
    const { leadId, enrolmentId, workflowId, startedAt } = await begin("pair");
    await pass(3);
    const until = new Date(context.clock.now().getTime() + 40 * DAY);
    await pauseEnrolment(context, { enrolmentId, until, ...actor });
    await deliver(environment, context);
    expect(await result(workflowId)).toBe("completed");
    expect((await dueDays(leadId, startedAt))[1]).toBeCloseTo(50, 1);
  });

  test("a step that is skipped is left at once", async () => {
    await publish(context, sequenceYaml("pair", [letter("one"), "{ id: wait, wait: 10 days }", letter("two")]));
    const { leadId, enrolmentId, workflowId } = await begin("pair");
    await pass(1);
    expect(await skipStep(context, { enrolmentId, ...actor })).toEqual({ step: "two" });
    await deliver(environment, context);
    expect(await result(workflowId)).toBe("completed");
    expect(await touchesOf(context, leadId)).toHaveLength(2);
  });

  test("an event that is waited for wakes it; one that does not come times out", async () => {
    const steps = [
      "{ id: reply, waitFor: { event: linkClicked, within: 5 days }, then: [{ id: yes, update: { tag: yes } }], otherwise: [{ id: no, update: { tag: no } }] }",
    ];
    await publish(context, sequenceYaml("asking", steps));
    const answered = await begin("asking");
    const silent = await begin("asking");
    await pass(1);
    await happen(context, answered.leadId, "linkClicked");
    await deliver(environment, context);
    await pass(0.1);
    expect((await enrolmentsOf(context, answered.leadId))[0]?.outcome).toBe("completed");
    expect(await result(silent.workflowId)).toBe("completed");
    const { rows } = await context.database.pool.query<{ tag: string }>(
      "select tag from lead_tag where lead_id = any($1::uuid[]) order by lead_id",
      [[answered.leadId, silent.leadId]],
    );
    expect(rows.map(({ tag }) => tag)).toEqual(["yes", "no"]);
  });

  test("a goal ends it at once, with what it had planned", async () => {
    await publish(
      context,
      sequenceYaml("pair", [letter("one"), "{ id: wait, wait: 10 days }", letter("two")], { extra: ["goal: seminarBooked"] }),
    );
    const { leadId, workflowId } = await begin("pair");
    await pass(1);
    await happen(context, leadId, "seminarBooked");
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "cancelled", reason: "journey-over" }]);
    await deliver(environment, context);
    expect(await result(workflowId)).toBe("goal");
  });

  test("a journey whose row is gone returns", async () => {
    await publish(context, sequenceYaml("pair", [letter("one"), "{ id: wait, wait: 10 days }", letter("two")]));
    const { enrolmentId, workflowId } = await begin("pair");
    await pass(1);
    await context.database.pool.query("delete from enrolment where id = $1", [enrolmentId]);
    expect(await result(workflowId)).toBe("gone");
  });

  test("while Postgres is away it tries again without end and without filling its history, then goes on (TMP2)", async () => {
    await publish(context, sequenceYaml("pair", [letter("one"), "{ id: wait, wait: 1 day }", letter("two")]));
    const { leadId, workflowId } = await begin("pair");
    await pass(0.99);
    const back = await takeAway(context);
    await pass(0.03);
    const events = await eventsOf(workflowId);
    expect(events.length).toBeLessThan(150);
    expect(JSON.stringify(events)).not.toContain("accepting connections");
    await back();
    expect(await result(workflowId)).toBe("completed");
    expect(await touchesOf(context, leadId)).toHaveLength(2);
  });
});

/** Refuses every connection to the context's database until the answered function is called. */
async function takeAway({ database }: TestContext): Promise<() => Promise<void>> {
  const name = new URL(database.url).pathname.slice(1);
  const onServer = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: inject("postgresUrl") });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  await onServer(
    `alter database ${name} with allow_connections false`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
  return () => onServer(`alter database ${name} with allow_connections true`);
}
