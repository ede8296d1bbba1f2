import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishTemplate } from "../../../services/templates/publish-template.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addBuyer, addPurchase, setPlays } from "../../support/plays.ts";
import { enrol, publish, sequenceYaml } from "../../support/sequences.ts";

const mjml = (words: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${words} {{ urls.unsubscribe }}</mj-text></mj-column></mj-section></mj-body></mjml>`;

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ startAt: "2027-02-10T01:00:00Z" });
  const { context } = engine;
  await setPlays(context);
  for (const offer of ["masters", "course"]) {
    const source = { subject: "ご案内", mjml: mjml(`{{ offers.${offer}.price }}`), text: undefined, language: "ja" as const };
    const key = `notes/${offer}`;
    await publishTemplate(context.database.pool, context, { key, channel: "email", language: "ja", author: "staff:test", source });
  }
  const customersOnly = (step: string) => `{ id: customers, branch: [{ when: { relation: customer }, steps: [${step}] }] }`;
  await publish(context, sequenceYaml("next", [customersOnly("{ id: price, send: { email: notes/masters } }")]));
  await publish(context, sequenceYaml("same", [customersOnly("{ id: price, send: { email: notes/course } }")]));
  await publish(context, sequenceYaml("served", [customersOnly("{ id: price, send: { email: notes/masters } }")], { category: "care" }));
});
afterAll(() => engine.close());

const sql = async (text: string, ...values: unknown[]) => (await engine.context.database.pool.query(text, values)).rows;
/** What became of the letter that a sequence sends to somebody. */
async function letter(leadId: string, sequence = "next") {
  // Past the caps.
  engine.context.clock.advance({ days: 2 });
  await enrol(engine.context, leadId, sequence);
  await engine.settle();
  const [touch] = await sql("select state, reason from touch where lead_id = $1 order by created_at desc, id desc limit 1", leadId);
  return touch;
}
const deliver = (leadId: string, state: string) =>
  sql(
    `insert into delivery (id, lead_id, contract_id, offer_key, state, starts_on, created_at, ended_at)
     values (gen_random_uuid(), $1, gen_random_uuid(), 'course', $2, '2027-01-10', now(), case when $2 = 'completed' then now() end)`,
    leadId,
    state,
  );

describe("a message that offers what follows what they own (CAR4)", () => {
  test("goes to a customer whom nothing bars", async () => {
    const { leadId } = await addBuyer(engine.context);
    expect(await letter(leadId)).toMatchObject({ state: "sent" });
  });

  test("not of what they own already", async () => {
    const { leadId } = await addBuyer(engine.context);
    await addPurchase(engine.context, leadId, { offer: "masters", at: engine.context.clock.now() });
    expect(await letter(leadId)).toEqual({ state: "skipped", reason: "offer-owned" });
  });

  test("not while something is still to be delivered; again when it was", async () => {
    const { leadId } = await addBuyer(engine.context);
    await deliver(leadId, "running");
    expect(await letter(leadId)).toEqual({ state: "skipped", reason: "delivery-unfinished" });
    await sql("update delivery set state = 'completed', ended_at = now() where lead_id = $1", leadId);
    expect(await letter(leadId)).toMatchObject({ state: "sent" });
  });

  test("not after a low rating; the last one counts", async () => {
    const { leadId } = await addBuyer(engine.context);
    await deliver(leadId, "completed");
    const rate = (score: number, at: string) =>
      sql(
        `insert into delivery_rating (id, delivery_id, lead_id, milestone_id, asked_at, until, score, worth, rated_at)
         select gen_random_uuid(), d.id, $1, gen_random_uuid(), now(), now(), $2, null, $3 from delivery d where d.lead_id = $1`,
        leadId,
        score,
        at,
      );
    await rate(2, "2027-02-01T00:00:00Z");
    expect(await letter(leadId)).toEqual({ state: "skipped", reason: "customer-unhappy" });
    await rate(4, "2027-02-02T00:00:00Z");
    expect(await letter(leadId)).toMatchObject({ state: "sent" });
  });

  test("bars nothing that is no further offer, and no care", async () => {
    const { leadId } = await addBuyer(engine.context);
    await deliver(leadId, "running");
    expect(await letter(leadId, "same")).toMatchObject({ state: "sent" });
    expect(await letter(leadId, "served")).toMatchObject({ state: "sent" });
  });
});
