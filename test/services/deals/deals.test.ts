import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeDeal } from "../../../services/deals/change-deal.ts";
import { type Closing, closeDeal } from "../../../services/deals/close-deal.ts";
import { handOverDeals } from "../../../services/deals/hand-over-deals.ts";
import { listDeals } from "../../../services/deals/list-deals.ts";
import { noteDate } from "../../../services/deals/note-date.ts";
import { openDeal } from "../../../services/deals/open-deal.ts";
import { readDealDetail } from "../../../services/deals/read-deal-detail.ts";
import { reopenDeal } from "../../../services/deals/reopen-deal.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { addDeal, addSeller, offerCourse, tasksOf } from "../../support/deals.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, sequenceYaml } from "../../support/sequences.ts";

const actor = "staff:test";
const START = "2027-01-13T09:00+09:00";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({
    startAt: START,
    sequences: [sequenceYaml("sale", ["{ id: one, send: { email: notes/one } }"], { category: "promotion" })],
  });
  await offerCourse(engine.context);
});
afterAll(() => engine.close());
beforeEach(async () => {
  // What an earlier test left is not to ask anybody.
  await engine.context.database.pool.query("update process set state = 'over', wake_at = null, outcome = 'test' where state <> 'over'");
  engine.context.clock.set(START);
});

const close = (id: string, closing: Closing) => closeDeal(engine.context, { id, closing, actor });
const processOf = async (id: string) =>
  (
    await engine.context.database.pool.query<{ state: string; outcome: string | null; wakeAt: Date | null }>(
      'select state, outcome, wake_at as "wakeAt" from process where id = $1',
      [id],
    )
  ).rows[0];

test("every move is kept with who, when and why, and what has not changed is none", async () => {
  const { context } = engine;
  const { dealId } = await addDeal(context);
  const change = (reason: string, more: object) => changeDeal(context, { id: dealId, change: more, reason, actor });
  await change("お電話で", { step: "estimate", amountMinor: 366_000 });
  context.clock.advance({ hours: 1 });
  await change("同じまま", { step: "estimate", motive: "右腕がほしい" });
  await change("値引き", { amountMinor: 300_000 });
  const { moves } = await readDealDetail(context, dealId);
  expect(moves.toReversed().map(({ field, from, to, reason }) => [field, from, to, reason])).toEqual([
    ["state", null, "open", ""],
    ["step", "talk", "estimate", "お電話で"],
    ["amount", null, "366000", "お電話で"],
    ["amount", "366000", "300000", "値引き"],
  ]);
});

test("what has no owner, no next action or no date is listed until somebody takes care of it (DEL2)", async () => {
  const { context } = engine;
  const seller = await addSeller(context, "春");
  const deal = await addDeal(context, { ownerId: seller });
  const loose = async () => (await listDeals(context, { leadId: deal.leadId, loose: true, limit: 10 })).items.map(({ id }) => id);
  expect(await loose()).toEqual([]);
  for (const [field, value, good] of [
    ["ownerId", null, seller],
    ["nextAction", "", "お電話"],
    ["nextOn", null, "2027-02-01"],
  ] as const) {
    await changeDeal(context, { id: deal.dealId, change: { [field]: value }, actor });
    expect(await loose(), field).toEqual([deal.dealId]);
    await changeDeal(context, { id: deal.dealId, change: { [field]: good }, actor });
    expect(await loose(), field).toEqual([]);
  }
});

test("a hand-over moves all open deals with what is next, and only those of that seller", async () => {
  const { context } = engine;
  const [haru, ken, mai] = [await addSeller(context, "春"), await addSeller(context, "健"), await addSeller(context, "舞")];
  const theirs = [await addDeal(context, { ownerId: haru }), await addDeal(context, { ownerId: haru })];
  const closed = await addDeal(context, { ownerId: haru });
  await close(closed.dealId, { state: "void" });
  const other = await addDeal(context, { ownerId: mai });
  expect(await handOverDeals(context, { fromId: haru, toId: ken, reason: "異動", actor })).toEqual({ deals: 2 });
  for (const { dealId } of theirs) {
    const deal = await readDealDetail(context, dealId);
    expect(deal).toMatchObject({ ownerId: ken, ownerName: "健", nextAction: "お電話", nextOn: "2027-01-20" });
    expect(deal.moves[0]).toMatchObject({ field: "owner", from: haru, to: ken, reason: "異動" });
  }
  expect((await readDealDetail(context, closed.dealId)).ownerId).toBe(haru);
  expect((await readDealDetail(context, other.dealId)).ownerId).toBe(mai);
  expect(await handOverDeals(context, { fromId: haru, toId: ken, actor })).toEqual({ deals: 0 });
});

