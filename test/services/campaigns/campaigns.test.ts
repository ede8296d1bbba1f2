import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeCampaign } from "../../../services/campaigns/change-campaign.ts";
import { addCost, removeCost } from "../../../services/campaigns/costs.ts";
import { createCampaign, type NewCampaign } from "../../../services/campaigns/create-campaign.ts";
import { addItem, changeItem, removeItem } from "../../../services/campaigns/items.ts";
import { type CampaignGroup, campaignGroups, listCampaignPeople } from "../../../services/campaigns/list-campaign-people.ts";
import { listCampaigns } from "../../../services/campaigns/list-campaigns.ts";
import { readCampaignDetail } from "../../../services/campaigns/read-campaign-detail.ts";
import { recordLeadEvent } from "../../../services/engine/events/record-lead-event.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import { setRelation } from "../../../services/relation/set-relation.ts";
import { bookSession } from "../../../services/sessions/book-session.ts";
import { createSession } from "../../../services/sessions/create-session.ts";
import { readToday } from "../../../services/today/read-today.ts";
import { sell } from "../../support/billing.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { addSeller } from "../../support/deals.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:aya";
let context: TestContext;
beforeAll(async () => {
  context = await openContext({ playbook: STARTER_PLAYBOOK });
});
afterAll(() => context.close());
beforeEach(async () => {
  context.clock.set("2027-03-01T10:00+09:00");
  await context.database.pool.query("delete from campaign_item");
  await context.database.pool.query("delete from campaign_cost");
  await context.database.pool.query("delete from campaign");
  await context.database.pool.query("update lead set source_id = null");
});

const show = { name: "地域ビジネス交流展", startsOn: "2027-03-10", endsOn: "2027-03-12", source: "trade-show", actor };
const create = async (part: Partial<NewCampaign> = {}) => (await createCampaign(context, { ...show, ...part })).campaignId;
const read = (id: string) => readCampaignDetail(context, id);
const people = (id: string, group: CampaignGroup, route?: string | null) => listCampaignPeople(context, { id, group, route, limit: 100 });

/** Somebody who was added at that time, of the source. */
async function gain(at: string, source = "trade-show"): Promise<string> {
  context.clock.set(at);
  const { leadId } = await addPerson(context);
  await context.database.pool.query("update lead set source_id = (select id from source where key = $2) where id = $1", [leadId, source]);
  return leadId;
}

async function pay(leadId: string, amountMinor: number): Promise<void> {
  context.clock.set("2027-03-20T10:00+09:00");
  await sell(context, leadId, { grossMinor: amountMinor, plan: { kind: "once" }, anchorOn: "2027-03-31" });
  await recordPayment(context, { leadId, method: "cash", amountMinor, receivedOn: "2027-03-20", actor });
}

