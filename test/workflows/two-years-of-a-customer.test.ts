import type { TestWorkflowEnvironment } from "@temporalio/testing";
import type { Worker } from "@temporalio/worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCheckIn } from "../../services/care/answer-check-in.ts";
import { completeDelivery } from "../../services/deliveries/complete-delivery.ts";
import { readMilestones } from "../../services/deliveries/delivery.ts";
import { markMilestone } from "../../services/deliveries/mark-milestone.ts";
import { rateDelivery } from "../../services/deliveries/rate-delivery.ts";
import { ratingUrl } from "../../services/deliveries/rating-link.ts";
import { recordPayment } from "../../services/payments/record-payment.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { actor, type Sold, sold } from "../services/deliveries/delivery-world.ts";
import { careOf, checkInsOf } from "../support/care.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../support/context.ts";
import { happen } from "../support/sequences.ts";
import { timeSkippingTemporal } from "../support/temporal.ts";
import { deliver, readTime, workerOn } from "../support/workflows.ts";

const DAY = 86_400_000;
/** The test server begins today, so the years lie well ahead. */
const at = (local: string) => new Date(`${local}+09:00`);

let environment: TestWorkflowEnvironment;
let context: TestContext;
let worker: Worker;
let running: Promise<void>;
let customer: Sold;

beforeAll(async () => {
  environment = await timeSkippingTemporal();
  context = await openContext({ playbook: STARTER_PLAYBOOK });
  worker = await workerOn(environment, context);
  running = worker.run();
  await environment.sleep(at("2035-03-20T10:00").getTime() - (await environment.currentTimeMs()));
  await readTime(environment, context.clock);
}, 120_000);
afterAll(async () => {
  worker.shutdown();
  await running;
  await environment.teardown();
  await context.close();
});

/** Lets time pass, a week at a time, since somebody must carry what the workflows ask of each other. */
async function passTo(instant: Date): Promise<void> {
  for (;;) {
    await deliver(environment, context);
    const left = instant.getTime() - (await environment.currentTimeMs());
    if (left <= 0) break;
    await environment.sleep(Math.min(left, 7 * DAY));
  }
  await readTime(environment, context.clock);
}

const milestones = () => readMilestones(context.database.pool, customer.deliveryId);

async function ratingToken(): Promise<string> {
  const { rows } = await context.database.pool.query<{ id: string }>(
    "select id from delivery_rating where delivery_id = $1 and score is null order by asked_at desc limit 1",
    [customer.deliveryId],
  );
  return (
    ratingUrl(context, rows[0]?.id ?? "")
      .split("/")
      .at(-1) ?? ""
  );
}

/** What was noted of their life as a customer: kind and local day. */
async function life(): Promise<string[]> {
  const { rows } = await context.database.pool.query<{ kind: string; at: Date }>(
    `select kind, at from event where lead_id = $1 and kind in ('contractSigned', 'becameCustomer', 'deliveryStarted', 'deliveryCompleted',
       'deliveryRated', 'careBegan', 'checkedIn', 'wentDormant', 'revived') order by at, id`,
    [customer.leadId],
  );
  return rows.map((event) => `${dayOf(event.at)} ${event.kind}`);
}

/** Letters of the care that were planned: local day and slot. */
async function letters(): Promise<string[]> {
  const { rows } = await context.database.pool.query<{ slot: string; at: Date }>(
    "select slot, due_at as at from touch where lead_id = $1 and origin_kind = 'care' order by due_at, slot",
    [customer.leadId],
  );
  return rows.map((touch) => `${dayOf(touch.at)} ${touch.slot}`);
}

const dayOf = (instant: Date) => new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);

/** The call of the day is answered. */
async function answerCall(answer: "well" | "no-answer"): Promise<void> {
  const care = await careOf(context, customer.leadId);
  const { rows } = await context.database.pool.query<{ id: string }>("select id from check_in where care_id = $1 and state = 'given'", [
    care.id,
  ]);
  for (const { id } of rows) await answerCheckIn(context, { id: care.id, checkInId: id, answer, words: "", actor });
}

