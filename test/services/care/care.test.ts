import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CareOutcome } from "../../../domain/care/care-states.ts";
import { answerCheckIn } from "../../../services/care/answer-check-in.ts";
import { readCheckIns } from "../../../services/care/care.ts";
import { listCares } from "../../../services/care/list-cares.ts";
import { readCareDetail, readCareOfLead } from "../../../services/care/read-care-detail.ts";
import { recordLeaving } from "../../../services/care/record-leaving.ts";
import { recordReferral } from "../../../services/care/record-referral.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { closeIncident } from "../../../services/incidents/close-incident.ts";
import { readToday } from "../../../services/today/read-today.ts";
import { careLettersOf, careOf, checkInsOf, makeCustomer, setCare } from "../../support/care.ts";
import { tasksOf } from "../../support/deals.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addIncident } from "../../support/incidents.ts";
import { addPerson } from "../../support/people.ts";
import { happen } from "../../support/sequences.ts";

const actor = "staff:test";
const tokyo = (local: string) => new Date(`${local}+09:00`);
/** A Wednesday. */
const START = tokyo("2027-02-10T10:00");

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ startAt: START.toISOString() });
});
afterAll(() => engine.close());
beforeEach(async () => {
  const { context } = engine;
  // What an earlier test left is not to ask anybody.
  await context.database.pool.query("update process set state = 'over', wake_at = null, outcome = 'test' where state <> 'over'");
  context.clock.set(START);
  await setCare(context);
});

async function customer() {
  const person = await addPerson(engine.context);
  await makeCustomer(engine.context, person.leadId);
  await engine.settle();
  return { ...person, care: await careOf(engine.context, person.leadId) };
}

const eventsOf = async (leadId: string, kind: string) =>
  (
    await engine.context.database.pool.query<{ data: Record<string, unknown> }>(
      "select data from event where lead_id = $1 and kind = $2 order by at, id",
      [leadId, kind],
    )
  ).rows.map(({ data }) => data);
const dormantHolds = async (leadId: string) =>
  (await engine.context.database.pool.query("select 1 from hold where lead_id = $1 and cause = 'dormant' and lifted_at is null", [leadId]))
    .rows.length;

describe("with the relation", () => {
  test("it begins with the first purchase, once, and ends with the relation; bought again, it begins anew", async () => {
    const { leadId, care } = await customer();
    expect(care).toMatchObject({ anchorOn: "2027-02-10", beganAt: START, outcome: null });
    await happen(engine.context, leadId, "becameCustomer");
    expect((await careOf(engine.context, leadId)).id).toBe(care.id);
    engine.context.clock.advance({ days: 200 });
    await engine.settle();
    expect(await dormantHolds(leadId)).toBe(1);
    await makeCustomer(engine.context, leadId, "lead");
    expect(await careOf(engine.context, leadId)).toMatchObject({ outcome: "ceased", dormantSince: null });
    expect(await dormantHolds(leadId)).toBe(0);
    expect(await eventsOf(leadId, "careEnded")).toEqual([{ care: care.id, outcome: "ceased", reason: null }]);
    engine.context.clock.advance({ days: 1 });
    await makeCustomer(engine.context, leadId);
    expect(await careOf(engine.context, leadId)).toMatchObject({ outcome: null, anchorOn: "2027-08-30" });
  });

  test("aftercare begins when nothing is to be delivered any more", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    await context.database.pool.query(
      `insert into delivery (id, lead_id, contract_id, offer_key, state, starts_on, created_at) values (gen_random_uuid(), $1, gen_random_uuid(), 'course',
         'running', '2027-02-10', $2)`,
      [leadId, START],
    );
    await makeCustomer(context, leadId);
    await engine.settle();
    expect(await eventsOf(leadId, "careBegan")).toEqual([]);
    context.clock.advance({ days: 90 });
    await context.database.pool.query("update delivery set state = 'completed', ended_at = $2 where lead_id = $1", [
      leadId,
      context.clock.now(),
    ]);
    await happen(context, leadId, "deliveryCompleted", { actor, data: { offer: "course", contract: "k", delivery: "d" } });
    await engine.settle();
    expect(await eventsOf(leadId, "careBegan")).toHaveLength(1);
    expect((await careOf(context, leadId)).beganAt).toEqual(tokyo("2027-05-11T10:00"));
  });

  test("of the erased it ends, and nobody is asked anything", async () => {
    const { leadId } = await customer();
    await engine.runTo(tokyo("2027-08-10T08:00"));
    expect(await checkInsOf(engine.context, leadId)).toEqual([["word", 0, "given"]]);
    const before = await careLettersOf(engine.context, leadId);
    await eraseLead(engine.context, { leadId, reason: "本人の希望", actor });
    await engine.runTo(tokyo("2028-03-01T08:00"));
    expect((await careOf(engine.context, leadId)).outcome).toBe<CareOutcome>("erased");
    expect((await tasksOf(engine.context, leadId)).length).toBe(1);
    expect(await careLettersOf(engine.context, leadId)).toEqual(before);
  });

  test("what was due before the care, or long ago, is not made up for", async () => {
    const { context } = engine;
    const { leadId } = await customer();
    await context.database.pool.query("update care set anchor_on = '2024-01-10' where lead_id = $1", [leadId]);
    engine.context.clock.set(tokyo("2027-07-25T12:00"));
    await engine.settle();
    expect(await checkInsOf(context, leadId)).toEqual([]);
  });
});

