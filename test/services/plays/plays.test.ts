import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deliveryRated } from "../../../services/deliveries/delivery-events.ts";
import { recordEvents } from "../../../services/engine/events/record-event.ts";
import { happened } from "../../../services/engine/modules/define-event.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { closeIncident } from "../../../services/incidents/close-incident.ts";
import { holdLead } from "../../../services/leads/hold-lead.ts";
import { listMembers, listPreviewed } from "../../../services/plays/list-members.ts";
import { listPlays } from "../../../services/plays/list-plays.ts";
import { previewPlay } from "../../../services/plays/preview-play.ts";
import { readPlay } from "../../../services/plays/read-play.ts";
import { runPlays } from "../../../services/plays/run-plays.ts";
import { startPlay } from "../../../services/plays/start-play.ts";
import { stopPlay } from "../../../services/plays/stop-play.ts";
import { orderRepeated } from "../../../services/relation/relation-events.ts";
import { careOf, setCare } from "../../support/care.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addIncident } from "../../support/incidents.ts";
import { addBuyer, addPurchase, membershipsOf, setPlays } from "../../support/plays.ts";
import { happen } from "../../support/sequences.ts";

const actor = "staff:mika";
const reason = "春のご案内";
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
  const { pool } = context.database;
  // What an earlier test left takes no part.
  await pool.query("update process set state = 'over', wake_at = null, outcome = 'test' where state <> 'over'");
  await pool.query("update enrolment set state = 'over', over_at = now() where state <> 'over'");
  await pool.query("update touch set state = 'cancelled' where state = 'due'");
  await pool.query("update lead set relation = 'lead'");
  await pool.query("delete from play_member");
  await pool.query("delete from play");
  context.clock.set(START);
  await setCare(context);
  await setPlays(context);
});

const start = async () => (await startPlay(engine.context, { reason, actor })).playId;
const eventsOf = async (leadId: string) =>
  (
    await engine.context.database.pool.query<{ kind: string; at: Date; actor: string; data: Record<string, unknown> }>(
      "select kind, at, actor, data from event where lead_id = $1 and kind in ('nextOffered', 'revivalBegun', 'nextOfferClosed') order by at, id",
      [leadId],
    )
  ).rows;
/** Slots of the letters that went, with their instants and their sequences. */
const lettersOf = async (leadId: string) =>
  (
    await engine.context.database.pool.query<{ key: string; slot: string; at: Date }>(
      `select q.key, t.slot, s.settled_at as at from send s join touch t on t.id = s.touch_id
         join enrolment e on e.id = t.origin_id join sequence q on q.id = e.sequence_id
       where s.lead_id = $1 and s.state = 'sent' order by s.settled_at, s.id`,
      [leadId],
    )
  ).rows.map(({ key, slot, at }) => [`${key} ${slot}`, at]);

describe("the preview", () => {
  test("says who, what and why not; the counts come to all customers, and each opens its people", async () => {
    const { context } = engine;
    const [open, fresh, held, owner, silent, other] = [
      await addBuyer(context),
      await addBuyer(context, { days: 29 }),
      await addBuyer(context),
      await addBuyer(context),
      await addBuyer(context, { topic: null }),
      await addBuyer(context, { offer: "masters" }),
    ];
    await holdLead(context, { leadId: held.leadId, reason: "いまは静かに", actor });
    await addPurchase(context, owner.leadId, { offer: "masters", at: START });
    await addPurchase(context, owner.leadId, { offer: "club", at: START });
    const asleep = await addBuyer(context);
    await context.database.pool.query("update care set dormant_since = $2 where lead_id = $1", [asleep.leadId, START]);
    const preview = await previewPlay(context);
    expect(preview).toMatchObject({ customers: 7, days: 60, isPlanned: true });
    expect(preview.parts.map(({ part, count }) => [part, count])).toEqual([
      ["now", 2],
      ["revive", 1],
      ["not-now", 4],
    ]);
    expect(preview.parts[0]?.offers.map(({ offer, kind, count }) => [offer, kind, count])).toEqual([
      ["club", "cross", 1],
      ["masters", "up", 1],
    ]);
    expect(preview.parts[2]?.reasons.map(({ code, count }) => [code, count])).toEqual([
      ["held", 1],
      ["owned", 1],
      ["too-soon", 1],
      ["no-consent", 1],
    ]);
    for (const { part, count, offers, reasons } of preview.parts) {
      expect([...offers, ...reasons].reduce((sum, one) => sum + one.count, 0)).toBe(count);
      for (const { offer, kind, count: some } of offers) {
        expect((await listPreviewed(context, { part, offer, kind, limit: 10 })).items).toHaveLength(some);
      }
      for (const { code, count: some } of reasons) {
        expect((await listPreviewed(context, { part, code, limit: 10 })).items).toHaveLength(some);
      }
    }
    const [whom] = (await listPreviewed(context, { code: "too-soon", limit: 10 })).items;
    expect(whom).toMatchObject({ leadId: fresh.leadId, part: "not-now", words: { en: "it is too soon" } });
    const now = (await listPreviewed(context, { part: "now", limit: 10 })).items.map(({ leadId }) => leadId);
    expect(now.toSorted()).toEqual([open.leadId, other.leadId].toSorted());
    expect((await listPreviewed(context, { code: "no-consent", limit: 10 })).items[0]?.leadId).toBe(silent.leadId);
  });

  test("goes page by page, with each customer once", async () => {
    const { context } = engine;
    for (let i = 0; i < 5; i += 1) await addBuyer(context, { days: i % 2 === 0 ? 60 : 1 });
    const found: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listPreviewed(context, { limit: 2, cursor });
      found.push(...page.items.map(({ leadId, part }) => `${part} ${leadId}`));
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(new Set(found).size).toBe(5);
    expect(found.map((one) => one.split(" ")[0])).toEqual(["now", "now", "now", "not-now", "not-now"]);
  });
});

