import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answerObjection } from "../../../services/deals/answer-objection.ts";
import { closeDeal } from "../../../services/deals/close-deal.ts";
import { givePresentation } from "../../../services/deals/give-presentation.ts";
import { raiseObjection } from "../../../services/deals/raise-objection.ts";
import { readDealDetail } from "../../../services/deals/read-deal-detail.ts";
import { addDeal, addSeller, offerCourse, tasksOf } from "../../support/deals.ts";
import { type Engine, openEngine } from "../../support/engine.ts";

const actor = "staff:test";
/** Wednesday. */
const START = "2027-01-13T15:00+09:00";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ startAt: START });
  await offerCourse(engine.context);
});
afterAll(() => engine.close());
beforeEach(async () => {
  await engine.context.database.pool.query("update process set state = 'over', wake_at = null, outcome = 'test' where state <> 'over'");
  engine.context.clock.set(START);
});

const asked = async (leadId: string) => (await tasksOf(engine.context, leadId)).map(({ dueAt }) => dueAt.toISOString());
const at = (local: string) => new Date(local).toISOString();

test.each([
  { kind: "take-home", talkOn: undefined, asks: ["2027-01-16T10:00+09:00", "2027-01-23T10:00+09:00"] },
  { kind: "family", talkOn: undefined, asks: ["2027-01-14T19:00+09:00", "2027-01-21T19:00+09:00"] },
  { kind: "family", talkOn: "2027-01-20", asks: ["2027-01-21T19:00+09:00", "2027-01-28T19:00+09:00"] },
  { kind: "not-now", talkOn: undefined, asks: ["2027-02-12T10:00+09:00", "2027-04-13T10:00+09:00"] },
  { kind: "no-time", talkOn: undefined, asks: ["2027-01-27T10:00+09:00", "2027-02-27T10:00+09:00"] },
  { kind: "no-money", talkOn: undefined, asks: ["2027-01-20T10:00+09:00", "2027-02-12T10:00+09:00"] },
])("after $kind (talk on $talkOn) a person asks at $asks and then no more (DEL6)", async ({ kind, talkOn, asks }) => {
  const { context } = engine;
  const { dealId, leadId } = await addDeal(context);
  await raiseObjection(context, { dealId, kind, talkOn, actor });
  await engine.runTo("2028-01-01T00:00+09:00");
  expect(await asked(leadId)).toEqual(asks.map(at));
  expect((await readDealDetail(context, dealId)).raised).toMatchObject([{ state: "open", asked: 2, nextAt: null }]);
});

test("answered, or the deal closed, nobody asks again", async () => {
  const { context } = engine;
  const [one, two] = [await addDeal(context), await addDeal(context)];
  const first = await raiseObjection(context, { dealId: one.dealId, kind: "family", words: "妻に", actor });
  await raiseObjection(context, { dealId: two.dealId, kind: "family", actor });
  await engine.runTo("2027-01-15T00:00+09:00");
  await answerObjection(context, { dealId: one.dealId, objectionId: first.objectionId, answer: "賛成", actor });
  await closeDeal(context, { id: two.dealId, closing: { state: "lost", reason: "no-consensus" }, actor });
  await engine.runTo("2028-01-01T00:00+09:00");
  expect(await asked(one.leadId)).toEqual([at("2027-01-14T19:00+09:00")]);
  expect(await asked(two.leadId)).toEqual([at("2027-01-14T19:00+09:00")]);
  expect((await readDealDetail(context, two.dealId)).raised).toMatchObject([{ state: "lost" }]);
});

test("while nothing ran for weeks, the missed asks are one", async () => {
  const { context } = engine;
  const { dealId, leadId } = await addDeal(context);
  await raiseObjection(context, { dealId, kind: "family", actor });
  context.clock.set("2027-03-01T09:00+09:00");
  await engine.settle();
  expect(await asked(leadId)).toEqual([at("2027-03-01T09:00+09:00")]);
});

test("an objection is laid at the door of the latest presentation", async () => {
  const { context } = engine;
  const [haru, ken] = [await addSeller(context, "春"), await addSeller(context, "健")];
  const { dealId } = await addDeal(context, { ownerId: haru });
  await raiseObjection(context, { dealId, kind: "take-home", actor });
  await givePresentation(context, { dealId, actor });
  context.clock.advance({ days: 1 });
  await givePresentation(context, { dealId, presenterId: ken, actor });
  context.clock.advance({ minutes: 1 });
  await raiseObjection(context, { dealId, kind: "family", actor });
  const { raised, presentations } = await readDealDetail(context, dealId);
  expect(raised.map(({ presenterName }) => presenterName)).toEqual(["健", null]);
  expect(presentations.map(({ presenterName }) => presenterName)).toEqual(["健", "春"]);
});
