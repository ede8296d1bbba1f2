import { MockActivityEnvironment, type TestWorkflowEnvironment } from "@temporalio/testing";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { createDispatchActivities } from "../../activities/dispatch-activities.ts";
import { listenTo } from "../../prisma/listen.ts";
import { openHandover } from "../../services/engine/dispatch/handover.ts";
import type { Job } from "../../services/engine/dispatch/job.ts";
import { personTransport } from "../../services/engine/dispatch/person-transport.ts";
import { touchBell } from "../../services/engine/dispatch/touch-bell.ts";
import type { Transport } from "../../services/engine/dispatch/transport.ts";
import { readSenders, type Sender } from "../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../services/enrolments/advance-enrolment.ts";
import type { DispatchInput, dispatch } from "../../workflows/dispatch.ts";
import { DISPATCH_QUEUE, dispatchWorkflowId, TASK_QUEUE } from "../../workflows/ids.ts";
import { openContext, type TestContext } from "../support/context.ts";
import { devTemporal } from "../support/dev-temporal.ts";
import { addPerson } from "../support/people.ts";
import { enrol, sequenceYaml } from "../support/sequences.ts";
import { waitFor } from "../support/wait-for.ts";
import { dispatchWorkerOn, workerOn } from "../support/workflows.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext({
    sequences: [sequenceYaml("notice", ["{ id: one, send: { email: notes/one } }"], { category: "transactional" })],
  });
});
afterEach(() => context.close());

async function senderOf(channel: Sender["channel"]): Promise<Sender> {
  const sender = (await readSenders(context.database.pool)).find((one) => one.channel === channel);
  if (!sender) throw new Error(`no sender for ${channel}`);
  return sender;
}

async function planNotice(): Promise<string> {
  const { leadId } = await addPerson(context);
  await advanceEnrolment(context, await enrol(context, leadId, "notice"));
  return leadId;
}

/** A way out whose sends to one lead wait until they are let go; the others are taken at once. */
function stuckTransport(stuck: string): Transport & { begun: Job[]; letGo(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const begun: Job[] = [];
  return {
    places: 4,
    begun,
    letGo: resolve,
    async send(job, beforeBody) {
      begun.push(job);
      if (job.leadId === stuck) await promise;
      return (await beforeBody()) ? { kind: "accepted", code: "250" } : { kind: "cancelled" };
    },
    close: async () => {},
  };
}

/** The dispatch activity of one worker. Its drains end with the test. */
function openDispatch(transport: Transport, turnMs = 50) {
  const drains = new Set<Promise<void>>();
  const stopping = new AbortController();
  const handover = openHandover(context.database);
  const parts = { transportOf: () => transport, bell: touchBell(20), stopping: stopping.signal, turnMs, handover, drains };
  const { drain } = createDispatchActivities(context, parts);
  onTestFinished(() => stopping.abort());
  return { turn: async () => new MockActivityEnvironment().run(drain, (await senderOf("email")).id), drains, handover };
}

const states = async () =>
  (await context.database.pool.query<{ state: string; attempts: number }>("select state, attempts from send")).rows;

test("after its turn a drain sends until the next turn begins, and finishes what it is sending beside it", async () => {
  const stuck = await planNotice();
  const transport = stuckTransport(stuck);
  const { turn, drains } = openDispatch(transport);
  expect(await turn()).toBe("served");
  // No further turn has begun, as when Temporal is slow.
  await waitFor("the send to begin", () => transport.begun.some(({ leadId }) => leadId === stuck));
  const second = await planNotice();
  await waitFor("a send after the turn", () => transport.begun.some(({ leadId }) => leadId === second));
  const [former] = drains;
  expect(await turn()).toBe("served");
  const third = await planNotice();
  await waitFor("a send of the next turn, while one of the former is stuck", () => transport.begun.some(({ leadId }) => leadId === third));
  transport.letGo();
  await former;
  await waitFor("all to be settled", async () => (await states()).every(({ state }) => state === "sent"));
  expect(await states()).toEqual(Array(3).fill({ state: "sent", attempts: 1 }));
});

test("a turn that begins in another worker ends the drain of the former one", async () => {
  const transport = stuckTransport("nobody");
  const [one, other] = [openDispatch(transport), openDispatch(transport)];
  const listener = listenTo(context.database, { drain: (payload) => [one, other].forEach(({ handover }) => void handover.heard(payload)) });
  onTestFinished(() => listener.close());
  await listener.tried;
  await one.turn();
  expect(one.drains.size).toBe(1);
  await other.turn();
  await waitFor("the former drain to end", () => one.drains.size === 0);
  expect(other.drains.size).toBe(1);
});

test("a dispatch that began on the task queue of everything else goes on at its own", async () => {
  const environment: TestWorkflowEnvironment = await devTemporal();
  onTestFinished(() => environment.teardown());
  const sender = await senderOf("person");
  const workflowId = dispatchWorkflowId(sender.id);
  const args: [DispatchInput] = [{ senderId: sender.id }];
  const { workflow } = environment.client;
  await workflow.start<typeof dispatch>("dispatch", { taskQueue: TASK_QUEUE, workflowId, args });
  let turns = 0;
  const dispatchWorker = await dispatchWorkerOn(environment, context, () => {
    turns += 1;
    return personTransport();
  });
  const worker = await workerOn(environment, context);
  const moved = worker.runUntil(() =>
    waitFor("the dispatch to take turns at its own queue", async () => {
      const { taskQueue } = await workflow.getHandle(workflowId).describe();
      return turns > 1 && taskQueue === DISPATCH_QUEUE;
    }),
  );
  await dispatchWorker.runUntil(moved);
});
