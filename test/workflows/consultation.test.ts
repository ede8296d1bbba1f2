import type { TestWorkflowEnvironment } from "@temporalio/testing";
import type { Worker } from "@temporalio/worker";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import { cancelConsultation } from "../../services/consultations/cancel-consultation.ts";
import { markConsultation } from "../../services/consultations/mark-consultation.ts";
import { moveConsultation } from "../../services/consultations/move-consultation.ts";
import { listTasks } from "../../services/tasks/module.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { offerTalk } from "../support/consultants.ts";
import { openContext, type TestContext } from "../support/context.ts";
import { addPerson } from "../support/people.ts";
import { timeSkippingTemporal } from "../support/temporal.ts";
import { deliver, readTime, workerOn } from "../support/workflows.ts";

const HOUR = 3_600_000;
const answers = [{ key: "worry", answer: "-" }];

let environment: TestWorkflowEnvironment;
let context: TestContext;
let worker: Worker;
let running: Promise<void>;
let leadId: string;
let startsAt: Date;

beforeAll(async () => {
  environment = await timeSkippingTemporal();
  context = await openContext();
  await offerTalk(context);
  worker = await workerOn(environment, context);
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await environment.teardown();
  await context.close();
});
beforeEach(async () => {
  await readTime(environment, context.clock);
  ({ leadId } = await addPerson(context));
  startsAt = new Date(Math.ceil(context.clock.now().getTime() / HOUR) * HOUR + 24 * HOUR);
});

async function book(given?: typeof answers): Promise<string> {
  const booked = await bookConsultation(context, { leadId, offerKey: "talk", startsAt, answers: given, actor: "lead" });
  if (booked.kind === "refused") throw new Error(booked.reason);
  await deliver(environment, context);
  return booked.id;
}

async function pass(hours: number): Promise<void> {
  await environment.sleep(hours * HOUR);
  await readTime(environment, context.clock);
}

const outcomeOf = (id: string): Promise<unknown> => environment.client.workflow.getHandle(processWorkflowId("consultation", id)).result();
/** Kind, and hours after the start. */
const openTasks = async () => {
  const { items } = await listTasks(context, { state: "open", leadId, limit: 10 });
  return items.map(({ kind, dueAt }) => [kind, Math.floor(((dueAt?.getTime() ?? 0) - startsAt.getTime()) / HOUR)]);
};

describe("the consultation workflow", () => {
  test("a time that is kept and not booked lapses after ten minutes", async () => {
    const id = await book();
    expect(await outcomeOf(id)).toBe("expired");
    const { rows } = await context.database.pool.query(
      'select state, ended_at = held_until as "isOnTime" from consultation where id = $1',
      [id],
    );
    expect(rows).toEqual([{ state: "expired", isOnTime: true }]);
  });

  test("booked within the ten minutes, it stays; unmarked two hours after the end, a person is asked once (BOK11)", async () => {
    const id = await book();
    await book(answers);
    await pass(24 + 2);
    expect(await openTasks()).toEqual([]);
    await pass(2);
    expect(await openTasks()).toEqual([["check", 3]]);
    await pass(48);
    expect(await openTasks()).toHaveLength(1);
    await markConsultation(context, { id, came: true, presence: "alone", outcome: "thinking", actor: "staff:test" });
    await deliver(environment, context);
    expect(await outcomeOf(id)).toBe("done");
  });

  test("moved, the question waits for the new time", async () => {
    const id = await book(answers);
    const later = new Date(startsAt.getTime() + 48 * HOUR);
    expect(await moveConsultation(context, { id, startsAt: later, actor: "lead" })).toEqual({ kind: "moved" });
    await deliver(environment, context);
    await pass(48);
    expect(await openTasks()).toEqual([]);
    await pass(28);
    expect(await openTasks()).toEqual([["check", 48 + 3]]);
  });

  test("cancelled, it is over, and nobody is asked", async () => {
    const id = await book(answers);
    await cancelConsultation(context, { id, actor: "lead" });
    await deliver(environment, context);
    expect(await outcomeOf(id)).toBe("cancelled");
    await pass(48);
    expect(await openTasks()).toEqual([]);
  });
});