describe("a campaign", () => {
  test("has its currency from the prices, counts for thirty days, and takes the items of a checklist with their days", async () => {
    const id = await create({ budgetMinor: 200_000, checklist: "trade-show" });
    const campaign = await read(id);
    expect(campaign).toMatchObject({
      currency: "JPY",
      countsUntil: "2027-04-11",
      phase: "ahead",
      budgetMinor: 200_000,
      spentMinor: null,
      late: 3,
    });
    expect(campaign.checklist.map(({ dueOn, isLate }) => [dueOn, isLate])).toEqual([
      ["2027-01-09", true],
      ["2027-02-08", true],
      ["2027-02-24", true],
      ["2027-03-03", false],
      ["2027-03-09", false],
      ["2027-03-13", false],
      ["2027-03-19", false],
      ["2027-04-11", false],
    ]);
  });

  test.each([
    ["ends before it starts", { endsOn: "2027-03-09", countsUntil: "2027-03-30" }, "campaign-ends-before-start"],
    ["has a source that is not there", { source: "radio" }, "source-unknown"],
    ["has a sequence that is not there", { sequence: "nothing" }, "sequence-unknown"],
    ["has an owner who does not work here", { ownerId: "01970000-0000-7000-8000-000000000000" }, "staff-unknown"],
    ["has a checklist that is not there", { checklist: "nothing" }, "checklist-unknown"],
  ])("is refused when it %s", async (_, part, code) => {
    await expect(create(part)).rejects.toMatchObject({ code });
  });

  test("shares no day with another of the same source, unless that one was cancelled", async () => {
    const first = await create();
    await expect(create({ startsOn: "2027-03-12", endsOn: "2027-03-20" })).rejects.toMatchObject({ code: "campaign-source-taken" });
    await changeCampaign(context, { id: first, change: { cancelled: true }, actor });
    await create({ startsOn: "2027-03-12", endsOn: "2027-03-20" });
    await expect(changeCampaign(context, { id: first, change: { cancelled: false }, actor })).rejects.toMatchObject({
      code: "campaign-source-taken",
    });
    expect((await read(first)).phase).toBe("cancelled");
  });

  test("refuses two who create one for the same source and days at once", async () => {
    const made = await Promise.allSettled([create(), create()]);
    expect(made.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("that two edit at once keeps the first change and refuses the second", async () => {
    const id = await create();
    const { revision } = await read(id);
    await changeCampaign(context, { id, revision, change: { goal: "名刺を百枚" }, actor });
    await expect(changeCampaign(context, { id, revision, change: { goal: "名刺を千枚" }, actor })).rejects.toMatchObject({
      changed: { by: actor },
    });
    await expect(addCost(context, { id, revision, spentOn: "2027-03-01", what: "出展料", amountMinor: 1, actor })).rejects.toMatchObject({
      changed: { by: actor },
    });
    expect(await read(id)).toMatchObject({ goal: "名刺を百枚", spentMinor: null });
  });

  test("that is changed to what it is stays as it is", async () => {
    const id = await create();
    const before = await read(id);
    await changeCampaign(context, { id, change: { name: show.name, cancelled: false }, actor });
    expect((await read(id)).revision).toBe(before.revision);
  });

  test("keeps an owner who has left, and gets no other who has", async () => {
    const [mori, kato] = [await addSeller(context, "森"), await addSeller(context, "加藤")];
    const id = await create({ ownerId: mori });
    await context.database.pool.query("update staff set disabled_at = now() where id = any($1::uuid[])", [[mori, kato]]);
    await changeCampaign(context, { id, change: { goal: "名刺を百枚" }, actor });
    expect(await read(id)).toMatchObject({ ownerName: "森", ownerDisabled: true, goal: "名刺を百枚" });
    await expect(changeCampaign(context, { id, change: { ownerId: kato }, actor })).rejects.toMatchObject({ code: "staff-unknown" });
  });
});

describe("its checklist", () => {
  test("moves with the campaign, but for what is done and what staff moved themselves", async () => {
    const id = await create({ checklist: "ad-flight" });
    const [done, moved] = (await read(id)).checklist;
    await changeItem(context, { id, itemId: done?.id ?? "", change: { done: true }, actor });
    await changeItem(context, { id, itemId: moved?.id ?? "", change: { dueOn: "2027-03-05" }, actor });
    await changeCampaign(context, { id, change: { startsOn: "2027-03-17", endsOn: "2027-03-19", countsUntil: "2027-04-18" }, actor });
    expect((await read(id)).checklist.map(({ dueOn, doneBy }) => [dueOn, doneBy])).toEqual([
      ["2027-02-24", actor],
      ["2027-03-05", null],
      ["2027-03-16", null],
      ["2027-03-20", null],
      ["2027-04-18", null],
    ]);
  });

  test("is late from the midnight after the day of an item, in the zone of the business, until it is done", async () => {
    const id = await create();
    const { itemId } = await addItem(context, { id, title: "チラシを刷る", dueOn: "2027-03-02", actor });
    const late = async () => (await listCampaigns(context, { late: true, limit: 10 })).items.map(({ late }) => late);
    context.clock.set("2027-03-02T23:59:59.999+09:00");
    expect(await late()).toEqual([]);
    expect((await readToday(context)).needs).toMatchObject({ campaigns: { count: 0 }, lateItems: [] });
    context.clock.set("2027-03-03T00:00+09:00");
    expect(await late()).toEqual([1]);
    expect((await readToday(context)).needs).toMatchObject({
      campaigns: { count: 1, list: { path: "/campaigns", query: { late: "true" } } },
      lateItems: [{ id: itemId, campaignId: id, campaign: show.name, title: "チラシを刷る", dueOn: "2027-03-02", ownerName: null }],
    });
    await changeItem(context, { id, itemId, change: { done: true }, actor });
    expect(await late()).toEqual([]);
    expect((await read(id)).checklist).toMatchObject([{ doneAt: new Date("2027-03-03T00:00+09:00"), doneBy: actor, isLate: false }]);
    await changeItem(context, { id, itemId, change: { done: false }, actor });
    expect(await late()).toEqual([1]);
    await changeCampaign(context, { id, change: { cancelled: true }, actor });
    expect(await late()).toEqual([]);
    await removeItem(context, { id, itemId, actor });
    expect((await read(id)).checklist).toEqual([]);
    await expect(removeItem(context, { id, itemId, actor })).rejects.toMatchObject({ code: "campaign-item-unknown" });
  });
});

describe("what it brought", () => {
  test("counts who was added on its days, to the instant, and each lead for one campaign", async () => {
    const first = await create({ countsUntil: "2027-04-11" });
    const second = await create({ name: "秋の展示会", startsOn: "2027-04-01", endsOn: "2027-04-02" });
    await gain("2027-03-09T23:59:59.999+09:00");
    const earliest = await gain("2027-03-10T00:00+09:00");
    const after = await gain("2027-03-31T23:59:59.999+09:00");
    const next = await gain("2027-04-01T00:00+09:00");
    await gain("2027-03-11T12:00+09:00", "website");
    expect((await people(first, "leads")).items.map(({ leadId }) => leadId)).toEqual([after, earliest]);
    expect((await people(second, "leads")).items.map(({ leadId }) => leadId)).toEqual([next]);
    const { items } = await listCampaigns(context, { limit: 10 });
    expect(items.map(({ name, result }) => [name, result.leads])).toEqual([
      ["秋の展示会", 1],
      ["地域ビジネス交流展", 2],
    ]);
  });

  test("adds up to the people behind each number, to the yen, and an erased lead is in none", async () => {
    const id = await create();
    await addCost(context, { id, spentOn: "2027-02-01", what: "出展料", amountMinor: 180_000, actor });
    const { costId } = await addCost(context, { id, spentOn: "2027-03-11", what: "昼食", amountMinor: 3_000, actor });
    const [buyer, guest, quiet, gone] = [
      await gain("2027-03-10T11:00+09:00"),
      await gain("2027-03-10T12:00+09:00"),
      await gain("2027-03-11T11:00+09:00"),
      await gain("2027-03-11T12:00+09:00"),
    ];
    const { sessionId } = await createSession(context, { offerKey: "tanaoroshi", startsAt: new Date("2027-03-25T10:00+09:00"), actor });
    for (const leadId of [buyer, guest]) await bookSession(context, { leadId, sessionId });
    await pay(buyer, 366_000);
    // By word, without a purchase.
    await setRelation(context, { leadId: guest, relation: "customer", reason: "前からのお客様", actor });
    await pay(gone, 99_000);
    expect(await read(id)).toMatchObject({
      spentMinor: 183_000,
      result: { leads: 4, booked: 2, customers: 3, revenueMinor: 465_000, erased: 0, otherPurchases: 0 },
      costPerLeadMinor: 45_750,
      costPerCustomerMinor: 61_000,
      returnPercent: 154,
    });
    await eraseLead(context, { leadId: gone, reason: "ご本人の希望", actor });
    await removeCost(context, { id, costId, actor });
    const campaign = await read(id);
    expect(campaign).toMatchObject({
      spentMinor: 180_000,
      result: { leads: 3, booked: 2, customers: 2, revenueMinor: 366_000, erased: 1 },
      costPerLeadMinor: 60_000,
      costPerCustomerMinor: 90_000,
      returnPercent: 103,
    });
    for (const group of campaignGroups) {
      const shown = await people(id, group);
      expect(shown.items).toHaveLength(shown.count);
      expect(shown.count).toBe(campaign.result[group]);
      expect(shown.items.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0)).toBe(shown.revenueMinor);
    }
    expect((await people(id, "customers")).revenueMinor).toBe(campaign.result.revenueMinor);
    expect((await people(id, "leads")).items.map(({ leadId }) => leadId)).toEqual([quiet, guest, buyer]);
  });

  test("leaves out purchases in another currency, and says so", async () => {
    const id = await create({ currency: "USD" });
    await pay(await gain("2027-03-10T11:00+09:00"), 50_000);
    expect((await read(id)).result).toMatchObject({ customers: 1, revenueMinor: 0, otherPurchases: 1 });
  });

  test("shows who came by a route that skips capture, by the process of the playbook", async () => {
    const id = await create();
    const [atTheShow, byCard] = [await gain("2027-03-10T11:00+09:00"), await gain("2027-03-10T12:00+09:00")];
    const happened = (leadId: string, kind: string) =>
      recordLeadEvent(context, { leadId, kind, data: { offer: "talk" }, actor: "lead", at: context.clock.now() });
    await happened(atTheShow, "consultationBooked");
    await happened(atTheShow, "consultationHeld");
    await happened(byCard, "cardReceived");
    const { routes, result } = await read(id);
    expect(routes).toMatchObject([
      { route: null, leads: 1 },
      { route: "talk-at-the-show", title: { ja: "展示会でその場の商談" }, leads: 1 },
    ]);
    expect(routes[1]?.skips).toHaveLength(4);
    expect(routes.reduce((sum, { leads }) => sum + leads, 0)).toBe(result.leads);
    expect((await people(id, "leads", "talk-at-the-show")).items.map(({ leadId }) => leadId)).toEqual([atTheShow]);
    expect((await people(id, "leads", null)).items.map(({ leadId }) => leadId)).toEqual([byCard]);
  });

  test("the declared route is shown before anybody takes it", async () => {
    expect((await read(await create())).routes.map(({ route, leads }) => [route, leads])).toEqual([
      [null, 0],
      ["talk-at-the-show", 0],
    ]);
  });
});

test("what staff wrote of somebody goes when they are erased", async () => {
  const id = await create({ note: "山田太郎さんと出る" });
  await addCost(context, { id, spentOn: "2027-03-01", what: "山田太郎さんの交通費", amountMinor: 1_000, actor });
  await addItem(context, { id, title: "山田太郎さんに礼状", dueOn: "2027-03-20", actor });
  await addItem(context, { id, title: "名刺を取り込む", dueOn: "2027-03-21", actor });
  const leadId = await gain("2027-03-10T11:00+09:00");
  await context.database.pool.query("update lead set family_name = '山田', given_name = '太郎' where id = $1", [leadId]);
  await eraseLead(context, { leadId, reason: "ご本人の希望", actor });
  const { note, costs, checklist } = await read(id);
  expect([note, costs.map(({ what }) => what), checklist.map(({ title }) => title)]).toEqual(["", [""], ["", "名刺を取り込む"]]);
});

test("the list is filtered by phase as the phase of each is read, page after page", async () => {
  for (const [startsOn, endsOn] of [
    ["2027-01-05", "2027-01-06"],
    ["2027-02-10", "2027-02-20"],
    ["2027-02-25", "2027-03-05"],
    ["2027-04-01", "2027-04-02"],
  ] as const)
    await create({ name: startsOn, startsOn, endsOn });
  const all: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await listCampaigns(context, { limit: 1, cursor });
    all.push(...items.map(({ name, phase }) => `${name} ${phase}`));
    if (next === null) break;
    cursor = next;
  }
  expect(all).toEqual(["2027-04-01 ahead", "2027-02-25 running", "2027-02-10 counting", "2027-01-05 over"]);
  for (const phase of ["ahead", "running", "counting", "over"] as const)
    expect((await listCampaigns(context, { phase, limit: 10 })).items.map(({ phase: found }) => found)).toEqual([phase]);
});
