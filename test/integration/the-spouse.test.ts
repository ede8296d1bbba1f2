import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import { markConsultation } from "../../services/consultations/mark-consultation.ts";
import { readConsultationDetail } from "../../services/consultations/read-consultation-detail.ts";
import { listConsultants, setConsultant } from "../../services/consultations/set-consultant.ts";
import { doBuyerStep, recordSellerStep } from "../../services/contracts/consent.ts";
import { coolOff, resumeSelling } from "../../services/contracts/cool-off.ts";
import { answerObjection } from "../../services/deals/answer-objection.ts";
import { closeDeal } from "../../services/deals/close-deal.ts";
import { givePresentation } from "../../services/deals/give-presentation.ts";
import { openDeal } from "../../services/deals/open-deal.ts";
import { raiseObjection } from "../../services/deals/raise-objection.ts";
import { setDealPeople } from "../../services/deals/set-deal-people.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { chooseVariant } from "../../services/estimates/choose-variant.ts";
import { createEstimate } from "../../services/estimates/create-estimate.ts";
import { estimateUrl } from "../../services/estimates/estimate-link.ts";
import { readEstimateDetail } from "../../services/estimates/read-estimate-detail.ts";
import { readEstimatePage } from "../../services/estimates/read-estimate-page.ts";
import { sendEstimate } from "../../services/estimates/send-estimate.ts";
import { receivePayment } from "../../services/payments/module.ts";
import {
  actor,
  clickedBefore,
  contractRow,
  offered,
  openContractEngine,
  otherPhone,
  ownPhone,
  signed,
  sixPayments,
  tokyo,
} from "../services/contracts/contract-world.ts";
import type { Engine } from "../support/engine.ts";
import { addPerson, type Person } from "../support/people.ts";
import { enrol, publish, sequenceYaml } from "../support/sequences.ts";

/** Scenario 3, with the exact instants. */

let engine: Engine;
let lead: Person;
let dealId: string;
let estimateId: string;
let objectionId: string;

const rowsOf = async (sql: string) => (await engine.context.database.pool.query(sql, [lead.leadId])).rows;
/** Her mails of one kind of origin with the slot, the template and the time at which each left. */
const mails = async (originKind: string) =>
  (
    await rowsOf(
      `select t.slot, t.plan->0->>'template' as template, s.settled_at as at from send s join touch t on t.id = s.touch_id
       where s.lead_id = $1 and s.state = 'sent' and t.origin_kind = '${originKind}' order by s.settled_at, s.id`,
    )
  ).map(({ template, at }) => [template, at.toISOString()]);
const mail = (template: string, local: string) => [template, tokyo(local).toISOString()];
/** What the system asks of people, from `since` on. */
const calls = async (since: string) =>
  (
    await rowsOf(
      `select kind, due_at as at from task where lead_id = $1 and author = 'system' and created_at >= '${tokyo(since).toISOString()}' order by created_at, id`,
    )
  ).map(({ kind, at }) => [kind, at.toISOString()]);
const call = (local: string) => ["phone", tokyo(local).toISOString()];
const score = () => rowsOf("select dimension, value from score where lead_id = $1 order by dimension");
const holds = async () =>
  (await rowsOf("select cause from hold where lead_id = $1 and lifted_at is null order by cause")).map(({ cause }) => cause);
const soldSince = (local: string) =>
  `select t.slot from touch t join send s on s.touch_id = t.id where t.lead_id = $1 and t.category = 'promotion' and s.settled_at > '${tokyo(local).toISOString()}'`;
const seller = (id: string, step: Parameters<typeof recordSellerStep>[1]["step"]) =>
  recordSellerStep(engine.context, { id, step, evidence: "オンラインの打ち合わせで", actor });
const buyer = (id: string, step: Parameters<typeof doBuyerStep>[1]["step"], words = "") =>
  doBuyerStep(engine.context, { id, step, words, visit: ownPhone, code: "" });

