import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withdrawConsent } from "../../services/consent/module.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { careLettersOf, careOf, checkInsOf, makeCustomer, setCare } from "../support/care.ts";
import { tasksOf } from "../support/deals.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { addPerson, type Person } from "../support/people.ts";
import { enrol, happen, publish, sequenceYaml } from "../support/sequences.ts";

const tokyo = (local: string) => new Date(`${local}+09:00`);

/** Scenario 7: a customer falls asleep and wakes, with the exact instants. */
describe("asleep and awake", () => {
  let engine: Engine;
  let lead: Person;

  beforeEach(async () => {
    // A Wednesday.
    engine = await openEngine({ startAt: "2027-02-10T10:00+09:00" });
    await setCare(engine.context);
    await publish(engine.context, sequenceYaml("offer", ["{ id: one, send: { email: notes/one } }"], { category: "promotion" }));
    lead = await addPerson(engine.context);
    await makeCustomer(engine.context, lead.leadId);
    // The last sign of life; an open is none.
    await engine.runTo(tokyo("2027-03-10T20:15"));
    await happen(engine.context, lead.leadId, "linkClicked", { data: { touch: "t", link: 1 } });
    await engine.runTo(tokyo("2027-04-01T12:00"));
    await happen(engine.context, lead.leadId, "emailOpened", { data: { touch: "t" } });
  });
  afterEach(() => engine.close());

  const letters = () => careLettersOf(engine.context, lead.leadId);
  const offers = async () => {
    const { rows } = await engine.context.database.pool.query<{ at: Date }>(
      `select s.settled_at as at from send s join touch t on t.id = s.touch_id where s.lead_id = $1 and s.state = 'sent' and t.category = 'promotion'`,
      [lead.leadId],
    );
    return rows.map(({ at }) => at);
  };
  const events = async () => {
    const { rows } = await engine.context.database.pool.query<{ kind: string; at: Date }>(
      "select kind, at from event where lead_id = $1 and kind in ('careBegan', 'wentDormant', 'revived') order by at, id",
      [lead.leadId],
    );
    return rows.map(({ kind, at }) => [kind, at]);
  };

  test("she clicks in the letter that only asks: awake at once, and offered the study group fourteen days later", async () => {
    await engine.runTo(tokyo("2027-09-06T20:14:59.999"));
    expect((await careOf(engine.context, lead.leadId)).dormantSince).toBeNull();
    await engine.runTo(tokyo("2027-09-07T07:59:59.999"));
    expect((await careOf(engine.context, lead.leadId)).dormantSince).toEqual(tokyo("2027-09-06T20:15"));
    expect(await letters()).toEqual([]);
    await engine.runTo(tokyo("2027-09-08T10:00"));
    expect(await letters()).toEqual([["ask-1", tokyo("2027-09-07T08:00")]]);
    await enrol(engine.context, lead.leadId, "offer");
    await engine.runTo(tokyo("2027-09-09T21:00"));
    expect(await offers()).toEqual([]);
    await happen(engine.context, lead.leadId, "linkClicked", { data: { touch: "t", link: 1 } });
    expect(await careOf(engine.context, lead.leadId)).toMatchObject({
      dormantSince: null,
      revivedAt: tokyo("2027-09-09T21:00"),
      revivedBy: "linkClicked",
      offersFrom: tokyo("2027-09-23T21:00"),
    });
    // The study group was due on the 10th; it waits.
    await engine.runTo(tokyo("2027-09-23T20:59:59.999"));
    expect(await checkInsOf(engine.context, lead.leadId)).toEqual([
      ["word", 0, "given"],
      ["alumni", 0, "waiting"],
    ]);
    expect(await offers()).toEqual([]);
    await engine.runTo(tokyo("2027-11-30T12:00"));
    // Other offers are free from the 23rd at 21:00 on, the next allowed moment being their own.
    expect(await offers()).toEqual([tokyo("2027-09-23T21:00")]);
    expect(await letters()).toEqual([
      ["ask-1", tokyo("2027-09-07T08:00")],
      ["group-alumni", tokyo("2027-09-24T08:00")],
      ["letter-news", tokyo("2027-10-12T08:00")],
    ]);
    expect(await events()).toEqual([
      ["careBegan", tokyo("2027-02-10T10:00")],
      ["wentDormant", tokyo("2027-09-06T20:15")],
      ["revived", tokyo("2027-09-09T21:00")],
    ]);
  });

  test("she does not answer: three letters in all, then only the yearly greeting, and no offer", async () => {
    await engine.runTo(tokyo("2027-09-08T10:00"));
    await enrol(engine.context, lead.leadId, "offer");
    await engine.runTo(tokyo("2029-03-01T12:00"));
    expect(await letters()).toEqual([
      ["ask-1", tokyo("2027-09-07T08:00")],
      ["ask-2", tokyo("2027-09-21T08:00")],
      ["ask-3", tokyo("2027-10-21T08:00")],
      ["anniversary", tokyo("2028-02-10T08:00")],
      // The 10th is a Saturday, the 12th a holiday.
      ["anniversary", tokyo("2029-02-13T08:00")],
    ]);
    expect(await offers()).toEqual([]);
    expect((await checkInsOf(engine.context, lead.leadId)).map(([key, , state]) => [key, state])).toEqual([
      ["word", "given"],
      ["alumni", "waiting"],
      ["news", "skipped"],
      ["word", "given"],
      ["word", "given"],
      ["word", "given"],
    ]);
  });

  test("a purchase wakes them with nothing left of it: the next offer may come at once", async () => {
    await engine.runTo(tokyo("2027-09-08T10:00"));
    await enrol(engine.context, lead.leadId, "offer");
    await engine.settle();
    expect(await offers()).toEqual([]);
    await happen(engine.context, lead.leadId, "orderRepeated", { data: { purchase: "p", offer: null, count: 2 } });
    expect(await careOf(engine.context, lead.leadId)).toMatchObject({ dormantSince: null, offersFrom: tokyo("2027-09-08T10:00") });
    await engine.settle();
    expect(await offers()).toEqual([tokyo("2027-09-08T10:00")]);
  });

  test("a purchase in the days of quiet after waking ends them, too", async () => {
    await engine.runTo(tokyo("2027-09-08T10:00"));
    await enrol(engine.context, lead.leadId, "offer");
    await happen(engine.context, lead.leadId, "lineMessageReceived");
    await engine.runTo(tokyo("2027-09-09T10:00"));
    expect(await offers()).toEqual([]);
    await happen(engine.context, lead.leadId, "orderRepeated", { data: { purchase: "p", offer: null, count: 2 } });
    await engine.settle();
    expect(await offers()).toEqual([tokyo("2027-09-09T10:00")]);
  });

  test("who opts out gets no letter; a person calls once, and the check-ins by a person go on", async () => {
    const { context } = engine;
    const { leadId, emailContact: contactId } = lead;
    await context.database.transaction(async (tx) => {
      await lockLeads(tx, [leadId]);
      await withdrawConsent(tx, context, { leadId, contactId, topic: "customers", channel: "email", method: "page", networkAddress: null });
    });
    await engine.runTo(tokyo("2028-03-01T12:00"));
    expect(await letters()).toEqual([]);
    expect((await tasksOf(context, leadId)).map(({ kind, dueAt, script }) => [kind, dueAt, script.slice(0, 10)])).toEqual([
      ["phone", tokyo("2027-08-10T08:00"), "お変わりないかを伺う"],
      ["phone", tokyo("2027-09-07T08:00"), "お客様からの反応が長"],
      ["phone", tokyo("2028-02-10T08:00"), "お変わりないかを伺う"],
    ]);
  });
});
