import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { coolOff } from "../../../services/contracts/cool-off.ts";
import { deliverDocuments } from "../../../services/contracts/deliver-documents.ts";
import { terminateContract } from "../../../services/contracts/terminate-contract.ts";
import { advanceDelivery } from "../../../services/deliveries/advance-delivery.ts";
import { addMilestone, beginEarly, dropMilestone, moveMilestone } from "../../../services/deliveries/change-plan.ts";
import { completeDelivery } from "../../../services/deliveries/complete-delivery.ts";
import { createDelivery } from "../../../services/deliveries/create-delivery.ts";
import { markMilestone } from "../../../services/deliveries/mark-milestone.ts";
import { takeBack } from "../../../services/engine/undo/take-back.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import type { Engine } from "../../support/engine.ts";
import { openContractEngine } from "../contracts/contract-world.ts";
import { actor, deliveryEvents, deliveryOf, deliveryTasks, lettersOf, milestoneOf, type Sold, sold } from "./delivery-world.ts";

const START = "2027-03-20T10:00+09:00";
const at = (local: string) => new Date(`${local}+09:00`).toISOString();

let engine: Engine;
beforeAll(async () => {
  engine = await openContractEngine(START);
});
afterAll(() => engine.close());
beforeEach(async () => {
  await engine.context.database.pool.query("update process set state = 'over', wake_at = null, outcome = 'test' where state <> 'over'");
  await engine.context.database.pool.query("update touch set state = 'cancelled' where state = 'due'");
  engine.context.clock.set(START);
});

async function mark(delivery: Sold, key: string, how: "reached" | "attended" | "absent", note = "") {
  const { context } = engine;
  const milestone = await milestoneOf(context, delivery.deliveryId, key);
  return markMilestone(context, { id: delivery.deliveryId, milestoneId: milestone.id, mark: how, note, actor });
}

const dueOn = async ({ deliveryId }: Sold, key: string) => (await milestoneOf(engine.context, deliveryId, key)).dueOn;

describe("a signature", () => {
  test("plans the delivery with days that count from the contract; evidence twice plans it once", async () => {
    const { context } = engine;
    const one = await sold(context);
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "planned", startsOn: "2027-04-05" });
    const days = ["guide", "session-1", "session-2", "session-3", "session-12", "review"];
    expect(await Promise.all(days.map((key) => dueOn(one, key)))).toEqual([
      "2027-04-05",
      "2027-04-05",
      "2027-04-19",
      "2027-05-05",
      "2027-09-19",
      "2027-10-05",
    ]);
    const again = { contractId: one.contractId, leadId: one.leadId, offerKey: "half-year", signedAt: context.clock.now() };
    await context.database.transaction((tx) => createDelivery(tx, context, again));
    const { rows } = await context.database.pool.query("select count(*)::int as n from delivery where lead_id = $1", [one.leadId]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("welcomes at once, begins on the day of the contract, hands the guide over by itself and reminds three days before", async () => {
    const { context } = engine;
    const one = await sold(context);
    await engine.runTo("2027-04-01T00:00+09:00");
    expect(await lettersOf(context, one.deliveryId)).toEqual(["welcome sent"]);
    expect(await deliveryEvents(context, one.leadId)).toEqual([]);
    await engine.runTo("2027-04-05T08:59+09:00");
    expect(await lettersOf(context, one.deliveryId)).toEqual(["welcome sent", "upcoming sent"]);
    await engine.runTo("2027-04-05T10:00+09:00");
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "running" });
    expect(await deliveryEvents(context, one.leadId)).toEqual(["deliveryStarted", "milestoneReached"]);
    expect(await lettersOf(context, one.deliveryId)).toEqual(["welcome sent", "upcoming sent", "material sent"]);
    expect(await deliveryTasks(context, one.leadId, "今日は「第1回")).toEqual([at("2027-04-05T09:00")]);
    await advanceDelivery(context, one.deliveryId);
    expect(await deliveryTasks(context, one.leadId, "今日は「第1回")).toHaveLength(1);
  });

  test("one whom no channel reaches gets the material by hand: a task, and nothing counts as handed over", async () => {
    const { context } = engine;
    const one = await sold(context);
    await context.database.pool.query("update contact set state = 'unreachable' where lead_id = $1", [one.leadId]);
    await engine.runTo("2027-04-05T10:00+09:00");
    expect(await deliveryTasks(context, one.leadId, "をお渡しする日です")).toEqual([at("2027-04-05T09:00")]);
    expect(await milestoneOf(context, one.deliveryId, "guide")).toMatchObject({ state: "open", handedAt: null });
  });
});