/** From the consultation on Saturday 6th until her husband's talk on Sunday 14th and the call after it. */
async function untilTheCall(): Promise<void> {
  engine = await openContractEngine("2027-03-04T10:00+09:00");
  const { context } = engine;
  await publish(
    context,
    sequenceYaml("offers", ["{ id: wait, wait: 8 days }", "{ id: one, send: { email: after-talk/thinking } }"], { category: "promotion" }),
  );
  lead = await addPerson(context);
  await clickedBefore(context, lead.leadId, ownPhone);
  await enrol(context, lead.leadId, "offers");

  const [ayumi] = (await listConsultants(context)).filter(({ key }) => key === "ayumi");
  if (!ayumi) throw new Error("nobody consults");
  const { etag, ...consultant } = ayumi;
  const hours = [{ days: ["saturday" as const], from: "10:00", to: "17:00" }];
  await setConsultant(context, { ...consultant, hours }, { actor, ifMatch: etag });
  const startsAt = tokyo("2027-03-06T13:00");
  const answers = [{ key: "worry", answer: "続けていけるか不安です" }];
  const booked = await bookConsultation(context, { leadId: lead.leadId, offerKey: "talk", startsAt, answers, actor: "lead" });
  if (booked.kind !== "booked") throw new Error(`not booked: ${JSON.stringify(booked)}`);
  await engine.runTo("2027-03-06T14:00+09:00");
  await markConsultation(context, { id: booked.id, came: true, presence: "alone", outcome: "interested", actor });
  expect(await readConsultationDetail(context, booked.id)).toMatchObject({ consensus: "open" });
  ({ dealId } = await openDeal(context, { leadId: lead.leadId, offerKey: "half-year", ownerId: null, actor }));

  await engine.runTo("2027-03-10T15:00+09:00");
  await givePresentation(context, { dealId, interests: "平日の夜に、家族と夕食を食べたい", actor });
  ({ estimateId } = await createEstimate(context, {
    dealId,
    title: "半年の伴走コーチング",
    greeting: "平日の夜に家族と夕食を、とのことでした。",
    variants: [
      {
        key: "half-year",
        title: "半年",
        fits: "",
        lines: [{ title: "半年の伴走コーチング", quantity: "1", unitMinor: 366_000, taxKind: "standard" }],
        discountMinor: 0,
      },
    ],
    expiresOn: "2027-03-31",
    actor,
  }));
  await sendEstimate(context, { id: estimateId, actor });
  const husband = { name: "ご主人", role: "family" as const, stance: "against" as const, reason: "費用が心配", isMet: false };
  await setDealPeople(context, { id: dealId, people: [husband], actor });
  ({ objectionId } = await raiseObjection(context, { dealId, kind: "family", words: "家族に相談します", talkOn: "2027-03-14", actor }));
  await engine.runTo("2027-03-15T19:00+09:00");
}

