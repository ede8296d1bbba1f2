import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ratings } from "../../../domain/incidents/recovery.ts";
import { setCalendar } from "../../../services/calendar/set-calendar.ts";
import { changeDeal } from "../../../services/deals/change-deal.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { apologise } from "../../../services/incidents/apologise.ts";
import { closeIncident } from "../../../services/incidents/close-incident.ts";
import { fixIncident } from "../../../services/incidents/fix-incident.ts";
import { listIncidents } from "../../../services/incidents/list-incidents.ts";
import { noteExpectation } from "../../../services/incidents/note-expectation.ts";
import { openIncident } from "../../../services/incidents/open-incident.ts";
import { rateDelivery } from "../../../services/incidents/rate-delivery.ts";
import { readIncidentDetail } from "../../../services/incidents/read-incident-detail.ts";
import { readIncidentReport } from "../../../services/incidents/read-incident-report.ts";
import { reopenIncident } from "../../../services/incidents/reopen-incident.ts";
import { addDeal, offerCourse, tasksOf } from "../../support/deals.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addIncident, incidentHolds, setOpeningHours } from "../../support/incidents.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, happen, publish, sequenceYaml } from "../../support/sequences.ts";

const actor = "staff:test";
const rated = (score: number) => ({ offer: "course", contract: "k", delivery: "d", milestone: null, score, worth: null });
const tokyo = (local: string) => new Date(`${local}+09:00`);
/** A Tuesday. */
const START = tokyo("2027-03-16T11:00");

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ startAt: START.toISOString() });
  await offerCourse(engine.context);
  await setOpeningHours(engine.context);
  for (const category of ["nurture", "promotion", "care"] as const) {
    await publish(engine.context, sequenceYaml(category, ["{ id: one, send: { email: notes/one } }"], { category }));
  }
});
afterAll(() => engine.close());
beforeEach(async () => {
  // What an earlier test left is not to ask anybody.
  await engine.context.database.pool.query("update process set state = 'over', wake_at = null, outcome = 'test' where state <> 'over'");
  engine.context.clock.set(START);
});

const detail = (id: string) => readIncidentDetail(engine.context, id);
const sent = async (leadId: string) =>
  (
    await engine.context.database.pool.query<{ key: string }>(
      `select distinct q.key from send s join touch t on t.id = s.touch_id join enrolment e on e.id = t.origin_id join sequence q on q.id = e.sequence_id
       where s.lead_id = $1 and s.state = 'sent' order by q.key`,
      [leadId],
    )
  ).rows.map(({ key }) => key);
const openTasks = async (leadId: string) =>
  (
    await engine.context.database.pool.query<{ role: string; script: string; dueAt: Date }>(
      `select role, script, due_at as "dueAt" from task where lead_id = $1 and state = 'open' order by created_at, id`,
      [leadId],
    )
  ).rows;

describe("what sells stops (CAR1)", () => {
  test("nurture and promotion wait from the commit on, care goes out; closed, what waited goes", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const id = await addIncident(context, leadId);
    for (const key of ["nurture", "promotion", "care"]) await enrol(context, leadId, key);
    await engine.runTo(tokyo("2027-03-18T11:00"));
    expect(await sent(leadId)).toEqual(["care"]);
    expect((await detail(id)).held.map(({ category }) => category).toSorted()).toEqual(["nurture", "promotion"]);
    expect((await detail(id)).heldSince).toEqual(START);
    await closeIncident(context, { id, outcome: "lost", actor });
    await engine.runTo(tokyo("2027-03-20T11:00"));
    expect(await sent(leadId)).toEqual(["care", "nurture", "promotion"]);
    expect(await incidentHolds(context, leadId)).toEqual([{ ref: id, since: START, until: tokyo("2027-03-18T11:00") }]);
  });

  test("of two incidents, the end of one lifts no other", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const [first, second] = [await addIncident(context, leadId), await addIncident(context, leadId)];
    await enrol(context, leadId, "promotion");
    await closeIncident(context, { id: first, outcome: "void", actor });
    await engine.runTo(tokyo("2027-03-18T11:00"));
    expect(await sent(leadId)).toEqual([]);
    await closeIncident(context, { id: second, outcome: "lost", actor });
    await engine.runTo(tokyo("2027-03-19T11:00"));
    expect(await sent(leadId)).toEqual(["promotion"]);
  });

  test.each(ratings)("fixed, and the next delivery %s", async (rating) => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const id = await addIncident(context, leadId, { until: "fixed" });
    expect(await incidentHolds(context, leadId)).toMatchObject([{ until: null }]);
    await rateDelivery(context, { id, rating, actor });
    expect(await incidentHolds(context, leadId)).toMatchObject([{ until: rating === "exceeded" ? START : null }]);
    await rateDelivery(context, { id, rating: "below", actor });
    expect((await incidentHolds(context, leadId)).filter(({ until }) => until === null)).toHaveLength(1);
  });
});