describe("cooling-off", () => {
  test("bars it until its end is over; a start that has passed moves, and every day counts from it", async () => {
    const { context } = engine;
    const one = await sold(context, { isConsumer: true });
    context.clock.set("2027-04-02T12:00+09:00");
    await engine.settle();
    await deliverDocuments(context, { id: one.contractId, delivery: { way: "paper", receivedOn: "2027-04-01" }, actor });
    await engine.runTo("2027-04-08T23:59+09:00");
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "planned", freeAt: null });
    expect(await lettersOf(context, one.deliveryId)).toEqual([]);
    await expect(mark(one, "session-1", "attended")).rejects.toMatchObject({ code: "delivery-cooling-off" });
    await engine.runTo("2027-04-09T09:30+09:00");
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "running", startsOn: "2027-04-09" });
    expect(await dueOn(one, "session-2")).toBe("2027-04-23");
    expect(await dueOn(one, "session-12")).toBe("2027-09-23");
  });

  test("staff may begin before, with a reason", async () => {
    const { context } = engine;
    const one = await sold(context, { isConsumer: true });
    await engine.settle();
    await beginEarly(context, { id: one.deliveryId, reason: "ご本人の希望", actor });
    await engine.runTo("2027-04-05T10:00+09:00");
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({
      state: "running",
      startsOn: "2027-04-05",
      earlyReason: "ご本人の希望",
    });
    await expect(beginEarly(context, { id: one.deliveryId, reason: "もう一度", actor })).rejects.toMatchObject({ code: "delivery-begun" });
  });

  test("a cancellation stops it for good: what was delivered stays, and nothing goes out any more", async () => {
    const { context } = engine;
    const one = await sold(context, { isConsumer: true });
    await engine.settle();
    await beginEarly(context, { id: one.deliveryId, reason: "ご本人の希望", actor });
    await engine.runTo("2027-04-05T10:00+09:00");
    await mark(one, "session-1", "attended", "よく話された");
    expect(await coolOff(context, { id: one.contractId, way: "page", actor: "lead" })).toBe("cooled-off");
    const before = await lettersOf(context, one.deliveryId);
    await engine.runTo("2028-01-01T00:00+09:00");
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "stopped", outcome: "cooledOff" });
    expect(await milestoneOf(context, one.deliveryId, "session-1")).toMatchObject({ state: "attended", note: "よく話された" });
    expect(await milestoneOf(context, one.deliveryId, "session-2")).toMatchObject({ state: "open" });
    expect(await lettersOf(context, one.deliveryId)).toEqual(before);
    expect(await deliveryTasks(context, one.leadId, "今日は「第2回")).toEqual([]);
    await expect(mark(one, "session-2", "attended")).rejects.toMatchObject({ code: "delivery-over" });
  });
});

