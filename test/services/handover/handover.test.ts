import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type LooseReason, reasonsOf } from "../../../domain/handover/reasons.ts";
import { changeCampaign } from "../../../services/campaigns/change-campaign.ts";
import { createCampaign } from "../../../services/campaigns/create-campaign.ts";
import { addItem } from "../../../services/campaigns/items.ts";
import { changeDeal } from "../../../services/deals/change-deal.ts";
import { closeDeal } from "../../../services/deals/close-deal.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { assignWork, undoAssignment } from "../../../services/handover/assign-work.ts";
import { exportLooseWork } from "../../../services/handover/export-loose-work.ts";
import { countLooseWork, type LooseFilter, listLooseWork } from "../../../services/handover/list-loose-work.ts";
import { setOwner } from "../../../services/leads/set-owner.ts";
import { createTask } from "../../../services/tasks/create-task.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addDeal, addSeller, offerCourse } from "../../support/deals.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:aya";
let context: TestContext;
let [mori, kato] = ["", ""];
beforeAll(async () => {
  context = await openContext();
  await offerCourse(context);
});
afterAll(() => context.close());
beforeEach(async () => {
  context.clock.set("2027-01-18T10:00+09:00");
  const { pool } = context.database;
  await pool.query("update lead set stage = 'later', owner_id = null");
  await pool.query("update deal set state = 'void' where state = 'open'");
  await pool.query("update task set state = 'cancelled' where state = 'open'");
  await pool.query("delete from campaign");
  [mori, kato] = [await addSeller(context, "森"), await addSeller(context, "加藤")];
});

const list = async (filter: LooseFilter = {}) => (await listLooseWork(context, { ...filter, limit: 100 })).items;
const shown = async (filter: LooseFilter = {}) => (await list(filter)).map(({ kind, id, reasons }) => ({ kind, id, reasons }));
const disable = (id: string) => context.database.pool.query("update staff set disabled_at = now() where id = $1", [id]);

/** A lead who is considering. */
async function consider({ ownerId = null }: { ownerId?: string | null } = {}): Promise<string> {
  const { leadId } = await addPerson(context);
  await context.database.pool.query("update lead set stage = 'considering', owner_id = $2 where id = $1", [leadId, ownerId]);
  return leadId;
}

const giveTask = (leadId: string, dueAt: string, assignee: string | null = null) =>
  createTask(context, { leadId, kind: "phone", role: "sales", assignee, script: "お電話", dueAt: new Date(dueAt), actor });

async function fair({ ownerId = null }: { ownerId?: string | null } = {}): Promise<string> {
  const { pool } = context.database;
  await pool.query(
    "insert into source (id, key, kind, title) values (gen_random_uuid(), 'fair', 'trade-show', '交流展') on conflict do nothing",
  );
  const dates = { startsOn: "2027-02-01", endsOn: "2027-02-02" };
  return (await createCampaign(context, { name: "交流展", source: "fair", ownerId, ...dates, actor })).campaignId;
}

describe("a lead who is considering", () => {
  test("is listed while nobody is in charge, nothing is planned, or its day has passed", async () => {
    const leadId = await consider();
    expect(await shown()).toEqual([{ kind: "lead", id: leadId, reasons: ["no-owner", "no-action", "no-date"] }]);
    await setOwner(context, { leadId, ownerId: mori, actor });
    expect(await shown()).toEqual([{ kind: "lead", id: leadId, reasons: ["no-action", "no-date"] }]);
    await giveTask(leadId, "2027-01-20T09:00+09:00");
    expect(await shown()).toEqual([]);
    context.clock.set("2027-01-20T23:59:59.999+09:00");
    expect(await shown()).toEqual([]);
    context.clock.set("2027-01-21T00:00+09:00");
    expect(await list()).toMatchObject([{ id: leadId, reasons: ["overdue"], nextKind: "task", nextOn: "2027-01-20", ownerName: "森" }]);
  });

  test("stands there by the deal when there is one", async () => {
    const { leadId, dealId } = await addDeal(context);
    await context.database.pool.query("update lead set relation = 'lead', stage = 'considering' where id = $1", [leadId]);
    expect(await shown()).toEqual([{ kind: "deal", id: dealId, reasons: ["no-owner"] }]);
    await closeDeal(context, { id: dealId, closing: { state: "lost", reason: "missed-timing" }, actor });
    expect(await shown()).toEqual([{ kind: "lead", id: leadId, reasons: ["no-owner", "no-action", "no-date"] }]);
  });

  test("is gone from the list with an erasure", async () => {
    const leadId = await consider();
    await eraseLead(context, { leadId, reason: "ご本人の希望", actor });
    expect(await shown()).toEqual([]);
  });
});

