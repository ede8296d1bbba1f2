import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createContract } from "../../../services/contracts/create-contract.ts";
import { closeDeal } from "../../../services/deals/close-deal.ts";
import { askPrice } from "../../../services/estimates/ask-price.ts";
import { chooseVariant } from "../../../services/estimates/choose-variant.ts";
import { createEstimate } from "../../../services/estimates/create-estimate.ts";
import { estimateUrl } from "../../../services/estimates/estimate-link.ts";
import { readEstimateDetail } from "../../../services/estimates/read-estimate-detail.ts";
import { readEstimatePage } from "../../../services/estimates/read-estimate-page.ts";
import { reviseEstimate } from "../../../services/estimates/revise-estimate.ts";
import { sendEstimate } from "../../../services/estimates/send-estimate.ts";
import { readPaperOf } from "../../../services/papers/read-paper.ts";
import { addDeal, offerCourse, tasksOf } from "../../support/deals.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:test";
const START = "2027-01-13T09:00+09:00";
const line = (unitMinor: number) => ({ title: "講座", quantity: "1", unitMinor, taxKind: "standard" as const });
const variants = ["basic", "middle", "full"].map((key, index) => ({
  key,
  title: key,
  fits: "",
  lines: [line(220_000 + index * 100_000)],
  discountMinor: 0,
}));

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ startAt: START, connections: 25 });
  await offerCourse(engine.context);
});
afterAll(() => engine.close());
beforeEach(async () => {
  await engine.context.database.pool.query("update process set state = 'over', wake_at = null, outcome = 'test' where state <> 'over'");
  engine.context.clock.set(START);
});

async function sent({ zone = "Asia/Tokyo", expiresOn = "2027-01-31" } = {}) {
  const deal = await addDeal(engine.context, { zone });
  const { estimateId: id } = await createEstimate(engine.context, {
    dealId: deal.dealId,
    title: "講座",
    greeting: "",
    variants,
    expiresOn,
    actor,
  });
  await sendEstimate(engine.context, { id, actor });
  return { ...deal, id };
}
const tokenOf = (id: string) => estimateUrl(engine.context, id).split("/").at(-1) ?? "";
const eventsOf = async (leadId: string, kind: string) =>
  (await engine.context.database.pool.query("select data from event where lead_id = $1 and kind = $2", [leadId, kind])).rows.map(
    ({ data }) => data,
  );

test("twenty choices at once are one choice, one event and one task (EST4)", async () => {
  const { context } = engine;
  const { id, leadId } = await sent();
  const keys = Array.from({ length: 20 }, (_, index) => variants[index % 3]?.key ?? "");
  const answers = await Promise.all(keys.map((variant) => chooseVariant(context, { id, variant })));
  const { state, chosenVariant } = await readEstimateDetail(context, id);
  expect(state).toBe("chosen");
  expect(answers.filter((answer) => answer === "chosen")).toHaveLength(1);
  keys.forEach((key, index) => {
    expect(answers[index]).toBeOneOf(key === chosenVariant ? ["chosen", "chosen-already"] : ["other-chosen"]);
  });
  expect(await eventsOf(leadId, "estimateChosen")).toMatchObject([{ variant: chosenVariant }]);
  expect(await tasksOf(context, leadId)).toHaveLength(1);
});

