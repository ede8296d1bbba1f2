import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeDeal } from "../../services/deals/change-deal.ts";
import { closeDeal } from "../../services/deals/close-deal.ts";
import { apologise } from "../../services/incidents/apologise.ts";
import { closeIncident } from "../../services/incidents/close-incident.ts";
import { fixIncident } from "../../services/incidents/fix-incident.ts";
import { noteExpectation } from "../../services/incidents/note-expectation.ts";
import { openIncident } from "../../services/incidents/open-incident.ts";
import { rateDelivery } from "../../services/incidents/rate-delivery.ts";
import { readIncidentDetail } from "../../services/incidents/read-incident-detail.ts";
import { readIncidentReport } from "../../services/incidents/read-incident-report.ts";
import { addDeal, offerCourse, tasksOf } from "../support/deals.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { incidentHolds, setIncidents, setOpeningHours } from "../support/incidents.ts";
import { eventsOf } from "../support/ledger.ts";
import type { Person } from "../support/people.ts";
import { enrol, happen, publish, sequenceYaml } from "../support/sequences.ts";

const tokyo = (local: string) => new Date(`${local}+09:00`);
const actor = "staff:test";

/** A complaint on a Saturday evening, followed through to a fan (seed article 004), with the exact instants. */
describe("from a complaint to a fan", () => {
  let engine: Engine;
  let lead: Person;
  let id: string;

  beforeAll(async () => {
    // A Friday.
    engine = await openEngine({ startAt: "2027-03-12T09:00+09:00" });
    const { context } = engine;
    await offerCourse(context);
    // Tuesday to Saturday, 10 to 12 and 13 to 18.
    await setOpeningHours(context);
    await setIncidents(context, { templates: { apology: "notes/one", fixed: "notes/two" } });
    await publish(context, sequenceYaml("upsell", ["{ id: one, send: { email: notes/one } }"], { category: "promotion" }));
    const { dealId, ...person } = await addDeal(context);
    lead = person;
    await changeDeal(context, { id: dealId, change: { motive: "月初に資料が届き、ひと月の見通しが立つこと" }, actor });
    await closeDeal(context, { id: dealId, closing: { state: "won" }, actor });
  });
  afterAll(() => engine.close());

  const detail = () => readIncidentDetail(engine.context, id);
  const sent = async (originKind: string) => {
    const { rows } = await engine.context.database.pool.query<{ slot: string; at: Date }>(
      `select t.slot, s.settled_at as at from send s join touch t on t.id = s.touch_id
       where s.lead_id = $1 and s.state = 'sent' and t.origin_kind = $2 order by s.settled_at, s.id`,
      [lead.leadId, originKind],
    );
    return rows.map(({ slot, at }) => [slot, at]);
  };
  const owners = async () => (await tasksOf(engine.context, lead.leadId)).filter(({ role }) => role === "owner").map(({ dueAt }) => dueAt);

  test("they write on Saturday at 17:30; staff see it at 17:45, and have three and a half open hours left on Tuesday", async () => {
    await engine.runTo(tokyo("2027-03-13T17:45"));
    const what = "今月の資料が届いていません。楽しみにしていたのに。";
    const told = { leadId: lead.leadId, severity: "serious", what, toldAt: tokyo("2027-03-13T17:30"), actor };
    ({ incidentId: id } = await openIncident(engine.context, told));
    await enrol(engine.context, lead.leadId, "upsell");
    await engine.settle();
    // 30 minutes on Saturday, two hours on Tuesday morning, one and a half in the afternoon.
    expect(await detail()).toMatchObject({
      respondBy: tokyo("2027-03-16T14:30"),
      expectation: "月初に資料が届き、ひと月の見通しが立つこと",
      expectationConfirmedAt: null,
      fatal: false,
    });
    expect(await incidentHolds(engine.context, lead.leadId)).toEqual([{ ref: id, since: tokyo("2027-03-13T17:45"), until: null }]);
  });

  test("nobody answers: at 14:30 on Tuesday the owner has the task, once", async () => {
    await engine.runTo(new Date(tokyo("2027-03-16T14:30").getTime() - 1));
    expect(await owners()).toEqual([]);
    await engine.runTo(tokyo("2027-03-16T14:30"));
    expect(await owners()).toEqual([tokyo("2027-03-16T14:30")]);
  });

  test("the owner calls at 15:00 and writes: late, and it stays late; the letter goes at once", async () => {
    await engine.runTo(tokyo("2027-03-16T15:00"));
    const { context } = engine;
    await apologise(context, { id, words: "発送の確認が漏れておりました。明日の朝、お届けします。", letter: true, actor });
    await noteExpectation(context, { id, expectation: "月初に資料が届くこと。質問にその日のうちに答えがあること。", actor });
    await engine.settle();
    expect(await sent("incident")).toEqual([["apology", tokyo("2027-03-16T15:00")]]);
    // 16 open hours: three on Tuesday, seven on Wednesday, six on Thursday.
    expect(await detail()).toMatchObject({ answer: "missed", state: "apologised", fixBy: tokyo("2027-03-18T17:00") });
    expect(await owners()).toHaveLength(1);
  });

  test("it is put right on Wednesday at 10:00, and still nothing is sold", async () => {
    await engine.runTo(tokyo("2027-03-17T10:00"));
    await fixIncident(engine.context, { id, words: "資料をお届けし、発送の前に二人で確かめることにしました。", letter: true, actor });
    await engine.runTo(tokyo("2027-03-26T10:00"));
    expect((await sent("incident")).at(-1)).toEqual(["fixed", tokyo("2027-03-17T10:00")]);
    expect(await sent("enrolment")).toEqual([]);
    expect((await detail()).held.map(({ category }) => category)).toEqual(["promotion"]);
  });

  test("the next study group is on Saturday the 27th; staff are asked to rate it", async () => {
    await engine.runTo(tokyo("2027-03-27T15:00"));
    await happen(engine.context, lead.leadId, "sessionAttended", { data: { offer: "talk", session: id } });
    await engine.settle();
    const { deliveredAt, deliveredKind } = await detail();
    expect([deliveredAt, deliveredKind]).toEqual([tokyo("2027-03-27T15:00"), "sessionAttended"]);
    expect((await tasksOf(engine.context, lead.leadId)).at(-1)).toMatchObject({
      role: "support",
      script: expect.stringContaining("質問にその日のうちに答えがあること"),
    });
  });

  test("it exceeded the expectation: at 16:00 selling is possible again, and what waited goes", async () => {
    await engine.runTo(tokyo("2027-03-27T16:00"));
    await rateDelivery(engine.context, { id, rating: "exceeded", words: "ここまでしてくださるとは", actor });
    await engine.settle();
    expect(await incidentHolds(engine.context, lead.leadId)).toMatchObject([{ until: tokyo("2027-03-27T16:00") }]);
    expect(await sent("enrolment")).toEqual([["one", tokyo("2027-03-27T16:00")]]);
  });

  test("a week later they bring a friend: closed as a fan, the miss still in the report", async () => {
    await engine.runTo(tokyo("2027-04-03T11:00"));
    await closeIncident(engine.context, { id, outcome: "fan", words: "お友達をご紹介くださった", actor });
    await engine.runTo(tokyo("2027-06-01T11:00"));
    expect((await detail()).log.map(({ what, at }) => [what, at])).toEqual([
      ["opened", tokyo("2027-03-13T17:45")],
      ["missed", tokyo("2027-03-16T14:30")],
      ["apologised", tokyo("2027-03-16T15:00")],
      ["expectation", tokyo("2027-03-16T15:00")],
      ["fixed", tokyo("2027-03-17T10:00")],
      ["delivered:sessionAttended", tokyo("2027-03-27T15:00")],
      ["rated:exceeded", tokyo("2027-03-27T16:00")],
      ["closed:fan", tokyo("2027-04-03T11:00")],
    ]);
    const march = { from: tokyo("2027-03-01T00:00"), before: tokyo("2027-04-01T00:00") };
    expect((await readIncidentReport(engine.context, march)).total).toMatchObject({ opened: 1, missed: 1, inTime: 0, fan: 1, live: 0 });
    const kinds = (await eventsOf(engine.context, lead.leadId)).map(({ kind }) => kind).filter((kind) => kind.startsWith("incident"));
    expect(kinds).toEqual(["incidentOpened", "incidentFixed", "incidentClosed"]);
    expect(await owners()).toHaveLength(1);
  });
});