describe("the deadline (CAR2)", () => {
  test("a serious one is answered within four open hours; missed, the owner has a task once, and a late answer stays a miss", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const id = await addIncident(context, leadId);
    expect((await detail(id)).respondBy).toEqual(tokyo("2027-03-16T16:00"));
    await engine.runTo(tokyo("2027-03-16T15:59:59.999"));
    expect((await openTasks(leadId)).map(({ role }) => role)).toEqual(["support"]);
    expect((await detail(id)).answer).toBe("unanswered");
    await engine.runTo(tokyo("2027-03-16T16:00"));
    expect((await openTasks(leadId)).map(({ role, dueAt }) => [role, dueAt])).toEqual([
      ["support", tokyo("2027-03-16T16:00")],
      ["owner", tokyo("2027-03-16T16:00")],
    ]);
    await engine.runTo(tokyo("2027-03-17T10:00"));
    await apologise(context, { id, words: "遅くなりました。", letter: false, actor });
    await engine.runTo(tokyo("2027-03-18T10:00"));
    expect(await detail(id)).toMatchObject({ answer: "missed", missedAt: tokyo("2027-03-16T16:00"), state: "apologised" });
    expect((await tasksOf(context, leadId)).filter(({ role }) => role === "owner")).toHaveLength(1);
  });

  test("follows the opening hours that staff set: new ones count them, and one that is set already stays", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const before = await addIncident(context, leadId);
    // In the evening, on two days of the week.
    const hours = [{ days: ["tuesday" as const, "thursday" as const], from: "21:00", to: "24:00" }];
    await setCalendar(context, { openingHours: { hours, holidays: "skip" } }, actor);
    const after = await addIncident(context, leadId);
    expect((await detail(before)).respondBy).toEqual(tokyo("2027-03-16T16:00"));
    expect((await detail(after)).respondBy).toEqual(tokyo("2027-03-18T22:00"));
    await engine.runTo(tokyo("2027-03-18T21:59:59.999"));
    expect((await detail(after)).answer).toBe("unanswered");
    await engine.runTo(tokyo("2027-03-18T22:00"));
    expect(await detail(after)).toMatchObject({ answer: "missed", missedAt: tokyo("2027-03-18T22:00") });
    await setOpeningHours(context);
  });

  test("while nothing runs, a late answer notes the miss itself, and the process tells nobody again", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const id = await addIncident(context, leadId);
    context.clock.set(tokyo("2027-03-16T16:00"));
    expect((await listIncidents(context, { leadId, answer: "missed", limit: 10 })).items).toHaveLength(1);
    await apologise(context, { id, words: "遅くなりました。", letter: false, actor });
    await engine.settle();
    expect((await tasksOf(context, leadId)).filter(({ role }) => role === "owner")).toHaveLength(1);
    expect((await detail(id)).answer).toBe("missed");
  });

  test("answered just before it, nobody tells the owner", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const id = await addIncident(context, leadId);
    await engine.runTo(tokyo("2027-03-16T15:59:59.999"));
    await apologise(context, { id, words: "申し訳ございません。", letter: false, actor });
    await engine.runTo(tokyo("2027-03-20T16:00"));
    expect(await detail(id)).toMatchObject({ answer: "in-time", missedAt: null });
    expect((await tasksOf(context, leadId)).filter(({ role }) => role === "owner")).toEqual([]);
  });

  test("it counts from when the customer told it: on Sunday, it is Tuesday at 15:00", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const open = (toldAt: Date) => openIncident(context, { leadId, severity: "serious", what: "不在だった", toldAt, actor });
    const { incidentId } = await open(tokyo("2027-03-14T20:00"));
    expect((await detail(incidentId)).respondBy).toEqual(tokyo("2027-03-16T15:00"));
    await expect(open(tokyo("2027-03-16T11:00:00.001"))).rejects.toMatchObject({ code: "incident-told-at" });
    await expect(open(tokyo("2027-02-01T11:00"))).rejects.toMatchObject({ code: "incident-told-at" });
  });
});