describe("the last day (EST3)", () => {
  test.each([
    ["Asia/Tokyo", "2027-02-01T00:00+09:00", "2027-02-01T09:00+09:00"],
    ["America/New_York", "2027-02-01T00:00-05:00", "2027-02-01T09:00-05:00"],
    ["Pacific/Auckland", "2027-02-01T00:00+13:00", "2027-02-01T09:00+13:00"],
  ])("ends in %s at %s; a person calls at %s", async (zone, end, call) => {
    const { context } = engine;
    const { id, leadId } = await sent({ zone });
    await engine.runTo(new Date(new Date(end).getTime() - 1));
    expect((await readEstimateDetail(context, id)).state).toBe("sent");
    await engine.runTo(end);
    expect((await readEstimateDetail(context, id)).state).toBe("expired");
    expect(await tasksOf(context, leadId)).toMatchObject([{ kind: "phone", dueAt: new Date(call) }]);
    expect(await eventsOf(leadId, "estimateExpired")).toHaveLength(1);
    expect(await chooseVariant(context, { id, variant: "basic" })).toBe("expired");
    expect(await tasksOf(context, leadId)).toHaveLength(1);
  });

  test("chosen before, it does not expire", async () => {
    const { context } = engine;
    const { id } = await sent();
    await engine.runTo("2027-01-31T23:59+09:00");
    expect(await chooseVariant(context, { id, variant: "full" })).toBe("chosen");
    await engine.runTo("2027-03-01T00:00+09:00");
    expect((await readEstimateDetail(context, id)).state).toBe("chosen");
  });

  test("a draft cannot be chosen, and one whose day has passed cannot be sent", async () => {
    const { context } = engine;
    const { dealId } = await addDeal(context);
    const { estimateId: id } = await createEstimate(context, {
      dealId,
      title: "x",
      greeting: "",
      variants,
      expiresOn: "2027-01-13",
      actor,
    });
    await expect(chooseVariant(context, { id, variant: "full" })).rejects.toMatchObject({ code: "link-gone" });
    context.clock.set("2027-01-14T00:00+09:00");
    await expect(sendEstimate(context, { id, actor })).rejects.toMatchObject({ code: "estimate-expired" });
    expect((await readEstimateDetail(context, id)).state).toBe("draft");
  });
});

describe("a revision (EST2)", () => {
  test("the old link tells the newer one from the moment on that it is sent, and cannot be chosen from", async () => {
    const { context } = engine;
    const { id } = await sent();
    const { estimateId: next } = await reviseEstimate(context, { id, expiresOn: "2027-02-28", actor });
    expect((await readEstimatePage(context, tokenOf(id))).newerUrl).toBeNull();
    await sendEstimate(context, { id: next, actor });
    expect(await readEstimatePage(context, tokenOf(id))).toMatchObject({
      newerUrl: estimateUrl(context, next),
      estimate: { state: "superseded", supersededBy: next },
    });
    expect(await chooseVariant(context, { id, variant: "full" })).toBe("superseded");
    await engine.runTo("2027-02-01T09:00+09:00");
    expect((await readEstimateDetail(context, id)).state).toBe("superseded");
    expect(await chooseVariant(context, { id: next, variant: "full" })).toBe("chosen");
  });

  test("a choice and the sending of a revision at once: both are known, whichever comes first", async () => {
    const { context } = engine;
    const { id } = await sent();
    const { estimateId: next } = await reviseEstimate(context, { id, expiresOn: "2027-02-28", actor });
    const [choice] = await Promise.all([chooseVariant(context, { id, variant: "full" }), sendEstimate(context, { id: next, actor })]);
    const old = await readEstimateDetail(context, id);
    expect(old.state).toBe("superseded");
    expect([choice, old.chosenVariant]).toBeOneOf([
      ["chosen", "full"],
      ["superseded", null],
    ]);
  });

  test("of a closed deal there is none", async () => {
    const { context } = engine;
    const { id, dealId } = await sent();
    await closeDeal(context, { id: dealId, closing: { state: "lost", reason: "price" }, actor });
    await expect(reviseEstimate(context, { id, expiresOn: "2027-02-28", actor })).rejects.toMatchObject({ code: "deal-closed" });
  });
});