describe("a play", () => {
  test("offers at once, in the daytime, and writes who and why", async () => {
    const { context } = engine;
    const { leadId } = await addBuyer(context);
    const { etag } = await previewPlay(context);
    const { playId } = await startPlay(context, { etag, reason, actor });
    await engine.settle();
    expect(await lettersOf(leadId)).toEqual([["masters one", START]]);
    expect(await eventsOf(leadId)).toMatchObject([
      { kind: "nextOffered", at: START, actor, data: { play: playId, offer: "masters", after: "course", kind: "up" } },
    ]);
    await engine.runTo(tokyo("2027-02-16T12:00"));
    expect(await lettersOf(leadId)).toEqual([
      ["masters one", START],
      ["masters two", tokyo("2027-02-15T10:00")],
    ]);
    expect(await readPlay(context, playId)).toMatchObject({ state: "running", members: 1, invited: 1, bought: 0, sales: [], revenue: [] });
  });

  test("begins only with those whom the preview showed, and nobody is in two", async () => {
    const { context } = engine;
    await addBuyer(context);
    const { etag } = await previewPlay(context);
    const other = await addBuyer(context);
    await expect(startPlay(context, { etag, reason, actor })).rejects.toMatchObject({ name: "ChangedMeanwhile" });
    await startPlay(context, { etag: (await previewPlay(context)).etag, reason, actor });
    await expect(start()).rejects.toMatchObject({ code: "play-nobody" });
    const late = await addBuyer(context);
    const second = await start();
    expect((await readPlay(context, second)).parts.map(({ count }) => count)).toEqual([1, 0, 2]);
    expect((await listMembers(context, second, { code: "in-play", limit: 10 })).items).toHaveLength(2);
    expect((await membershipsOf(context, late.leadId)).map(({ state }) => state)).toEqual(["waiting"]);
    expect((await membershipsOf(context, other.leadId)).map(({ state }) => state)).toEqual(["left-out", "waiting"]);
  });

  test("two starts at the same time make one play", async () => {
    const { context } = engine;
    for (let i = 0; i < 3; i += 1) await addBuyer(context);
    const { etag } = await previewPlay(context);
    const tries = await Promise.allSettled([1, 2, 3].map(() => startPlay(context, { etag, reason, actor })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await listPlays(context, { limit: 10 })).items).toHaveLength(1);
  });

  test("judges once more when somebody's turn comes", async () => {
    const { context } = engine;
    const [calm, troubled] = [await addBuyer(context), await addBuyer(context)];
    const playId = await start();
    await addIncident(context, troubled.leadId);
    await engine.settle();
    expect(await membershipsOf(context, troubled.leadId)).toEqual([{ state: "closed", code: "incident" }]);
    expect((await membershipsOf(context, calm.leadId)).map(({ state }) => state)).toEqual(["invited"]);
    const { states, closed } = await readPlay(context, playId);
    expect(states.filter(({ count }) => count > 0)).toEqual([
      { state: "invited", count: 1 },
      { state: "closed", count: 1 },
    ]);
    expect(closed.map(({ code, count }) => [code, count])).toEqual([["incident", 1]]);
    expect((await listMembers(context, playId, { had: "joined", limit: 10 })).items).toHaveLength(2);
    expect((await listMembers(context, playId, { had: "invited", limit: 10 })).items.map(({ leadId }) => leadId)).toEqual([calm.leadId]);
    expect(await lettersOf(troubled.leadId)).toEqual([]);
  });

  test("a purchase is its goal: no further letter, and its revenue counts as long as it stands", async () => {
    const { context } = engine;
    const { leadId } = await addBuyer(context);
    const playId = await start();
    await engine.settle();
    await engine.runTo(tokyo("2027-02-12T12:00"));
    const id = await addPurchase(context, leadId, { offer: "masters", at: context.clock.now(), minor: 220_000 });
    await context.database.transaction(async (tx) => {
      await recordEvents(tx, context, [
        happened(orderRepeated, { leadId, at: context.clock.now(), data: { purchase: id, offer: "masters", count: 2 } }),
      ]);
    });
    await engine.runTo(tokyo("2027-02-20T12:00"));
    expect(await lettersOf(leadId)).toEqual([["masters one", START]]);
    expect(await membershipsOf(context, leadId)).toEqual([{ state: "bought", code: null }]);
    expect(await readPlay(context, playId)).toMatchObject({
      bought: 1,
      sales: [{ leadId, offer: "masters", grossMinor: 220_000, title: { ja: "商品masters" } }],
      revenue: [{ currency: "JPY", minor: 220_000 }],
    });
    await context.database.pool.query("update purchase set ended = 'refunded', ended_at = now() where id = $1", [id]);
    expect(await readPlay(context, playId)).toMatchObject({ sales: [], revenue: [] });
  });

  test("stopped, it sends nothing more; the same again changes nothing", async () => {
    const { context } = engine;
    const [one, other] = [await addBuyer(context), await addBuyer(context)];
    const playId = await start();
    await engine.settle();
    const { revision } = await readPlay(context, playId);
    await expect(stopPlay(context, { id: playId, revision: revision + 1, reason, actor })).rejects.toMatchObject({
      name: "ChangedMeanwhile",
    });
    await stopPlay(context, { id: playId, revision, reason, actor });
    await stopPlay(context, { id: playId, revision, reason, actor });
    await engine.runTo(tokyo("2027-03-01T12:00"));
    for (const { leadId } of [one, other]) {
      expect(await lettersOf(leadId)).toHaveLength(1);
      expect(await membershipsOf(context, leadId)).toEqual([{ state: "closed", code: "stopped" }]);
    }
    expect(await readPlay(context, playId)).toMatchObject({ state: "stopped", endedAt: START });
    // Free for the next one.
    expect((await previewPlay(context)).parts[0]?.count).toBe(2);
  });

  test("stopped before anybody's turn, it offers nothing", async () => {
    const { context } = engine;
    const { leadId } = await addBuyer(context);
    await stopPlay(context, { id: await start(), reason, actor });
    await engine.settle();
    expect(await lettersOf(leadId)).toEqual([]);
  });

  test("ends by itself, and then it cannot be stopped", async () => {
    const { context } = engine;
    const { leadId } = await addBuyer(context);
    const playId = await start();
    await engine.runTo(tokyo("2027-04-11T09:59"));
    expect((await readPlay(context, playId)).state).toBe("running");
    await engine.runTo(tokyo("2027-04-11T10:00"));
    expect(await readPlay(context, playId)).toMatchObject({ state: "ended", endedAt: tokyo("2027-04-11T10:00") });
    expect(await membershipsOf(context, leadId)).toEqual([{ state: "closed", code: "no-purchase" }]);
    await expect(stopPlay(context, { id: playId, reason, actor })).rejects.toMatchObject({ code: "play-ended" });
  });

  test("of the erased it is over", async () => {
    const { context } = engine;
    const { leadId } = await addBuyer(context);
    const playId = await start();
    await engine.settle();
    await eraseLead(context, { leadId, reason: "本人の希望", actor });
    await engine.runTo(tokyo("2027-02-20T12:00"));
    expect(await membershipsOf(context, leadId)).toEqual([{ state: "closed", code: "lead-erased" }]);
    expect(await lettersOf(leadId)).toHaveLength(1);
    expect((await readPlay(context, playId)).members).toBe(1);
  });

  test("a batch that is done by two workers enrols each once", async () => {
    const { context } = engine;
    const people = [];
    for (let i = 0; i < 60; i += 1) people.push(await addBuyer(context));
    await start();
    const done = await Promise.all([runPlays(context), runPlays(context)]);
    expect(done.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(60);
    await engine.settle();
    const { rows } = await context.database.pool.query<{ count: number }>(
      "select count(*)::int as count from enrolment where lead_id = any($1::uuid[])",
      [people.map(({ leadId }) => leadId)],
    );
    expect(rows[0]?.count).toBe(60);
  });
});

describe("trouble in the middle ends the selling at once", () => {
  const cases: [string, (leadId: string) => Promise<unknown>][] = [
    ["incident", (leadId) => addIncident(engine.context, leadId)],
    ["overdue", (leadId) => happen(engine.context, leadId, "paymentOverdue", { actor: "system" })],
    ["cooling-off", (leadId) => happen(engine.context, leadId, "contractCooledOff")],
    [
      "unhappy",
      (leadId) =>
        engine.context.database.transaction((tx) =>
          recordEvents(tx, engine.context, [
            happened(deliveryRated, {
              leadId,
              at: engine.context.clock.now(),
              data: { offer: "course", contract: "c", delivery: "d", milestone: null, score: 2, worth: true },
            }),
          ]),
        ),
    ],
  ];
  test.each(cases)("%s", async (code, trouble) => {
    const { context } = engine;
    const { leadId } = await addBuyer(context);
    await start();
    await engine.settle();
    await engine.runTo(tokyo("2027-02-12T12:00"));
    await trouble(leadId);
    expect(await membershipsOf(context, leadId)).toEqual([{ state: "closed", code }]);
    await engine.runTo(tokyo("2027-02-20T12:00"));
    expect(await lettersOf(leadId)).toEqual([["masters one", START]]);
    expect((await eventsOf(leadId)).at(-1)).toMatchObject({ kind: "nextOfferClosed", data: { reason: code, offer: "masters" } });
  });

  test("also when the trouble is over before the next letter", async () => {
    const { context } = engine;
    const { leadId } = await addBuyer(context);
    await start();
    await engine.settle();
    const id = await addIncident(context, leadId);
    await closeIncident(context, { id, outcome: "void", actor });
    await engine.runTo(tokyo("2027-02-20T12:00"));
    expect(await lettersOf(leadId)).toHaveLength(1);
  });
});

describe("who is dormant is revived first (CAR3)", () => {
  async function asleep() {
    const { context } = engine;
    const person = await addBuyer(context);
    await engine.settle();
    // 180 days later, a Monday; care's own letters are over by October.
    await engine.runTo(tokyo("2027-11-08T09:00"));
    expect((await careOf(context, person.leadId)).dormantSince).toEqual(tokyo("2027-08-09T10:00"));
    return person;
  }

  test("a letter that only asks; the offer comes when they answered and the quiet days are over", async () => {
    const { context } = engine;
    const { leadId } = await asleep();
    const playId = await start();
    await engine.settle();
    expect(await lettersOf(leadId)).toEqual([["revive ask", tokyo("2027-11-08T09:00")]]);
    await engine.runTo(tokyo("2027-11-10T21:00"));
    await happen(context, leadId, "lineMessageReceived");
    expect(await membershipsOf(context, leadId)).toEqual([{ state: "awake", code: null }]);
    await engine.runTo(tokyo("2027-11-24T23:00"));
    expect(await lettersOf(leadId)).toHaveLength(1);
    await engine.runTo(tokyo("2027-11-25T12:00"));
    const { offersFrom } = await careOf(context, leadId);
    expect(offersFrom).not.toBeNull();
    expect(await lettersOf(leadId)).toEqual([
      ["revive ask", tokyo("2027-11-08T09:00")],
      // At 08:00 goes the study group that waited: one voice within ten minutes (E3).
      ["masters one", tokyo("2027-11-25T08:10")],
    ]);
    expect((await eventsOf(leadId)).map(({ kind }) => kind)).toEqual(["revivalBegun", "nextOffered"]);
    expect(await readPlay(context, playId)).toMatchObject({ asked: 1, answered: 1, invited: 1 });
  });

  test("without an answer no offer ever comes", async () => {
    const { context } = engine;
    const { leadId } = await asleep();
    const playId = await start();
    await engine.runTo(tokyo("2028-01-31T12:00"));
    expect(await lettersOf(leadId)).toEqual([["revive ask", tokyo("2027-11-08T09:00")]]);
    expect(await membershipsOf(context, leadId)).toEqual([{ state: "closed", code: "no-answer" }]);
    expect((await listMembers(context, playId, { had: "asked", limit: 10 })).items).toMatchObject([
      { leadId, code: "no-answer", words: { en: "no answer in the time of the play" } },
    ]);
  });
});
