import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { takeBack } from "../../../services/engine/undo/take-back.ts";
import { listEnrolments } from "../../../services/enrolments/list-enrolments.ts";
import { moveEnrolment } from "../../../services/enrolments/move-enrolment.ts";
import { pauseEnrolment } from "../../../services/enrolments/pause-enrolment.ts";
import { pauseLead, resumeLead } from "../../../services/enrolments/pause-lead.ts";
import { resumeEnrolment } from "../../../services/enrolments/resume-enrolment.ts";
import { sendNow } from "../../../services/enrolments/send-now.ts";
import { explainLead } from "../../../services/explain/explain-lead.ts";
import { holdLead, releaseLead } from "../../../services/leads/hold-lead.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { enrolmentsOf, touchesOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, happen, sequenceYaml } from "../../support/sequences.ts";

const by = { reason: "they asked for it", actor: "staff:hanako" };
const code = (value: string) => expect.objectContaining({ code: value });

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({
    sequences: [
      sequenceYaml("pair", [
        "{ id: one, send: { email: notes/one } }",
        "{ id: wait, wait: 10 days }",
        "{ id: two, send: { email: notes/two } }",
      ]),
      sequenceYaml("asking", [
        "{ id: reply, waitFor: { event: linkClicked, within: 5 days }, then: [{ id: yes, update: { tag: yes } }], otherwise: [{ id: no, update: { tag: no } }] }",
        "{ id: rest, wait: 5 days }",
      ]),
      sequenceYaml("mailbox", ["{ id: one, send: { email: notes/one } }", "{ id: wait, wait: 1 day }"], {
        extra: ['window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }'],
      }),
    ],
  });
});
afterAll(() => engine.close());
beforeEach(() => engine.context.clock.advance({ days: 28 }));

const later = (days: number) => new Date(engine.context.clock.now().getTime() + days * 86_400_000);
async function begin(...sequences: string[]): Promise<{ leadId: string; enrolmentId: string; email: string }> {
  const { leadId, email } = await addPerson(engine.context);
  const ids: string[] = [];
  for (const sequence of sequences) ids.push(await enrol(engine.context, leadId, sequence));
  await engine.settle();
  return { leadId, enrolmentId: ids[0] ?? "", email };
}
const sent = async (email: string) => (await engine.mail.journal()).filter(({ to }) => to === email).length;
const row = async (id: string) => {
  const { rows } = await engine.context.database.pool.query(
    `select e.state, e.position, e.paused_at, p.state as process, p.wake_at, p.waits_for from enrolment e join process p on p.id = e.id where e.id = $1`,
    [id],
  );
  return rows[0];
};
const actsOn = async (id: string) =>
  (await engine.context.database.pool.query("select action from audit where ref_id = $1 order by id", [id])).rows.map(
    ({ action }) => action,
  );