describe("what staff note", () => {
  test("the answer to a check-in is a sign of life, unless nobody was there; worries go to the owner", async () => {
    const { context } = engine;
    const { leadId, care } = await customer();
    await engine.runTo(tokyo("2027-08-10T08:00"));
    const [checkIn] = await readCheckIns(context.database.pool, care.id);
    const checkInId = checkIn?.id ?? "";
    const answer = (said: "worried" | "well") => answerCheckIn(context, { id: care.id, checkInId, answer: said, words: "お忙しい", actor });
    await engine.runTo(tokyo("2027-08-11T15:00"));
    expect((await careOf(context, leadId)).dormantSince).toEqual(tokyo("2027-08-09T10:00"));
    await answer("worried");
    await answer("worried");
    await expect(answer("well")).rejects.toMatchObject({ code: "check-in-state" });
    expect(await careOf(context, leadId)).toMatchObject({ dormantSince: null, revivedBy: "checkedIn" });
    expect(await eventsOf(leadId, "checkedIn")).toEqual([{ care: care.id, checkIn: "word", occurrence: 0, answer: "worried" }]);
    expect((await tasksOf(context, leadId)).filter(({ role }) => role === "owner")).toHaveLength(1);
    expect(await checkInsOf(context, leadId)).toEqual([["word", 0, "answered"]]);
  });

  test("nobody was there: they sleep on", async () => {
    const { context } = engine;
    const { leadId, care } = await customer();
    await engine.runTo(tokyo("2027-08-10T08:00"));
    const [checkIn] = await readCheckIns(context.database.pool, care.id);
    await answerCheckIn(context, { id: care.id, checkInId: checkIn?.id ?? "", answer: "no-answer", actor });
    expect((await careOf(context, leadId)).dormantSince).toEqual(tokyo("2027-08-09T10:00"));
  });

  test("why they left: the care is over, with its tasks; the same again changes nothing", async () => {
    const { context } = engine;
    const { leadId, care } = await customer();
    await engine.runTo(tokyo("2027-08-10T08:00"));
    const leave = (reason: "forgot" | "drifted") => recordLeaving(context, { id: care.id, reason, words: "近くの教室へ", actor });
    await leave("drifted");
    await leave("drifted");
    await expect(leave("forgot")).rejects.toMatchObject({ code: "care-over" });
    expect(await eventsOf(leadId, "careEnded")).toEqual([{ care: care.id, outcome: "left", reason: "drifted" }]);
    const { rows } = await context.database.pool.query("select 1 from task where lead_id = $1 and state = 'open'", [leadId]);
    expect(rows).toEqual([]);
    const { items } = await listCares(context, { reason: "drifted", leadId, limit: 10 });
    expect(items).toMatchObject([{ id: care.id, need: null, leftWords: "近くの教室へ" }]);
  });

  test("whom they brought, with the source of referrals", async () => {
    const { context } = engine;
    await setCare(context, { referral: { template: "notes/one", source: "line", after: 7 } });
    const [{ leadId, care }, other, friend] = [await customer(), await customer(), await addPerson(context)];
    const bring = (id: string, referredId: string) => recordReferral(context, { id, referredId, actor });
    await bring(care.id, friend.leadId);
    await bring(care.id, friend.leadId);
    await expect(bring(other.care.id, friend.leadId)).rejects.toMatchObject({ code: "referral-known" });
    await expect(bring(care.id, leadId)).rejects.toMatchObject({ code: "referral-self" });
    const { referrals } = await readCareDetail(context, care.id);
    expect(referrals).toMatchObject([{ referredId: friend.leadId, source: "line" }]);
    expect(await eventsOf(leadId, "referralMade")).toHaveLength(1);
    const { rows } = await context.database.pool.query("select s.key from lead l join source s on s.id = l.source_id where l.id = $1", [
      friend.leadId,
    ]);
    expect(rows).toEqual([{ key: "line" }]);
  });
});