describe("the spouse who agrees in the end (scenarios.md 3)", () => {
  beforeAll(untilTheCall, 180_000);
  afterAll(() => engine.close());

  test("she hears of the summary on Thursday 11th at ten, is asked on Monday 15th at seven, and nothing sells to her", async () => {
    expect(await mails("deal")).toEqual([mail("closing/family-summary", "2027-03-11T10:00")]);
    expect(await calls("2027-03-10T15:00")).toEqual([call("2027-03-15T19:00")]);
    expect(await holds()).toEqual(["negotiation"]);
    expect(await rowsOf(soldSince("2027-03-06T00:00"))).toEqual([]);
  });

  test("somebody unknown opens her estimate on Tuesday 16th: her score stays, and the open is told apart", async () => {
    const { context } = engine;
    await engine.runTo("2027-03-16T12:30+09:00");
    const before = await score();
    const token = estimateUrl(context, estimateId).split("/").at(-1) ?? "";
    await readEstimatePage(context, token, { ...otherPhone, method: "GET" });
    await engine.settle();
    expect(await score()).toEqual(before);
    expect(await readEstimateDetail(context, estimateId)).toMatchObject({ opens: { byLead: 0, byStrangers: 1 } });
    // Her own open counts, so the score could have changed.
    await readEstimatePage(context, token, { ...ownPhone, method: "GET" });
    await engine.settle();
    expect(await readEstimateDetail(context, estimateId)).toMatchObject({ opens: { byLead: 1, byStrangers: 1 } });
  });

  test("both agree on Saturday 20th, she signs at 16:40, and cancels on Saturday 27th at 23:10", async () => {
    const { context } = engine;
    await engine.runTo("2027-03-20T15:00+09:00");
    const husband = { name: "ご主人", role: "family" as const, stance: "for" as const, reason: "話を聞いて納得した", isMet: true };
    await setDealPeople(context, { id: dealId, people: [husband], actor });
    await answerObjection(context, { dealId, objectionId, answer: "賛成", actor });
    expect(await chooseVariant(context, { id: estimateId, variant: "half-year" })).toBe("chosen");
    const contract = await offered(context, { ...sixPayments({ leadId: lead.leadId }), sold: { estimateId } });
    expect(await buyer(contract.id, "asked")).toBe("step-kept");
    await seller(contract.id, "method-shown");
    await seller(contract.id, "points-explained");
    expect(await buyer(contract.id, "can-operate")).toBe("step-kept");
    await seller(contract.id, "third-person-asked");
    expect(await buyer(contract.id, "understood", "紙ではなくファイルで受け取り、届いた日から8日を数えることが分かりました")).toBe(
      "step-kept",
    );
    await seller(contract.id, "proof-given");
    await engine.runTo("2027-03-20T16:40+09:00");
    expect(await signed(context, contract)).toBe("signed");
    await engine.settle();
    expect(await rowsOf("select state from deal where lead_id = $1")).toEqual([{ state: "won" }]);
    expect(await holds()).toEqual([]);
    expect(await contractRow(context, contract.id)).toMatchObject({
      state: "signed",
      signedAt: tokyo("2027-03-20T16:40"),
      sealedAt: tokyo("2027-03-20T16:40"),
      receivedAt: null,
    });
    expect(await buyer(contract.id, "arrived")).toBe("step-kept");
    await seller(contract.id, "readable");
    expect(await contractRow(context, contract.id)).toMatchObject({
      state: "delivered",
      receivedAt: tokyo("2027-03-20T16:40"),
      endsAt: tokyo("2027-03-28T00:00"),
    });

    const due = await rowsOf("select id, amount_minor::int as amount from instalment where lead_id = $1 order by n");
    expect(due.map(({ amount }) => amount)).toEqual(Array(6).fill(61_000));
    await engine.runTo("2027-03-27T12:00+09:00");
    await context.database.transaction(async (tx) => {
      await lockLeads(tx, [lead.leadId]);
      const money = { method: "transfer", currency: "JPY", amountMinor: 61_000, receivedOn: "2027-03-27", providerRef: null } as const;
      await receivePayment(tx, context, { leadId: lead.leadId, ...money, actor });
    });
    await engine.runTo("2027-03-27T23:10+09:00");
    expect(await coolOff(context, { id: contract.id, way: "page", actor: "lead" })).toBe("cooled-off");
    expect(await contractRow(context, contract.id)).toMatchObject({ state: "cooledOff", endedAt: tokyo("2027-03-27T23:10") });
    expect(await rowsOf("select count(*)::int as count from instalment where lead_id = $1 and void_at is null")).toEqual([{ count: 0 }]);
    expect(await rowsOf("select amount_minor::int as amount, state, reason from refund where lead_id = $1")).toEqual([
      { amount: 61_000, state: "owed", reason: "cooling-off" },
    ]);
    expect(await coolOff(context, { id: contract.id, way: "page", actor: "lead" })).toBe("cooled-off-already");
    // Due on 4 April: it would sell to her.
    await enrol(context, lead.leadId, "offers");
    await engine.runTo("2027-04-30T09:00+09:00");
    expect(await holds()).toEqual(["cooling-off"]);
    expect(await mails("contract")).toEqual([
      mail("contract/offered", "2027-03-20T15:00"),
      mail("contract/signed", "2027-03-20T16:40"),
      mail("contract/documents", "2027-03-20T16:40"),
      mail("contract/cooled-off", "2027-03-27T23:10"),
    ]);
    expect(await rowsOf(soldSince("2027-03-27T23:10"))).toEqual([]);
    await resumeSelling(context, { id: contract.id, reason: "またご相談くださった", actor });
    expect(await holds()).toEqual([]);
  });
});

describe("the spouse, without an answer (scenarios.md 3)", () => {
  beforeAll(untilTheCall, 180_000);
  afterAll(() => engine.close());

  test("the estimate ends with Wednesday 31st, one call is due on Thursday at nine, and then she is kept in touch with", async () => {
    const { context } = engine;
    await engine.runTo("2027-03-20T15:00+09:00");
    const contract = await offered(context, sixPayments({ leadId: lead.leadId, dealId }));
    await engine.runTo("2027-03-31T23:59:59.999+09:00");
    expect(await readEstimateDetail(context, estimateId)).toMatchObject({ state: "sent" });
    expect(await contractRow(context, contract.id)).toMatchObject({ state: "offered" });
    await engine.runTo("2027-04-01T00:00+09:00");
    expect(await contractRow(context, contract.id)).toMatchObject({ state: "expired" });
    expect(await signed(context, contract)).toBe("expired");
    expect(await readEstimateDetail(context, estimateId)).toMatchObject({ state: "expired" });
    expect(await chooseVariant(context, { id: estimateId, variant: "half-year" })).toBe("expired");
    expect((await calls("2027-04-01T00:00"))[0]).toEqual(call("2027-04-01T09:00"));
    await engine.runTo("2027-04-01T09:30+09:00");
    await closeDeal(context, { id: dealId, closing: { state: "lost", reason: "missed-timing" }, actor });
    await engine.settle();
    expect(await holds()).toEqual([]);
    expect(
      await rowsOf(
        "select s.key from enrolment e join sequence s on s.id = e.sequence_id join process p on p.id = e.id where e.lead_id = $1 and p.state = 'live' and s.key like 'lost%'",
      ),
    ).toEqual([{ key: "lost-keep-in-touch" }]);
  });
});