describe("a pause that is taken back", () => {
  test("leaves the wake-up and the place as they were, not later by its length", async () => {
    const { leadId, enrolmentId, email } = await begin("pair");
    await engine.runTo(later(4));
    const before = await row(enrolmentId);
    const { id } = await pauseEnrolment(engine.context, { enrolmentId, ...by });
    await engine.runTo(later(1));
    await takeBack(engine.context, { id, actor: by.actor });
    expect(await row(enrolmentId)).toEqual(before);
    await engine.settle();
    expect(await row(enrolmentId)).toEqual(before);
    await engine.runTo(later(5.1));
    expect(await sent(email)).toBe(2);
    expect(await actsOn(enrolmentId)).toEqual(["lead-enrolled", "enrolment-paused", "enrolment-pause-undone"]);
    expect((await explainLead(engine.context, leadId)).map(({ what }) => what)).toContain("enrolment-pause-undone");
  });

  test("an event that came in between counts", async () => {
    const { leadId, enrolmentId } = await begin("asking");
    const { id } = await pauseEnrolment(engine.context, { enrolmentId, ...by });
    await happen(engine.context, leadId, "linkClicked");
    await takeBack(engine.context, { id, actor: by.actor });
    await engine.settle();
    const { rows } = await engine.context.database.pool.query("select tag from lead_tag where lead_id = $1", [leadId]);
    expect(rows).toEqual([{ tag: "yes" }]);
  });

  test("lets go the message that waited because of it", async () => {
    const { leadId, email } = await addPerson(engine.context);
    await holdLead(engine.context, { leadId, ...by });
    const enrolmentId = await enrol(engine.context, leadId, "pair");
    await engine.settle();
    const { id } = await pauseEnrolment(engine.context, { enrolmentId, ...by });
    await releaseLead(engine.context, { leadId, ...by });
    await engine.settle();
    expect(await sent(email)).toBe(0);
    await takeBack(engine.context, { id, actor: by.actor });
    await engine.settle();
    expect(await sent(email)).toBe(1);
  });

  test("is refused when somebody resumed it or gave it another end", async () => {
    const { enrolmentId } = await begin("pair");
    const first = await pauseEnrolment(engine.context, { enrolmentId, ...by });
    const second = await pauseEnrolment(engine.context, { enrolmentId, until: later(3), ...by });
    await expect(takeBack(engine.context, { id: first.id, actor: by.actor })).rejects.toThrow(code("undo-changed"));
    await takeBack(engine.context, { id: second.id, actor: by.actor });
    expect(await row(enrolmentId)).toMatchObject({ state: "paused", process: "resting", wake_at: null });
    await resumeEnrolment(engine.context, { enrolmentId, ...by });
    await expect(takeBack(engine.context, { id: first.id, actor: by.actor })).rejects.toThrow(code("undo-changed"));
  });
});

test("paused twice without another end, it says so", async () => {
  const { enrolmentId } = await begin("pair");
  await pauseEnrolment(engine.context, { enrolmentId, ...by });
  await expect(pauseEnrolment(engine.context, { enrolmentId, ...by })).rejects.toThrow(code("enrolment-paused"));
  const until = later(2);
  await pauseEnrolment(engine.context, { enrolmentId, until, ...by });
  await expect(pauseEnrolment(engine.context, { enrolmentId, until, ...by })).rejects.toThrow(code("enrolment-paused"));
  expect((await row(enrolmentId)).wake_at).toEqual(until);
});

test("the list of what is paused says until when, who, why and what remains", async () => {
  const { leadId, enrolmentId } = await begin("pair");
  await engine.runTo(later(4));
  await pauseEnrolment(engine.context, { enrolmentId, until: later(2), ...by });
  const since = engine.context.clock.now();
  await pauseEnrolment(engine.context, { enrolmentId, until: later(3), reason: "longer", actor: "staff:mika" });
  const { items } = await listEnrolments(engine.context, { state: "paused", leadId, limit: 5 });
  expect(items).toMatchObject([
    { id: enrolmentId, pauseUntil: later(3), pause: { by: "staff:mika", reason: "longer", since, remainingMs: 6 * 86_400_000 } },
  ]);
});

describe("a whole lead", () => {
  test("is paused, resumed, and the pause of all is taken back at once", async () => {
    const { leadId } = await begin("pair", "asking");
    const states = async () => (await enrolmentsOf(engine.context, leadId)).map(({ state }) => state);
    const { paused, undo } = await pauseLead(engine.context, { leadId, until: later(5), ...by });
    expect(paused).toHaveLength(2);
    expect(await states()).toEqual(["paused", "paused"]);
    await expect(pauseLead(engine.context, { leadId, ...by })).rejects.toThrow(code("nothing-running"));
    await takeBack(engine.context, { id: undo.id, actor: by.actor });
    expect(await states()).toEqual(["running", "running"]);
    await expect(resumeLead(engine.context, { leadId, ...by })).rejects.toThrow(code("nothing-paused"));
    await pauseLead(engine.context, { leadId, sequence: "asking", ...by });
    expect((await states()).toSorted()).toEqual(["paused", "running"]);
    expect((await resumeLead(engine.context, { leadId, ...by })).resumed).toHaveLength(1);
    expect(await states()).toEqual(["running", "running"]);
  });
});