describe("on the page of a lead", () => {
  test("stands the newest care of a customer, with the anniversary that comes", async () => {
    const { context } = engine;
    const { leadId, care } = await customer();
    const read = () => readCareOfLead(context, leadId);
    expect(await read()).toMatchObject({ id: care.id, anniversary: { on: "2028-02-10", years: 1 } });
    await recordLeaving(context, { id: care.id, reason: "done", actor });
    expect(await read()).toMatchObject({ id: care.id, leftReason: "done", anniversary: null });
    context.clock.set(tokyo("2027-03-01T10:00"));
    await makeCustomer(context, leadId, "lead");
    expect(await read()).toBeNull();
    await makeCustomer(context, leadId);
    context.clock.set(tokyo("2029-03-01T00:00"));
    const anew = await careOf(context, leadId);
    expect(anew.id).not.toBe(care.id);
    expect(await read()).toMatchObject({ id: anew.id, anniversary: { on: "2029-03-01", years: 2 } });
  });

  test("stands nothing for somebody who has bought nothing", async () => {
    const { leadId } = await addPerson(engine.context);
    expect(await readCareOfLead(engine.context, leadId)).toBeNull();
  });
});

test("Today counts who waits for a word, and its list has as many, from the morning of the task until the answer", async () => {
  const { context } = engine;
  const [{ care }] = [await customer(), await customer()];
  const counted = async () => {
    const { count, list } = (await readToday(context)).needs.care;
    const { items } = await listCares(context, { need: "word", limit: 200 });
    expect([list, items.length]).toEqual([{ path: "/care", query: { need: "word" } }, count]);
    return count;
  };
  const before = await counted();
  await engine.runTo(tokyo("2027-08-10T07:59:59"));
  expect(await counted()).toBe(before);
  await engine.runTo(tokyo("2027-08-10T08:00"));
  expect(await counted()).toBe(before + 2);
  const [checkIn] = await readCheckIns(context.database.pool, care.id);
  await answerCheckIn(context, { id: care.id, checkInId: checkIn?.id ?? "", answer: "no-answer", actor });
  expect(await counted()).toBe(before + 1);
});

describe("what waits while nothing may be offered (CAR4)", () => {
  test("the study group waits for the end of an incident, and goes on the next morning", async () => {
    const { context } = engine;
    const { leadId } = await customer();
    await engine.runTo(tokyo("2027-08-01T12:00"));
    await happen(context, leadId, "linkClicked", { data: { touch: "t", link: 1 } });
    await engine.runTo(tokyo("2027-09-08T12:00"));
    const id = await addIncident(context, leadId);
    await engine.runTo(tokyo("2027-09-21T12:00"));
    expect(await checkInsOf(context, leadId)).toEqual([
      ["word", 0, "given"],
      ["alumni", 0, "waiting"],
    ]);
    await closeIncident(context, { id, outcome: "void", actor });
    await engine.runTo(tokyo("2027-09-22T07:59:59"));
    expect(await careLettersOf(context, leadId)).toEqual([]);
    await engine.runTo(tokyo("2027-09-30T12:00"));
    expect(await careLettersOf(context, leadId)).toEqual([["group-alumni", tokyo("2027-09-22T08:00")]]);
  });
});

test("who needs a word comes first, then who sleeps, then the others; page by page", async () => {
  const { context } = engine;
  const [asked, asleep, well, gone] = [await customer(), await customer(), await customer(), await customer()];
  await engine.runTo(tokyo("2027-08-07T10:00"));
  for (const { leadId } of [asked, well]) await happen(context, leadId, "linkClicked", { data: { touch: "t", link: 1 } });
  await recordLeaving(context, { id: gone.care.id, reason: "done", actor });
  await engine.runTo(tokyo("2027-08-09T12:00"));
  for (const { care } of [asleep, well])
    await context.database.pool.query("update care set anchor_on = '2027-03-01' where id = $1", [care.id]);
  await engine.runTo(tokyo("2027-08-12T12:00"));
  const ours = new Set([asked, asleep, well, gone].map(({ care }) => care.id));
  const found: (string | null)[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await listCares(context, { limit: 1, cursor });
    for (const { id, need } of page.items) if (ours.has(id)) found.push(need);
    cursor = page.next ?? undefined;
    more = page.next !== null;
  }
  expect(found).toEqual(["word", "dormant", "well", null]);
});