test("many people who open the page at once are all shown it, with few connections", async () => {
  const small = await openEngine({ startAt: START, connections: 3, withDispatch: false });
  try {
    const { context } = small;
    await offerCourse(context);
    const { dealId } = await addDeal(context);
    const { estimateId: id } = await createEstimate(context, {
      dealId,
      title: "x",
      greeting: "",
      variants,
      expiresOn: "2027-01-31",
      actor,
    });
    await sendEstimate(context, { id, actor });
    context.clock.advance({ minutes: 5 });
    const visit = { method: "GET", agent: "Mozilla/5.0 Firefox/150.0", network: "203.0.113.7" };
    const token = estimateUrl(context, id).split("/").at(-1) ?? "";
    const pages = await Promise.all(Array.from({ length: 20 }, () => readEstimatePage(context, token, visit)));
    expect(pages).toHaveLength(20);
    expect((await readEstimateDetail(context, id)).opens).toMatchObject({ byLead: 20, byStrangers: 0 });
  } finally {
    await small.close();
  }
});

describe("a question for the price", () => {
  test("is answered with the range of the offer and of what was estimated, within three hours", async () => {
    const { context } = engine;
    const { leadId } = await sent();
    await askPrice(context, { leadId, offerKey: "course", actor: "lead" });
    await askPrice(context, { leadId, offerKey: "course", actor: "lead" });
    expect(await tasksOf(context, leadId)).toEqual([
      { kind: "message", role: "sales", script: expect.stringMatching(/220,000円〜420,000円/), dueAt: new Date("2027-01-13T12:00+09:00") },
    ]);
    context.clock.advance({ hours: 3 });
    await askPrice(context, { leadId, offerKey: "course", actor: "lead" });
    expect(await tasksOf(context, leadId)).toHaveLength(2);
  });

  test("before the first step it is an invitation without a price (I2)", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    await askPrice(context, { leadId, offerKey: "course", actor: "lead" });
    const [task] = await tasksOf(context, leadId);
    expect(task?.script).toContain("個別相談にお誘い");
    expect(task?.script).not.toContain("円");
  });
});

test("an extra ends in time, its deadline never moves later, and what came with the choice is in the contract (I6)", async () => {
  const { context } = engine;
  const { dealId, leadId } = await addDeal(context, {});
  const content = { dealId, title: "講座", greeting: "", variants, expiresOn: "2027-01-31", actor };
  const workbook = { title: "ワークブック", until: "2027-01-20" };
  await expect(createEstimate(context, { ...content, extras: [{ ...workbook, until: "2027-02-01" }] })).rejects.toMatchObject({
    code: "extra-after-estimate",
  });
  const { estimateId: first } = await createEstimate(context, { ...content, extras: [workbook, { title: "面談", until: "2027-01-31" }] });
  await sendEstimate(context, { id: first, actor });
  const later = [{ ...workbook, until: "2027-01-25" }];
  await expect(reviseEstimate(context, { id: first, expiresOn: "2027-01-31", extras: later, actor })).rejects.toMatchObject({
    code: "extra-deadline-moved",
  });
  const { estimateId: id } = await reviseEstimate(context, { id: first, expiresOn: "2027-02-10", actor });
  await sendEstimate(context, { id, actor });
  expect((await readPaperOf(context, "estimate", id))?.number).toMatch(/^M-\d{5}$/);
  await engine.runTo("2027-01-21T00:00+09:00");
  expect(await chooseVariant(context, { id, variant: "basic" })).toBe("chosen");
  const { contractId } = await createContract(context, { ...halfYear(leadId), sold: { estimateId: id } });
  const { rows } = await context.database.pool.query(
    "select content->'lines' as lines, gross_minor::int as gross from contract where id = $1",
    [contractId],
  );
  expect(rows[0].lines.map(({ title }: { title: string }) => title)).toEqual(["講座", "面談"]);
  expect(rows[0].gross).toBe(220_000);
});

const halfYear = (leadId: string) => ({
  leadId,
  isConsumer: false,
  solicitation: "web-meeting" as const,
  service: { kind: null, about: "講座", startsOn: "2027-04-05", endsOn: "2027-10-04" },
  plan: { kind: "once" as const },
  firstDueOn: "2027-03-27",
  dayOfMonth: 27,
  expiresOn: "2027-03-31",
  personInCharge: "森川",
  actor,
});