describe("a milestone", () => {
  test("that nobody marks is a task on the fourth day, once, and never skipped", async () => {
    const { context } = engine;
    const one = await sold(context);
    await engine.runTo("2027-04-18T00:00+09:00");
    expect(await deliveryTasks(context, one.leadId, "2027-04-05の「第1回")).toEqual([at("2027-04-09T09:00")]);
    expect(await milestoneOf(context, one.deliveryId, "session-1")).toMatchObject({ state: "open" });
  });

  test("while nothing ran for months, each missed one is one task", async () => {
    const { context } = engine;
    const one = await sold(context);
    await engine.runTo("2027-04-06T00:00+09:00");
    await recordPayment(context, { leadId: one.leadId, method: "transfer", amountMinor: 366_000, receivedOn: "2027-04-05", actor });
    context.clock.set("2027-06-10T12:00+09:00");
    await engine.settle();
    for (const n of [2, 3, 4, 5]) {
      expect(await deliveryTasks(context, one.leadId, `今日は「第${n}回`)).toEqual([at("2027-06-10T12:00")]);
    }
  });

  test("attended asks how satisfied they are, where the plan says so; absent does not", async () => {
    const { context } = engine;
    const [came, missed] = [await sold(context), await sold(context)];
    await engine.runTo("2027-04-05T22:30+09:00");
    await mark(came, "session-1", "attended");
    await mark(missed, "session-1", "absent");
    const { rows } = await context.database.pool.query("select lead_id as lead from delivery_rating where lead_id = any($1)", [
      [came.leadId, missed.leadId],
    ]);
    expect(rows).toEqual([{ lead: came.leadId }]);
    await engine.runTo("2027-04-06T08:59+09:00");
    expect(await lettersOf(context, came.deliveryId)).toContain("rate due");
    await engine.runTo("2027-04-06T09:01+09:00");
    expect(await lettersOf(context, came.deliveryId)).toContain("rate sent");
    expect(await deliveryEvents(context, missed.leadId)).toEqual(["deliveryStarted", "milestoneReached", "milestoneMissed"]);
  });

  test("is marked once, as its kind allows, and by the revision that was read", async () => {
    const { context } = engine;
    const one = await sold(context);
    await engine.runTo("2027-04-05T10:00+09:00");
    await expect(mark(one, "session-1", "reached")).rejects.toMatchObject({ code: "milestone-mark" });
    await expect(mark(one, "review", "attended")).rejects.toMatchObject({ code: "milestone-mark" });
    const { revision } = await deliveryOf(context, one.deliveryId);
    await mark(one, "session-1", "attended");
    await expect(mark(one, "session-1", "absent")).rejects.toMatchObject({ code: "milestone-marked" });
    const { id: milestoneId } = await milestoneOf(context, one.deliveryId, "session-2");
    const stale = markMilestone(context, { id: one.deliveryId, milestoneId, revision, mark: "attended", note: "", actor });
    await expect(stale).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  test("marked by mistake is open again, and the question is taken back", async () => {
    const { context } = engine;
    const one = await sold(context);
    await engine.runTo("2027-04-05T22:30+09:00");
    const { undo } = await mark(one, "session-1", "attended");
    await takeBack(context, { id: undo.id, actor });
    expect(await milestoneOf(context, one.deliveryId, "session-1")).toMatchObject({ state: "open", markedAt: null });
    await engine.runTo("2027-04-06T12:00+09:00");
    expect(await lettersOf(context, one.deliveryId)).toContain("rate skipped");
    await mark(one, "session-1", "attended");
    expect(await deliveryEvents(context, one.leadId)).toEqual([
      "deliveryStarted",
      "milestoneReached",
      "milestoneReached",
      "milestoneTakenBack",
      "milestoneReached",
    ]);
  });

  test("moved, it reminds of the new day only, and no other moves with it", async () => {
    const { context } = engine;
    const one = await sold(context);
    await engine.runTo("2027-04-16T08:00+09:00");
    const { id: milestoneId } = await milestoneOf(context, one.deliveryId, "session-2");
    await moveMilestone(context, { id: one.deliveryId, milestoneId, dueOn: "2027-04-28", reason: "ご出張", actor });
    await engine.runTo("2027-04-24T00:00+09:00");
    expect(await lettersOf(context, one.deliveryId)).toEqual(["welcome sent", "upcoming sent", "material sent"]);
    await engine.runTo("2027-04-28T10:00+09:00");
    expect(await lettersOf(context, one.deliveryId)).toEqual(["welcome sent", "upcoming sent", "material sent", "upcoming sent"]);
    expect(await dueOn(one, "session-3")).toBe("2027-05-05");
    const past = moveMilestone(context, { id: one.deliveryId, milestoneId, dueOn: "2027-04-27", reason: "x", actor });
    await expect(past).rejects.toMatchObject({ code: "milestone-past" });
  });

  test("is added and dropped with its reason", async () => {
    const { context } = engine;
    const one = await sold(context);
    await engine.settle();
    const extra = { title: "補講", kind: "session" as const, dueOn: "2027-04-10", materials: [], rate: false };
    await addMilestone(context, { id: one.deliveryId, milestone: extra, reason: "お詫び", actor });
    await engine.runTo("2027-04-10T10:00+09:00");
    expect(await deliveryTasks(context, one.leadId, "今日は「補講」")).toEqual([at("2027-04-10T09:00")]);
    const { id: milestoneId } = await milestoneOf(context, one.deliveryId, "session-2");
    await dropMilestone(context, { id: one.deliveryId, milestoneId, reason: "ご希望", actor });
    await engine.runTo("2027-04-30T10:00+09:00");
    expect(await deliveryTasks(context, one.leadId, "今日は「第2回")).toEqual([]);
    expect(await milestoneOf(context, one.deliveryId, "session-2")).toMatchObject({ state: "dropped", reason: "ご希望" });
    const unknown = addMilestone(context, {
      id: one.deliveryId,
      milestone: { ...extra, dueOn: "2027-05-10", materials: ["moon"] },
      reason: "x",
      actor,
    });
    await expect(unknown).rejects.toMatchObject({ code: "document-unknown" });
  });
});

describe("a payment that is long overdue", () => {
  test("rests the delivery after thirty days; the payment resumes it, later by the days that it rested", async () => {
    const { context } = engine;
    const one = await sold(context);
    await engine.runTo("2027-04-05T10:00+09:00");
    await mark(one, "session-1", "attended");
    // Due on Monday 29 March, since the 27th is a Saturday.
    await engine.runTo("2027-04-29T08:59+09:00");
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "running" });
    await engine.runTo("2027-04-29T09:01+09:00");
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "resting", restsFrom: "2027-04-29" });
    expect(await deliveryTasks(context, one.leadId, "提供を止めています")).toEqual([at("2027-04-29T09:00")]);
    const letters = await lettersOf(context, one.deliveryId);
    await engine.runTo("2027-05-09T12:00+09:00");
    expect(await lettersOf(context, one.deliveryId)).toEqual(letters);
    await recordPayment(context, { leadId: one.leadId, method: "transfer", amountMinor: 366_000, receivedOn: "2027-05-09", actor });
    await engine.settle();
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "running", restsFrom: null, delayDays: 10 });
    expect(await milestoneOf(context, one.deliveryId, "session-1")).toMatchObject({ state: "attended", dueOn: "2027-04-05" });
    expect(await dueOn(one, "session-2")).toBe("2027-04-19");
    expect(await dueOn(one, "session-3")).toBe("2027-05-15");
    await engine.runTo("2027-05-12T09:01+09:00");
    expect(await lettersOf(context, one.deliveryId)).toEqual([...letters, "upcoming sent"]);
  });
});