test("a deal is listed without owner, action or date, and from the day after its date", async () => {
  const { dealId: id } = await addDeal(context, { ownerId: mori });
  expect(await shown()).toEqual([]);
  await changeDeal(context, { id, change: { nextAction: "", nextOn: null }, actor });
  expect(await shown()).toEqual([{ kind: "deal", id, reasons: ["no-action", "no-date"] }]);
  await changeDeal(context, { id, change: { nextAction: "お電話", nextOn: "2027-01-18" }, actor });
  expect(await shown()).toEqual([]);
  context.clock.set("2027-01-19T00:00+09:00");
  expect(await shown()).toEqual([{ kind: "deal", id, reasons: ["overdue"] }]);
});

test("a campaign is listed without an owner, and while something in its checklist is late", async () => {
  const id = await fair();
  expect(await shown()).toEqual([{ kind: "campaign", id, reasons: ["no-owner"] }]);
  await changeCampaign(context, { id, change: { ownerId: mori }, actor });
  await addItem(context, { id, title: "チラシを刷る", dueOn: "2027-01-17", actor });
  expect(await list()).toMatchObject([{ name: "交流展", leadId: null, nextKind: "item", nextOn: "2027-01-17", reasons: ["overdue"] }]);
  await changeCampaign(context, { id, change: { cancelled: true }, actor });
  expect(await shown()).toEqual([]);
});