describe("the way of a recovery", () => {
  test("staff have one task at a time, each for its step", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const id = await addIncident(context, leadId);
    const script = async () => {
      await engine.settle();
      return (await openTasks(leadId)).map((task) => task.script.split("\n")[0]);
    };
    expect(await script()).toEqual([expect.stringContaining("期限までにお詫び")]);
    await apologise(context, { id, words: "申し訳ございません。", letter: false, actor });
    expect(await script()).toEqual([expect.stringContaining("お約束した対応")]);
    await fixIncident(context, { id, words: "お送りしました。", letter: false, actor });
    expect(await script()).toEqual([expect.stringContaining("必ずご期待を超えて")]);
    await engine.runTo(tokyo("2027-03-30T10:59"));
    expect(await script()).toEqual([expect.stringContaining("必ずご期待を超えて")]);
    await engine.runTo(tokyo("2027-03-30T11:00"));
    expect(await script()).toEqual([expect.stringContaining("対応から二週間")]);
    await happen(context, leadId, "sessionAttended", { data: { offer: "talk", session: id } });
    expect(await script()).toEqual([expect.stringContaining("はじめての提供が終わりました")]);
    await rateDelivery(context, { id, rating: "exceeded", actor });
    expect(await script()).toEqual([expect.stringContaining("結果（ファンになった")]);
    await closeIncident(context, { id, outcome: "fan", actor });
    expect(await script()).toEqual([]);
    await engine.runTo(tokyo("2027-06-30T11:00"));
    expect(await openTasks(leadId)).toEqual([]);
  });

  test("the customer's own score rates the delivery; what was before the fix is none", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const id = await addIncident(context, leadId, { until: "apologised" });
    await happen(context, leadId, "deliveryRated", { data: rated(5) });
    await fixIncident(context, { id, words: "お送りしました。", letter: false, actor });
    expect(await detail(id)).toMatchObject({ rating: null, deliveredAt: null });
    context.clock.advance({ days: 3 });
    await happen(context, leadId, "milestoneReached", { data: {} });
    expect(await detail(id)).toMatchObject({ rating: null, deliveredKind: "milestoneReached" });
    context.clock.advance({ hours: 1 });
    await happen(context, leadId, "deliveryRated", { data: rated(4) });
    await happen(context, leadId, "deliveryRated", { data: rated(1) });
    expect(await detail(id)).toMatchObject({ rating: "exceeded", heldSince: null, deliveredAt: tokyo("2027-03-19T11:00") });
  });

  test("out of order is refused, and the same act again changes nothing", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const id = await addIncident(context, leadId);
    const fix = () => fixIncident(context, { id, words: "お送りしました。", letter: false, actor });
    const answer = (words: string) => apologise(context, { id, words, letter: false, actor });
    await expect(fix()).rejects.toMatchObject({ code: "incident-state" });
    await expect(rateDelivery(context, { id, rating: "met", actor })).rejects.toMatchObject({ code: "incident-state" });
    await expect(closeIncident(context, { id, outcome: "fan", actor })).rejects.toMatchObject({ code: "incident-state" });
    await answer("申し訳ございません。");
    const { revision, log } = await detail(id);
    await answer("申し訳ございません。");
    expect(await detail(id)).toMatchObject({ revision, log });
    await expect(answer("別の言葉")).rejects.toMatchObject({ code: "incident-state" });
    await fix();
    await fix();
    await expect(closeIncident(context, { id, outcome: "kept", revision: revision, actor })).rejects.toMatchObject({
      name: "ChangedMeanwhile",
    });
    await closeIncident(context, { id, outcome: "kept", actor });
    await closeIncident(context, { id, outcome: "kept", actor });
    await expect(closeIncident(context, { id, outcome: "lost", actor })).rejects.toMatchObject({ code: "incident-state" });
    expect((await detail(id)).log.map(({ what }) => what)).toEqual(["opened", "apologised", "fixed", "closed:kept"]);
  });

  test("opened again, it has a new deadline and holds again; what was missed stays missed", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const id = await addIncident(context, leadId);
    await engine.runTo(tokyo("2027-03-17T10:00"));
    await apologise(context, { id, words: "申し訳ございません。", letter: false, actor });
    await fixIncident(context, { id, words: "お送りしました。", letter: false, actor });
    await closeIncident(context, { id, outcome: "kept", actor });
    await reopenIncident(context, { id, words: "また届かない", actor });
    expect(await detail(id)).toMatchObject({
      state: "open",
      round: 1,
      outcome: null,
      apology: "",
      respondBy: tokyo("2027-03-17T15:00"),
      missedAt: tokyo("2027-03-16T16:00"),
      answer: "missed",
      heldSince: tokyo("2027-03-17T10:00"),
    });
    await engine.runTo(tokyo("2027-03-17T15:00"));
    expect((await tasksOf(context, leadId)).filter(({ role }) => role === "owner")).toHaveLength(2);
  });
});

describe("the expectation", () => {
  test("comes from their deal, and is confirmed or changed by staff", async () => {
    const { context } = engine;
    const { leadId, dealId } = await addDeal(context);
    await changeDeal(context, { id: dealId, change: { motive: "右腕が育ってほしい" }, actor });
    const id = await addIncident(context, leadId);
    expect(await detail(id)).toMatchObject({ expectation: "右腕が育ってほしい", expectationConfirmedAt: null });
    await noteExpectation(context, { id, expectation: "右腕が育ってほしい", actor });
    expect((await detail(id)).expectationConfirmedAt).toEqual(START);
    await closeIncident(context, { id, outcome: "lost", actor });
    await expect(noteExpectation(context, { id, expectation: "別の期待", actor })).rejects.toMatchObject({ code: "incident-state" });
  });
});

