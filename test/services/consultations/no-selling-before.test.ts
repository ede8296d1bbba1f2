import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bookConsultation } from "../../../services/consultations/book-consultation.ts";
import { cancelConsultation } from "../../../services/consultations/cancel-consultation.ts";
import { markConsultation } from "../../../services/consultations/mark-consultation.ts";
import { moveConsultation } from "../../../services/consultations/move-consultation.ts";
import { explainLead } from "../../../services/explain/explain-lead.ts";
import { offerTalk } from "../../support/consultants.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { sendsOf } from "../../support/ledger.ts";
import { addPerson, type Person } from "../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../support/sequences.ts";
import { waitFor } from "../../support/wait-for.ts";

const HOUR = 3_600_000;
const PROMOTION = sequenceYaml("sale", ["{ id: one, send: { email: notes/one } }"], { category: "promotion" });

let engine: Engine;
let person: Person;
let startsAt: Date;
beforeAll(async () => {
  engine = await openEngine({ sequences: [PROMOTION, LETTER] });
  await offerTalk(engine.context);
});
afterAll(() => engine.close());
beforeEach(async () => {
  person = await addPerson(engine.context);
  startsAt = new Date(Math.ceil(engine.context.clock.now().getTime() / HOUR) * HOUR + 24 * HOUR);
});

async function book(): Promise<string> {
  const answers = [{ key: "worry", answer: "-" }];
  const booked = await bookConsultation(engine.context, { leadId: person.leadId, offerKey: "talk", startsAt, answers, actor: "lead" });
  if (booked.kind === "refused") throw new Error(booked.reason);
  return booked.id;
}

/** Subjects do not matter: how many mails of journeys have come. */
const sold = async () => (await engine.mail.journal()).filter(({ to }) => to === person.email).length;
const heldBack = async () => (await explainLead(engine.context, person.leadId)).some(({ reason }) => reason === "held:consultation");

describe("nothing is sold before the consultation is over (BOK12)", () => {
  test("from the booking to the mark, however long nobody marks it; letters go on", async () => {
    const { context } = engine;
    const id = await book();
    await enrol(context, person.leadId, "sale");
    await engine.settle();
    expect(await sold()).toBe(0);
    expect(await heldBack()).toBe(true);
    const later = new Date(startsAt.getTime() + 24 * HOUR);
    expect(await moveConsultation(context, { id, startsAt: later, actor: "lead" })).toEqual({ kind: "moved" });
    for (const hours of [-25, -1, 0.5, 1, 4, 30]) {
      await engine.runTo(new Date(later.getTime() + hours * HOUR));
      expect(await sold(), `${hours} hours after the start`).toBe(0);
    }
    await enrol(context, person.leadId, "letter");
    await engine.settle();
    expect(await sold()).toBe(1);
    await markConsultation(context, { id, came: true, presence: "alone", outcome: "interested", actor: "staff:test" });
    await engine.runTo(new Date(context.clock.now().getTime() + HOUR));
    expect(await sold()).toBe(2);
  });

  test.each(["absent", "cancelled"])("%s, it holds no longer", async (end) => {
    const { context } = engine;
    const id = await book();
    await enrol(context, person.leadId, "sale");
    await engine.settle();
    expect(await sold()).toBe(0);
    if (end === "cancelled") await cancelConsultation(context, { id, actor: "lead" });
    else {
      await engine.runTo(new Date(startsAt.getTime() + HOUR));
      await markConsultation(context, { id, came: false, actor: "staff:test" });
    }
    await engine.runTo(new Date(context.clock.now().getTime() + HOUR));
    expect(await sold()).toBe(1);
  });

  test("booked between the claim and the first byte: it stays behind", async () => {
    const { context } = engine;
    await engine.mail.script({ match: { to: `^${person.email}$` }, at: "rcpt", action: "delay", ms: 1_000, times: 1 });
    await enrol(context, person.leadId, "sale");
    const settled = engine.settle();
    await waitFor("the send to be claimed", async () => (await sendsOf(context, person.leadId))[0]?.state === "claimed");
    await book();
    await settled;
    expect(await sold()).toBe(0);
    const { rows } = await context.database.pool.query("select state from touch where lead_id = $1 and category = 'promotion'", [
      person.leadId,
    ]);
    expect(rows).toEqual([{ state: "due" }]);
  });
});