describe("when somebody leaves", () => {
  /** All that one member of staff can be in charge of; whom they answer for is a customer, too. */
  async function allOf(ownerId: string) {
    const leadId = await consider({ ownerId });
    const { leadId: customer, dealId } = await addDeal(context, { ownerId });
    await setOwner(context, { leadId: customer, ownerId, actor });
    const campaignId = await fair({ ownerId });
    const { taskId } = await giveTask(leadId, "2027-01-30T09:00+09:00", `staff:${ownerId}`);
    const { taskId: byName } = await giveTask(leadId, "2027-01-30T09:00+09:00", "staff:森");
    return [
      { kind: "lead", id: leadId },
      { kind: "lead", id: customer },
      { kind: "deal", id: dealId },
      { kind: "campaign", id: campaignId },
      { kind: "task", id: taskId },
      { kind: "task", id: byName },
    ] as const;
  }

  test("everything of theirs is listed, given to another in one go, and given back in one go", async () => {
    await context.database.pool.query("update staff set name = 'ほか ' || id where name = '森' and id <> $1", [mori]);
    const items = await allOf(mori);
    expect(await shown()).toEqual([]);
    await disable(mori);
    const before = await shown({ reason: "owner-gone" });
    expect(before.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    const { assignmentId, ...done } = await assignWork(context, { items, toId: kato, reason: "退職", actor });
    expect(done).toEqual({ assigned: 6, left: [] });
    expect(await shown()).toEqual([]);
    const { rows } = await context.database.pool.query<{ action: string }>(
      "select action from audit where reason = '退職' order by action",
    );
    expect(rows.map(({ action }) => action)).toEqual(["deal-handed-over", "owner-set", "owner-set", "work-assigned"]);

    // What somebody changed since is theirs.
    await setOwner(context, { leadId: items[0].id, ownerId: null, actor });
    expect(await undoAssignment(context, { id: assignmentId ?? "", actor })).toEqual({ assigned: 5 });
    expect(await undoAssignment(context, { id: assignmentId ?? "", actor })).toEqual({ assigned: 0 });
    expect((await shown({ reason: "owner-gone" })).map(({ id }) => id).toSorted()).toEqual(
      items
        .slice(1)
        .map(({ id }) => id)
        .toSorted(),
    );
    await expect(undoAssignment(context, { id: assignmentId ?? "", actor: "staff:other" })).rejects.toMatchObject({ code: "undo-unknown" });
  });

  test("nothing is given to somebody who has left, and what is over or erased is left out", async () => {
    const [leadId, erased] = [await consider(), await consider()];
    const { dealId } = await addDeal(context);
    await closeDeal(context, { id: dealId, closing: { state: "lost", reason: "missed-timing" }, actor });
    await eraseLead(context, { leadId: erased, reason: "ご本人の希望", actor });
    const items = [
      { kind: "lead", id: leadId },
      { kind: "lead", id: erased },
      { kind: "deal", id: dealId },
    ] as const;
    await disable(kato);
    await expect(assignWork(context, { items, toId: kato, actor })).rejects.toMatchObject({ code: "staff-unknown" });
    expect(await assignWork(context, { items, toId: mori, actor })).toMatchObject({ assigned: 1, left: [items[1], items[2]] });
    expect(await assignWork(context, { items, toId: mori, actor })).toMatchObject({ assignmentId: null, assigned: 0 });
  });

  test("two who assign the same things at once do not deadlock, and one of them is in charge of all", async () => {
    const items = await Promise.all([1, 2, 3, 4].map(async () => ({ kind: "lead" as const, id: await consider() })));
    await Promise.all([
      assignWork(context, { items, toId: mori, actor }),
      assignWork(context, { items: items.toReversed(), toId: kato, actor: "staff:other" }),
    ]);
    const { rows } = await context.database.pool.query<{ owner: string }>(
      "select distinct owner_id as owner from lead where id = any($1::uuid[])",
      [items.map(({ id }) => id)],
    );
    expect(rows).toHaveLength(1);
  });
});

test("each number opens as many things, whatever the filter, and the file has the same", async () => {
  await consider();
  await consider({ ownerId: mori });
  await addDeal(context, { ownerId: mori });
  await addDeal(context);
  await fair();
  await disable(mori);
  for (const filter of [{}, { kind: "lead" }, { kind: "deal" }, { ownerId: mori }] as const) {
    const { total, ...reasons } = await countLooseWork(context, filter);
    expect(await list(filter)).toHaveLength(total);
    for (const [reason, count] of Object.entries(reasons))
      expect(await list({ ...filter, reason: reason as LooseReason })).toHaveLength(count);
  }
  let text = "";
  for await (const piece of await exportLooseWork(context, { language: "ja", actor, filter: { reason: "no-owner" } })) text += piece;
  const [head, ...lines] = text.trimEnd().split("\r\n");
  expect(head).toBe("\ufeff種類,お客様・名前,商品,理由,担当者,次の予定,日付");
  expect(lines).toHaveLength((await list({ reason: "no-owner" })).length);
  expect(lines).toContain("キャンペーン,交流展,,担当者がいない,,,");
});

test("pages follow one another, what has no date first, and the reasons are those of the rule", async () => {
  await consider();
  const late = await addDeal(context, { ownerId: mori });
  await changeDeal(context, { id: late.dealId, change: { nextOn: "2027-01-05" }, actor });
  await addDeal(context);
  await fair({ ownerId: kato });
  await disable(kato);
  const whole = await list();
  const paged: typeof whole = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listLooseWork(context, { limit: 1, cursor });
    paged.push(...page.items);
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(paged).toEqual(whole);
  expect(whole.map(({ nextOn }) => nextOn ?? "").toSorted()).toEqual(whole.map(({ nextOn }) => nextOn ?? ""));
  for (const one of whole) {
    const asks = one.kind === "lead" || one.kind === "deal";
    const facts = {
      ...{ asksOwner: true, asksNext: asks, hasOwner: one.ownerId !== null, ownerGone: one.ownerGone },
      ...{
        hasAction: one.nextKind !== "" || one.nextAction !== "",
        hasDate: one.nextOn !== null,
        isOverdue: (one.nextOn ?? "9") < "2027-01-18",
      },
    };
    expect(one.reasons).toEqual(reasonsOf(facts));
  }
});