describe("bad input", () => {
  test("an erased lead is refused with its reason; erased later, the incident is void and nobody has a task", async () => {
    const { context } = engine;
    const [gone, soon] = [await addPerson(context), await addPerson(context)];
    const erase = (leadId: string) => eraseLead(context, { leadId, reason: "本人の希望", actor });
    await erase(gone.leadId);
    await expect(addIncident(context, gone.leadId)).rejects.toMatchObject({ kind: "gone", code: "lead-erased" });
    const id = await addIncident(context, soon.leadId);
    await engine.settle();
    await erase(soon.leadId);
    await engine.runTo(tokyo("2027-03-20T16:00"));
    expect(await detail(id)).toMatchObject({ state: "closed", outcome: "void", what: "", missedAt: null });
    expect(await openTasks(soon.leadId)).toEqual([]);
    await expect(apologise(context, { id, words: "申し訳ございません。", letter: false, actor })).rejects.toMatchObject({ kind: "gone" });
  });

  test("of a merged lead, it is opened on the one that they were merged into, however often", async () => {
    const { context } = engine;
    const [first, second, last] = [await addPerson(context), await addPerson(context), await addPerson(context)];
    const merge = (from: string, into: string) =>
      context.database.pool.query("update lead set merged_into = $2 where id = $1", [from, into]);
    await merge(first.leadId, second.leadId);
    await merge(second.leadId, last.leadId);
    const id = await addIncident(context, first.leadId);
    expect((await detail(id)).leadId).toBe(last.leadId);
    expect(await incidentHolds(context, last.leadId)).toHaveLength(1);
  });

  test("a severity and a lead that are not there", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    await expect(addIncident(context, leadId, { severity: "worst" })).rejects.toMatchObject({ code: "severity-unknown" });
    await expect(addIncident(context, "01890000-0000-7000-8000-000000000000")).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("list and report", () => {
  test("those whose deadline comes first are first, what is watched and what is closed follow, page by page", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    const minor = await addIncident(context, leadId, { severity: "minor" });
    const fatal = await addIncident(context, leadId, { severity: "fatal" });
    const answered = await addIncident(context, leadId, { until: "apologised" });
    const fixed = await addIncident(context, leadId, { until: "fixed" });
    const closed = await addIncident(context, leadId);
    await closeIncident(context, { id: closed, outcome: "lost", actor });
    const found: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listIncidents(context, { leadId, limit: 2, cursor });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(found).toEqual([fatal, minor, answered, fixed, closed]);
    expect((await detail(fatal)).fatal).toBe(true);
  });

  test("each number of the report is the length of its list, and they add up", async () => {
    const { context } = engine;
    const [from, before] = [tokyo("2027-05-11T00:00"), tokyo("2027-05-12T00:00")];
    context.clock.set(tokyo("2027-05-11T11:00"));
    const { leadId } = await addPerson(context);
    const close = async (id: string, outcome: "fan" | "kept" | "lost" | "void") => closeIncident(context, { id, outcome, actor });
    await close(await addIncident(context, leadId, { until: "fixed" }), "fan");
    await close(await addIncident(context, leadId, { until: "fixed", severity: "minor" }), "kept");
    await close(await addIncident(context, leadId), "void");
    await addIncident(context, leadId, { severity: "fatal" });
    await addIncident(context, leadId, { until: "apologised" });
    context.clock.set(tokyo("2027-05-12T11:00"));
    await addIncident(context, leadId);
    const { total, bySeverity } = await readIncidentReport(context, { from, before });
    expect(total).toEqual({ opened: 5, inTime: 3, missed: 1, unanswered: 1, live: 2, fan: 1, kept: 1, lost: 0, void: 1 });
    expect(bySeverity.map(({ severity, opened }) => [severity, opened])).toEqual([
      ["minor", 1],
      ["serious", 3],
      ["fatal", 1],
    ]);
    const count = async (filter: object) => (await listIncidents(context, { from, before, limit: 100, ...filter })).items.length;
    const listed = {
      opened: await count({}),
      inTime: await count({ answer: "in-time" }),
      missed: await count({ answer: "missed" }),
      unanswered: await count({ answer: "unanswered" }),
      live: await count({ state: "live" }),
      fan: await count({ outcome: "fan" }),
      kept: await count({ outcome: "kept" }),
      lost: await count({ outcome: "lost" }),
      void: await count({ outcome: "void" }),
    };
    expect(listed).toEqual(total);
  });
});