describe("send now", () => {
  test("ends a wait at once", async () => {
    const { enrolmentId, email } = await begin("pair");
    await engine.runTo(later(1));
    expect(await sendNow(engine.context, { enrolmentId, ...by })).toEqual({ hurried: "wait" });
    await engine.settle();
    expect(await sent(email)).toBe(2);
    await expect(sendNow(engine.context, { enrolmentId, ...by })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("ends a waitFor as one that did not come", async () => {
    const { leadId, enrolmentId } = await begin("asking");
    await sendNow(engine.context, { enrolmentId, ...by });
    await engine.settle();
    const { rows } = await engine.context.database.pool.query("select tag from lead_tag where lead_id = $1", [leadId]);
    expect(rows).toEqual([{ tag: "no" }]);
  });

  test("sends a message that waits for its window, but none past a hold", async () => {
    engine.context.clock.set("2028-06-03T12:00+09:00");
    const { leadId, enrolmentId, email } = await begin("mailbox");
    expect(await sent(email)).toBe(0);
    await holdLead(engine.context, { leadId, ...by });
    await sendNow(engine.context, { enrolmentId, ...by });
    await engine.settle();
    expect(await sent(email)).toBe(0);
    expect(await sendNow(engine.context, { enrolmentId, ...by })).toEqual({ hurried: "message" });
    await releaseLead(engine.context, { leadId, ...by });
    await engine.settle();
    expect(await sent(email)).toBe(1);
  });

  test("is refused while it is paused", async () => {
    const { enrolmentId } = await begin("pair");
    await pauseEnrolment(engine.context, { enrolmentId, ...by });
    await expect(sendNow(engine.context, { enrolmentId, ...by })).rejects.toThrow(code("enrolment-not-running"));
  });
});

describe("move", () => {
  test("begins at the step, also one that was passed, and cancels what was planned", async () => {
    const { leadId, enrolmentId, email } = await begin("pair");
    await moveEnrolment(engine.context, { enrolmentId, step: "one", ...by });
    // One voice: the second letter comes ten minutes after the first.
    await engine.runTo(later(0.1));
    expect(await sent(email)).toBe(2);
    await holdLead(engine.context, { leadId, ...by });
    await moveEnrolment(engine.context, { enrolmentId, step: "two", ...by });
    await engine.settle();
    await happen(engine.context, leadId, "linkClicked");
    const touches = await touchesOf(engine.context, leadId);
    expect(touches.map(({ slot, state }) => [slot, state])).toContainEqual(["two", "due"]);
    const { rows } = await engine.context.database.pool.query(
      "select data from audit where ref_id = $1 and action = 'enrolment-moved' order by id",
      [enrolmentId],
    );
    expect(rows.map(({ data }) => data)).toEqual([
      { before: "wait", after: "one" },
      { before: "wait", after: "two" },
    ]);
  });

  test("cancels a message that has not gone", async () => {
    engine.context.clock.set("2028-09-01T12:00+09:00");
    const { leadId, email } = await addPerson(engine.context);
    await holdLead(engine.context, { leadId, ...by });
    const enrolmentId = await enrol(engine.context, leadId, "pair");
    await engine.settle();
    await moveEnrolment(engine.context, { enrolmentId, step: "wait", ...by });
    await releaseLead(engine.context, { leadId, ...by });
    await engine.settle();
    expect(await sent(email)).toBe(0);
    expect((await touchesOf(engine.context, leadId)).map(({ state, reason }) => [state, reason])).toEqual([["cancelled", "moved-by-hand"]]);
  });

  test("is refused for an unknown step and for a paused enrolment", async () => {
    const { enrolmentId } = await begin("pair");
    await expect(moveEnrolment(engine.context, { enrolmentId, step: "nope", ...by })).rejects.toThrow(code("unknown-step"));
    await pauseEnrolment(engine.context, { enrolmentId, ...by });
    await expect(moveEnrolment(engine.context, { enrolmentId, step: "two", ...by })).rejects.toThrow(code("enrolment-not-running"));
  });
});