describe("completed", () => {
  /** In the evening, so that they are asked the next morning. */
  async function completed(): Promise<Sold> {
    const { context } = engine;
    const one = await sold(context);
    await engine.runTo("2027-04-05T22:30+09:00");
    await expect(completeDelivery(context, { id: one.deliveryId, reason: "", actor })).rejects.toMatchObject({
      code: "delivery-open-milestones",
    });
    await completeDelivery(context, { id: one.deliveryId, reason: "早く終えるご希望", actor });
    return one;
  }

  test("it drops what is open with the reason, thanks, and asks whether it was worth its price", async () => {
    const { context } = engine;
    const one = await completed();
    await engine.runTo("2027-04-06T09:01+09:00");
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "completed" });
    expect(await milestoneOf(context, one.deliveryId, "session-2")).toMatchObject({ state: "dropped", reason: "早く終えるご希望" });
    expect((await lettersOf(context, one.deliveryId)).slice(-2)).toEqual(["completed sent", "rate sent"]);
    expect(await deliveryEvents(context, one.leadId)).toContain("deliveryCompleted");
  });

  test("an order that is cancelled afterwards leaves what was delivered, and asks nothing further", async () => {
    const { context } = engine;
    const one = await completed();
    await terminateContract(context, { id: one.contractId, reason: "ご返金", deliveredMinor: 0, monthlyMinor: 61_000, actor });
    await engine.runTo("2027-05-01T00:00+09:00");
    expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "completed", outcome: "terminated" });
    expect(await milestoneOf(context, one.deliveryId, "guide")).toMatchObject({ state: "reached" });
    expect(await lettersOf(context, one.deliveryId)).toContain("rate cancelled");
    const { rows } = await context.database.pool.query(
      "select closed_at is not null as closed from delivery_rating where delivery_id = $1",
      [one.deliveryId],
    );
    expect(rows).toEqual([{ closed: true }]);
  });
});

test("when everything is marked a person is asked once to complete it", async () => {
  const { context } = engine;
  const one = await sold(context);
  await engine.runTo("2027-04-05T10:00+09:00");
  await context.database.pool.query(
    "update delivery_milestone set state = 'attended', marked_at = now(), marked_by = 'staff:test' where delivery_id = $1 and state = 'open' and key <> 'session-12'",
    [one.deliveryId],
  );
  await mark(one, "session-12", "attended");
  await engine.settle();
  await advanceDelivery(context, one.deliveryId);
  expect(await deliveryTasks(context, one.leadId, "すべて済みました")).toHaveLength(1);
});

test("an erased lead is asked nothing, and no word about them stays", async () => {
  const { context } = engine;
  const one = await sold(context);
  await engine.runTo("2027-04-05T10:00+09:00");
  await mark(one, "session-1", "attended", "家族のことで悩んでいる");
  await eraseLead(context, { leadId: one.leadId, actor });
  await engine.runTo("2027-06-01T00:00+09:00");
  expect(await deliveryOf(context, one.deliveryId)).toMatchObject({ state: "stopped", outcome: "erased" });
  expect(await milestoneOf(context, one.deliveryId, "session-1")).toMatchObject({ state: "attended", note: "" });
});
