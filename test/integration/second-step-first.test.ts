import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSequence } from "../../domain/sequences/lint.ts";
import { openDeal } from "../../services/deals/open-deal.ts";
import { createEstimate } from "../../services/estimates/create-estimate.ts";
import { explainLead } from "../../services/explain/explain-lead.ts";
import { setOffer } from "../../services/offers/set-offer.ts";
import { publishProcess } from "../../services/selling/publish-process.ts";
import { publishTemplate } from "../../services/templates/publish-template.ts";
import { nine } from "../domain/selling/a-process.ts";
import { offerCourse } from "../support/deals.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { addPerson } from "../support/people.ts";
import { enrol, happen, publish, sequenceYaml } from "../support/sequences.ts";

const course = {
  key: "course",
  title: { ja: "経営棚おろし講座" },
  kind: "course",
  format: "online",
  bonuses: [],
} as const;
const step = "{ id: price, send: { email: notes/price } }";
const letter = (extra: string[] = []) => sequenceYaml("priced", [step], { extra });
const variants = [
  {
    key: "basic",
    title: "基本",
    fits: "",
    lines: [{ title: "講座", quantity: "1", unitMinor: 366_000, taxKind: "standard" as const }],
    discountMinor: 0,
  },
];

/** Scenario 8. */
describe("the second step before the first (scenarios.md 8)", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine();
    const { context } = engine;
    await offerCourse(context);
    await publishTemplate(context.database.pool, context, {
      key: "notes/price",
      channel: "email",
      language: "ja",
      author: "staff:test",
      source: {
        subject: "講座のご案内",
        mjml: "<mjml><mj-body><mj-section><mj-column><mj-text>{{ offers.course.price }}です。{{ urls.unsubscribe }}</mj-text></mj-column></mj-section></mj-body></mjml>",
        text: undefined,
        language: "ja",
      },
    });
  });
  afterAll(() => engine.close());
  const open = (leadId: string, more = {}) =>
    openDeal(engine.context, { leadId, offerKey: "course", ownerId: null, actor: "staff:test", ...more });
  const mailsTo = async (email: string) => (await engine.mail.journal()).filter(({ to }) => to === email).length;

  test("publishing refuses the course's price in a newsletter, naming the step and the rule", async () => {
    await expect(publish(engine.context, letter())).rejects.toMatchObject({
      code: "sequence-invalid",
      texts: { ja: expect.stringMatching(/ステップ「price」.*バックエンド商品「course」/s) },
    });
    const inside = ["- id: came", "  waitFor: { event: consultationHeld, within: 30 days }", "  then:", `    - ${step}`].join("\n    ");
    for (const fine of [
      letter().replace("pricedWished", "consultationHeld"),
      letter().replace(`  - ${step}`, `    ${inside}`),
      letter().replace(step, `{ id: customers, branch: [{ when: { relation: customer }, steps: [${step}] }] }`),
    ])
      await expect(publish(engine.context, fine)).resolves.toMatchObject({ changed: true });
  });

  test("a salesperson's estimate for a lead who has come to nothing is refused; the owner's reason stands in the timeline", async () => {
    const { leadId } = await addPerson(engine.context);
    await expect(open(leadId)).rejects.toMatchObject({ kind: "conflict", code: "first-step-missing" });
    const { dealId } = await open(leadId, { override: { reason: "展示会でその場のご相談" } });
    const estimate = { dealId, title: "お見積もり", greeting: "", variants, expiresOn: "2027-03-31", actor: "staff:test" };
    await expect(createEstimate(engine.context, estimate)).rejects.toMatchObject({ code: "first-step-missing" });
    await createEstimate(engine.context, { ...estimate, override: { reason: "社長の判断" } });
    expect(JSON.stringify(await explainLead(engine.context, leadId))).toContain("展示会でその場のご相談");
  });

  test("a consultation is the first step; taken back, it is none", async () => {
    const { leadId } = await addPerson(engine.context);
    await happen(engine.context, leadId, "consultationHeld", { data: { offer: "talk" } });
    await expect(open(leadId)).resolves.toMatchObject({ dealId: expect.any(String) });
    const { leadId: other } = await addPerson(engine.context);
    await happen(engine.context, other, "consultationHeld", { data: { offer: "course" } });
    await expect(open(other), "a back-end offer is no first step").rejects.toMatchObject({ code: "first-step-missing" });
  });

  test("the brake at the claim stops what an older version, or a hand, let through, and why says so", async () => {
    const { context } = engine;
    // As it was published before the course became a back-end offer.
    await setOffer(context, { ...course, side: "front-end", meeting: true, bonuses: [] }, { actor: "staff:test", ifMatch: undefined });
    await publish(context, letter().replaceAll("priced", "older"));
    await offerCourse(context);
    const [nobody, guest] = [await addPerson(context), await addPerson(context)];
    await happen(context, guest.leadId, "sessionAttended", { data: { offer: "talk" } });
    for (const { leadId } of [nobody, guest]) await enrol(context, leadId, "older");
    await engine.settle();
    expect(await mailsTo(nobody.email)).toBe(0);
    expect(await mailsTo(guest.email)).toBe(1);
    expect((await explainLead(context, nobody.leadId)).map(({ reason }) => reason)).toContain("second-step-first");
  });

  test("on a declared route the talk comes first: publishing and deals allow it", async () => {
    const { context } = engine;
    const route = {
      ...{ route: "at-the-show", title: { ja: "展示会" }, enter: { source: "trade-show", on: "appointmentMade" } },
      skips: ["list", "trust", "front-end-sold", "front-end-delivered"],
    };
    // One that skips only the list lets nobody past the first offer.
    const letterbox = { route: "by-post", title: { ja: "郵便" }, enter: { source: "trade-show", on: "letterSent" }, skips: ["list"] };
    await context.database.transaction((tx) =>
      publishProcess(tx, { process: { ...nine, routes: [route, letterbox] }, author: "staff:test", at: context.clock.now() }),
    );
    await expect(publish(context, letter().replaceAll("pricedWished", "letterSent").replaceAll("priced", "post"))).rejects.toMatchObject({
      code: "sequence-invalid",
    });
    await expect(
      publish(context, letter().replaceAll("pricedWished", "appointmentMade").replaceAll("priced", "show")),
    ).resolves.toMatchObject({
      changed: true,
    });
    const { leadId } = await addPerson(context);
    await context.database.pool.query(
      `with source as (insert into source (id, key, kind, title) values (gen_random_uuid(), 'trade-show', 'trade-show', '展示会') on conflict (key) do update set title = excluded.title returning id)
       update lead set source_id = (select id from source) where id = $1`,
      [leadId],
    );
    await happen(context, leadId, "letterSent");
    await expect(open(leadId)).rejects.toMatchObject({ code: "first-step-missing" });
    await happen(context, leadId, "appointmentMade");
    await expect(open(leadId)).resolves.toMatchObject({ dealId: expect.any(String) });
  });

  test("the lint of an editor says it at the step", () => {
    const known = {
      templates: [{ key: "notes/price", channel: "email", offers: ["course"] }],
      offers: [{ key: "course", side: "back-end", bookable: false }],
    } as const;
    expect(() => parseSequence(letter(), known)).toThrow(/course/);
    expect(() => parseSequence(letter(), { ...known, routes: [{ on: "pricedWished" }] })).not.toThrow();
  });
});