test("half a year of coaching, a year of care, half a year of silence, and a click", { timeout: 300_000 }, async () => {
  customer = await sold(context, {
    change: {
      service: { kind: null, about: "伴走コーチング", startsOn: "2035-04-05", endsOn: "2035-10-04" },
      plan: { kind: "once" },
      firstDueOn: "2035-03-27",
      dayOfMonth: undefined,
      expiresOn: "2035-03-31",
    },
  });

  await passTo(at("2035-03-26T15:00"));
  await recordPayment(context, { leadId: customer.leadId, method: "transfer", amountMinor: 366_000, receivedOn: "2035-03-26", actor });

  // Delivery: everything comes on its day, and staff note it.
  for (const { dueOn } of await milestones()) {
    await passTo(at(`${dueOn}T18:00`));
    for (const open of (await milestones()).filter(({ state, dueOn: day }) => state === "open" && day <= dueOn))
      await markMilestone(context, {
        id: customer.deliveryId,
        milestoneId: open.id,
        mark: open.kind === "session" ? "attended" : "reached",
        note: "",
        actor,
      });
  }
  await completeDelivery(context, { id: customer.deliveryId, reason: "", actor });
  await passTo(at("2035-10-08T12:00"));
  expect(await rateDelivery(context, await ratingToken(), { score: "5", worth: "yes", words: "" })).toBe("rated");

  // A year of care: the calls are answered until the first anniversary; then nobody hears of her.
  for (const day of ["2035-12-20", "2036-03-21"]) {
    await passTo(at(`${day}T11:00`));
    await answerCall("well");
  }
  for (const day of ["2036-06-20", "2036-09-24"]) {
    await passTo(at(`${day}T11:00`));
    await answerCall("no-answer");
  }
  // The second letter that only asks wakes her.
  await passTo(at("2036-10-02T21:00"));
  await happen(context, customer.leadId, "linkClicked", { data: { touch: "t", link: 1 } });
  await passTo(at("2037-03-31T12:00"));

  expect(await life()).toEqual([
    "2035-03-20 contractSigned",
    "2035-03-20 becameCustomer",
    "2035-04-05 deliveryStarted",
    "2035-10-05 deliveryCompleted",
    "2035-10-05 careBegan",
    "2035-10-08 deliveryRated",
    "2035-12-20 checkedIn",
    "2035-12-20 checkedIn",
    "2035-12-20 checkedIn",
    "2036-03-21 checkedIn",
    "2036-06-20 checkedIn",
    // 180 days after the last call that she answered.
    "2036-09-17 wentDormant",
    "2036-09-24 checkedIn",
    "2036-10-02 revived",
  ]);
  expect(await letters()).toEqual([
    "2035-07-20 letter-half-way",
    "2035-10-16 referral",
    // The 20th is a Saturday, and so on: days off are left out, and the next one counts from the contract again.
    "2035-10-22 group-alumni",
    "2036-01-21 group-alumni",
    "2036-03-21 anniversary",
    "2036-04-21 group-alumni",
    "2036-07-22 group-alumni",
    "2036-09-18 ask-1",
    "2036-10-02 ask-2",
    // After the fourteen days of quiet.
    "2036-10-20 group-alumni",
    "2037-01-20 group-alumni",
    "2037-03-23 anniversary",
  ]);
  const calls = (await checkInsOf(context, customer.leadId)).filter(([key]) => key === "voice");
  expect(calls.map(([, occurrence, state]) => [occurrence, state])).toEqual([
    ...[0, 1, 2, 3, 4, 5].map((occurrence) => [occurrence, "answered"]),
    ...[6, 7].map((occurrence) => [occurrence, "given"]),
  ]);
  expect(await environment.client.workflow.getHandle(processWorkflowId("delivery", customer.deliveryId)).result()).toBe("completed");
});
