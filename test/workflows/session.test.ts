import type { TestWorkflowEnvironment } from "@temporalio/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestOverdue } from "../../services/engine/processes/request-overdue.ts";
import { bookSession } from "../../services/sessions/book-session.ts";
import { createSession } from "../../services/sessions/create-session.ts";
import { readFollowUp } from "../../services/sessions/read-follow-up.ts";
import { countSession, markAttendance } from "../../services/sessions/record-attendance.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { openContext, type TestContext } from "../support/context.ts";
import { addPerson } from "../support/people.ts";
import { timeSkippingTemporal } from "../support/temporal.ts";
import { deliver, readTime, workerOn } from "../support/workflows.ts";

const DAY = 86_400_000;
const actor = "staff:test";

let environment: TestWorkflowEnvironment;
let context: TestContext;
beforeAll(async () => {
  environment = await timeSkippingTemporal();
  context = await openContext();
});
afterAll(async () => {
  await environment.teardown();
  await context.close();
});

async function pass(days: number): Promise<void> {
  await environment.sleep(days * DAY);
  await readTime(environment, context.clock);
}

test("the worker and its workflow are gone when the session is to be judged: the next worker judges it, once", async () => {
  await readTime(environment, context.clock);
  const startsAt = new Date(context.clock.now().getTime() + DAY);
  const first = await workerOn(environment, context);
  const { sessionId, judgeAt } = await first.runUntil(async () => {
    const offer = { side: "front-end", kind: "tea-party", title: { ja: "お茶会" }, next: "talk" };
    await context.database.pool.query("insert into offer (key, definition) values ('tea', $1)", [offer]);
    const { sessionId: id } = await createSession(context, { offerKey: "tea", startsAt, actor });
    const booked = await bookSession(context, { sessionId: id, leadId: (await addPerson(context)).leadId });
    if (booked.kind !== "booked") throw new Error(booked.reason);
    await deliver(environment, context);
    await pass(2);
    await markAttendance(context, { sessionId: id, marks: [{ bookingId: booked.bookingId, came: true }], actor });
    await countSession(context, { sessionId: id, actor });
    await deliver(environment, context);
    return readFollowUp(context, id);
  });
  // No worker runs while its time comes, and Temporal has lost the workflow.
  await environment.client.workflow.getHandle(processWorkflowId("session", sessionId)).terminate();
  await environment.sleep(10 * DAY);
  await readTime(environment, context.clock);
  expect(context.clock.now() > judgeAt).toBe(true);
  const stateOf = async () =>
    (await context.database.pool.query("select state from session_follow_up where session_id = $1", [sessionId])).rows;
  expect(await stateOf()).toEqual([{ state: "waiting" }]);

  const second = await workerOn(environment, context);
  const result = await second.runUntil(async () => {
    await requestOverdue(context);
    await deliver(environment, context);
    return environment.client.workflow.getHandle(processWorkflowId("session", sessionId)).result();
  });
  expect(result).toBe("done");
  expect(await stateOf()).toEqual([{ state: "alarm" }]);
  const { rows } = await context.database.pool.query("select state, outcome, wake_at from process where id = $1", [sessionId]);
  expect(rows).toEqual([{ state: "over", outcome: "done", wake_at: null }]);
});