describe("dates for which a deal wakes (DEL5)", () => {
  test("months before it, in the morning of the lead's place; moved years ahead, it wakes at the new date and not at the old one", async () => {
    const { context } = engine;
    const { dealId, leadId } = await addDeal(context, { zone: "America/New_York" });
    await noteDate(context, { id: dealId, kind: "lease-end", on: "2027-05-31", monthsBefore: 3, actor });
    await noteDate(context, { id: dealId, kind: "lease-end", on: "2029-05-31", monthsBefore: 3, actor });
    await engine.runTo("2029-02-28T08:59:59-05:00");
    expect(await tasksOf(context, leadId)).toEqual([]);
    await engine.runTo("2029-02-28T09:00-05:00");
    expect(await tasksOf(context, leadId)).toEqual([
      {
        kind: "phone",
        role: "sales",
        script: expect.stringContaining("「リース満了」（2029-05-31）"),
        dueAt: new Date("2029-02-28T09:00-05:00"),
      },
    ]);
    await engine.runTo("2031-01-01T00:00Z");
    expect(await tasksOf(context, leadId)).toHaveLength(1);
  });

  test("a date that was removed wakes nobody", async () => {
    const { context } = engine;
    const { dealId, leadId } = await addDeal(context);
    await noteDate(context, { id: dealId, kind: "renewal", on: "2027-02-01", monthsBefore: 0, actor });
    await noteDate(context, { id: dealId, kind: "renewal", on: null, monthsBefore: 0, actor });
    await engine.runTo("2027-03-01T00:00+09:00");
    expect(await tasksOf(context, leadId)).toEqual([]);
  });

  test("the day by which they must buy wakes it a month before; moved, only at the new one", async () => {
    const { context } = engine;
    const { dealId, leadId } = await addDeal(context);
    await changeDeal(context, { id: dealId, change: { mustBuyOn: "2027-03-15" }, actor });
    await changeDeal(context, { id: dealId, change: { mustBuyOn: "2027-04-15" }, actor });
    await engine.runTo("2027-05-01T00:00+09:00");
    expect((await tasksOf(context, leadId)).map(({ dueAt }) => dueAt)).toEqual([new Date("2027-03-15T09:00+09:00")]);
  });
});

describe("the end of a deal (DEL3)", () => {
  test("lost for the timing, it comes back on the day that was agreed, years later, and then ends", async () => {
    const { context } = engine;
    const { dealId, leadId } = await addDeal(context);
    await close(dealId, { state: "lost", reason: "missed-timing", returnOn: "2029-10-01" });
    expect(await processOf(dealId)).toMatchObject({ state: "live" });
    await engine.runTo("2029-10-01T08:59+09:00");
    expect(await tasksOf(context, leadId)).toEqual([]);
    await engine.runTo("2029-10-01T09:00+09:00");
    expect(await tasksOf(context, leadId)).toMatchObject([{ script: expect.stringContaining("もう一度ご連絡する日") }]);
    expect(await processOf(dealId)).toMatchObject({ state: "over", outcome: "lost" });
    await reopenDeal(context, { id: dealId, actor });
    expect(await readDealDetail(context, dealId)).toMatchObject({ state: "open", lostReason: null, closedAt: null });
    expect(await processOf(dealId)).toMatchObject({ state: "live" });
  });

  test.each([{ state: "won" }, { state: "lost", reason: "price" }, { state: "void" }] as Closing[])(
    "as $state without a date it is over at once",
    async (closing) => {
      const { context } = engine;
      const { dealId } = await addDeal(context);
      await close(dealId, closing);
      expect(await processOf(dealId)).toMatchObject({ state: "over", outcome: closing.state });
      await expect(close(dealId, closing)).rejects.toMatchObject({ code: "deal-closed" });
      await expect(changeDeal(context, { id: dealId, change: { step: "closing" }, actor })).rejects.toMatchObject({ code: "deal-closed" });
    },
  );

  test("one open deal of an offer and a lead, also when ten are opened at once", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    await context.database.pool.query("update lead set relation = 'customer' where id = $1", [leadId]);
    const opened = await Promise.allSettled(
      Array.from({ length: 10 }, () => openDeal(context, { leadId, offerKey: "course", ownerId: null, actor })),
    );
    expect(opened.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of opened) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "deal-open-already" });
  });

  test("nothing else is sold while it is open; closed, what waited goes", async () => {
    const { context } = engine;
    const { dealId, leadId, email } = await addDeal(context);
    await enrol(context, leadId, "sale");
    await engine.runTo("2027-01-14T09:00+09:00");
    const sold = async () => (await engine.mail.journal()).filter(({ to }) => to === email).length;
    expect(await sold()).toBe(0);
    await close(dealId, { state: "lost", reason: "no-need" });
    await engine.runTo("2027-01-14T10:00+09:00");
    expect(await sold()).toBe(1);
  });

  test("of the erased it is void and asks nobody", async () => {
    const { context } = engine;
    const { dealId, leadId } = await addDeal(context);
    await noteDate(context, { id: dealId, kind: "renewal", on: "2027-02-01", monthsBefore: 0, actor });
    await eraseLead(context, { leadId, actor });
    await engine.runTo("2027-03-01T00:00+09:00");
    expect(await readDealDetail(context, dealId)).toMatchObject({ state: "void" });
    expect(await tasksOf(context, leadId)).toEqual([]);
  });
});
