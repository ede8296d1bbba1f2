import type { TestWorkflowEnvironment } from "@temporalio/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bookSession } from "../../services/sessions/book-session.ts";
import { createSession } from "../../services/sessions/create-session.ts";
import { readFollowUp } from "../../services/sessions/read-follow-up.ts";
import { countSession, markAttendance } from "../../services/sessions/record-attendance.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../support/context.ts";
import { addPerson } from "../support/people.ts";
import { timeSkippingTemporal } from "../support/temporal.ts";
import { deliver, readTime, workerOn } from "../support/workflows.ts";

const DAY = 86_400_000;
const actor = "staff:test";

let environment: TestWorkflowEnvironment;
let context: TestContext;
beforeAll(async () => {
  environment = await timeSkippingTemporal();
  context = await openContext({ playbook: STARTER_PLAYBOOK });
});
afterAll(async () => {
  await environment.teardown();
  await context.close();
});

async function pass(days: number): Promise<void> {
  await environment.sleep(days * DAY);
  await readTime(environment, context.clock);
}

test("the worker is gone when the session is to be judged: the next one judges it, once", async () => {
  await readTime(environment, context.clock);
  const startsAt = new Date(context.clock.now().getTime() + DAY);
  const first = await workerOn(environment, context);
  const { sessionId, judgeAt } = await first.runUntil(async () => {
    const { sessionId: id } = await createSession(context, { offerKey: "tanaoroshi", startsAt, actor });
    const booked = await bookSession(context, { sessionId: id, leadId: (await addPerson(context)).leadId });
    if (booked.kind !== "booked") throw new Error(booked.reason);
    await deliver(environment, context);
    await pass(2);
    await markAttendance(context, { sessionId: id, marks: [{ bookingId: booked.bookingId, came: true }], actor });
    await countSession(context, { sessionId: id, actor });
    await deliver(environment, context);
    return readFollowUp(context, id);
  });
  // No worker runs while its time comes.
  await environment.sleep(10 * DAY);
  await readTime(environment, context.clock);
  expect(context.clock.now() > judgeAt).toBe(true);
  const stateOf = async () =>
    (await context.database.pool.query("select state from session_follow_up where session_id = $1", [sessionId])).rows;
  expect(await stateOf()).toEqual([{ state: "waiting" }]);

  const second = await workerOn(environment, context);
  const result = await second.runUntil(environment.client.workflow.getHandle(processWorkflowId("session", sessionId)).result());
  expect(result).toBe("done");
  expect(await stateOf()).toEqual([{ state: "alarm" }]);
  const { rows } = await context.database.pool.query("select state, outcome, wake_at from process where id = $1", [sessionId]);
  expect(rows).toEqual([{ state: "over", outcome: "done", wake_at: null }]);
});
