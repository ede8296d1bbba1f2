import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { advanceEnrolment } from "../../../services/enrolments/advance-enrolment.ts";
import { enrolLead } from "../../../services/enrolments/enrol-lead.ts";
import { exitEnrolment } from "../../../services/enrolments/exit-enrolment.ts";
import { pauseEnrolment } from "../../../services/enrolments/pause-enrolment.ts";
import { resumeEnrolment } from "../../../services/enrolments/resume-enrolment.ts";
import { skipStep } from "../../../services/enrolments/skip-step.ts";
import { holdLead } from "../../../services/leads/hold-lead.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { enrolmentsOf, eventsOf, touchesOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, happen, publish, sequenceYaml } from "../../support/sequences.ts";

const actor = { reason: "she is on holiday", actor: "staff:hanako" };

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
        "{ id: reply, waitFor: { event: linkClicked, within: 5 days }, then: [{ id: yes, update: { tag: yes } }] }",
        "{ id: two, send: { email: notes/two } }",
      ]),
      sequenceYaml(
        "mailbox",
        ["{ id: one, send: { email: notes/one } }", "{ id: wait, wait: 1 day }", "{ id: two, send: { email: notes/two } }"],
        {
          extra: ['window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }'],
        },
      ),
    ],
  });
});
afterAll(() => engine.close());
beforeEach(() => engine.context.clock.advance({ days: 28 }));

const later = (days: number) => new Date(engine.context.clock.now().getTime() + days * 86_400_000);
async function begin(sequence: string): Promise<{ leadId: string; enrolmentId: string; email: string }> {
  const { leadId, email } = await addPerson(engine.context);
  const enrolmentId = await enrol(engine.context, leadId, sequence);
  await engine.settle();
  return { leadId, enrolmentId, email };
}
const journey = async (leadId: string) => (await enrolmentsOf(engine.context, leadId))[0];
const sent = async (email: string) => (await engine.mail.journal()).filter(({ to }) => to === email).length;

describe("pause and resume", () => {
  test("nothing comes while it rests, and what remained still remains (TIM4)", async () => {
    const { leadId, enrolmentId, email } = await begin("pair");
    await engine.runTo(later(4));
    await pauseEnrolment(engine.context, { enrolmentId, ...actor });
    await engine.runTo(later(100));
    expect(await sent(email)).toBe(1);
    await resumeEnrolment(engine.context, { enrolmentId, ...actor });
    await engine.settle();
    expect((await journey(leadId))?.wakeAt).toEqual(later(6));
    await engine.runTo(new Date(later(6).getTime() - 1));
    expect(await sent(email)).toBe(1);
    await engine.runTo(later(0.1));
    expect(await sent(email)).toBe(2);
  });

  test("a pause with an end goes on by itself", async () => {
    const { enrolmentId, email } = await begin("pair");
    await engine.runTo(later(4));
    await pauseEnrolment(engine.context, { enrolmentId, until: later(20), ...actor });
    await engine.runTo(later(25.9));
    expect(await sent(email)).toBe(1);
    await engine.runTo(later(0.2));
    expect(await sent(email)).toBe(2);
  });

  test("a pause with an end is over at that instant, however late it is noticed", async () => {
    const { leadId, enrolmentId } = await begin("pair");
    await engine.runTo(later(4));
    await pauseEnrolment(engine.context, { enrolmentId, until: later(20), ...actor });
    // As in an outage: nothing wakes it for three days.
    engine.context.clock.advance({ days: 23 });
    await engine.settle();
    expect((await journey(leadId))?.wakeAt).toEqual(later(3));
  });

  test("what was planned before such a pause moves by the length of the pause, not by the outage", async () => {
    const { leadId } = await addPerson(engine.context);
    await holdLead(engine.context, { leadId, ...actor });
    const enrolmentId = await enrol(engine.context, leadId, "pair");
    await engine.settle();
    const [planned] = await touchesOf(engine.context, leadId);
    await pauseEnrolment(engine.context, { enrolmentId, until: later(20), ...actor });
    engine.context.clock.advance({ days: 23 });
    await engine.settle();
    const [moved] = await touchesOf(engine.context, leadId);
    expect(moved?.dueAt.getTime()).toBe((planned?.dueAt.getTime() ?? 0) + 20 * 86_400_000);
  });

  test("a resume by hand, a new pause or a skip after that instant changes nothing about the pause that is over", async () => {
    const acts: [string, (enrolmentId: string) => Promise<unknown>][] = [
      ["resume", (enrolmentId) => resumeEnrolment(engine.context, { enrolmentId, ...actor })],
      [
        "pause",
        async (enrolmentId) => {
          await pauseEnrolment(engine.context, { enrolmentId, ...actor });
          await resumeEnrolment(engine.context, { enrolmentId, ...actor });
        },
      ],
    ];
    for (const [name, act] of acts) {
      const { leadId, enrolmentId } = await begin("pair");
      await engine.runTo(later(4));
      await pauseEnrolment(engine.context, { enrolmentId, until: later(20), ...actor });
      engine.context.clock.advance({ days: 23 });
      await act(enrolmentId);
      await engine.settle();
      expect([name, (await journey(leadId))?.wakeAt]).toEqual([name, later(3)]);
    }
    const { enrolmentId } = await begin("pair");
    await pauseEnrolment(engine.context, { enrolmentId, until: later(1), ...actor });
    engine.context.clock.advance({ days: 2 });
    expect(await skipStep(engine.context, { enrolmentId, ...actor })).toEqual({ step: "two" });
    await engine.settle();
  });

  test("paused again with another end, the first pause's beginning counts", async () => {
    const { enrolmentId, email } = await begin("pair");
    await engine.runTo(later(4));
    await pauseEnrolment(engine.context, { enrolmentId, until: later(5), ...actor });
    await engine.runTo(later(2));
    await pauseEnrolment(engine.context, { enrolmentId, until: later(8), ...actor });
    await engine.runTo(later(13.9));
    expect(await sent(email)).toBe(1);
    await engine.runTo(later(0.2));
    expect(await sent(email)).toBe(2);
  });

  test("an event during the pause counts when it goes on", async () => {
    const { leadId, enrolmentId, email } = await begin("asking");
    await pauseEnrolment(engine.context, { enrolmentId, ...actor });
    await engine.runTo(later(1));
    await happen(engine.context, leadId, "linkClicked");
    await engine.settle();
    expect(await sent(email)).toBe(0);
    await resumeEnrolment(engine.context, { enrolmentId, ...actor });
    await engine.runTo(later(0.1));
    expect(await sent(email)).toBe(1);
    const { rows } = await engine.context.database.pool.query("select tag from lead_tag where lead_id = $1", [leadId]);
    expect(rows).toEqual([{ tag: "yes" }]);
  });

  test("it holds from its commit on, with a touch that waits for its window", async () => {
    engine.context.clock.set("2027-06-05T12:00+09:00");
    const { leadId, enrolmentId, email } = await begin("mailbox");
    expect(await sent(email)).toBe(0);
    await pauseEnrolment(engine.context, { enrolmentId, ...actor });
    await engine.runTo("2027-06-09T12:00+09:00");
    expect(await sent(email)).toBe(0);
    await resumeEnrolment(engine.context, { enrolmentId, ...actor });
    await engine.runTo("2027-06-11T12:00+09:00");
    expect(await sent(email)).toBeGreaterThan(0);
    expect((await touchesOf(engine.context, leadId)).every(({ reason }) => reason !== "late")).toBe(true);
  });

  test("a pause while many claims run lets none of its touches go after it", async () => {
    const { enrolmentId, email } = await begin("pair");
    await engine.runTo(later(9.9));
    const before = await sent(email);
    await Promise.all([engine.runTo(later(0.2)), pauseEnrolment(engine.context, { enrolmentId, ...actor })]);
    const after = await sent(email);
    expect(after - before).toBeLessThanOrEqual(1);
    await engine.runTo(later(5));
    expect(await sent(email)).toBe(after);
  });
});

describe("skip and exit", () => {
  test("a step that is skipped is left at once, and the next one taken", async () => {
    const { leadId, enrolmentId, email } = await begin("pair");
    expect(await skipStep(engine.context, { enrolmentId, ...actor })).toEqual({ step: "two" });
    // One voice: the next letter comes ten minutes after the first.
    await engine.runTo(later(0.2));
    expect(await sent(email)).toBe(2);
    expect(await journey(leadId)).toMatchObject({ state: "over", outcome: "completed" });
    const { rows } = await engine.context.database.pool.query(
      "select step, outcome, reason from enrolment_step where enrolment_id = $1 order by at, step",
      [enrolmentId],
    );
    expect(rows).toContainEqual({ step: "wait", outcome: "skipped", reason: "by-hand" });
  });

  test("a journey that is noticed late is completed at the instant of its last step, so a sequence that follows is not late", async () => {
    const { leadId } = await begin("pair");
    const end = later(10);
    engine.context.clock.advance({ days: 11 });
    await engine.settle();
    const { rows } = await engine.context.database.pool.query("select at from event where lead_id = $1 and kind = 'sequenceCompleted'", [
      leadId,
    ]);
    expect(rows).toEqual([{ at: end }]);
  });

  test("the last step skipped completes it", async () => {
    const { leadId, enrolmentId } = await begin("pair");
    await skipStep(engine.context, { enrolmentId, ...actor });
    await skipStep(engine.context, { enrolmentId, ...actor });
    await engine.settle();
    expect(await journey(leadId)).toMatchObject({ state: "over", outcome: "completed" });
    expect((await eventsOf(engine.context, leadId)).map(({ kind }) => kind)).toContain("sequenceCompleted");
  });

  test("an exit ends it and takes back what it had planned", async () => {
    engine.context.clock.set("2027-12-04T12:00+09:00");
    const { leadId, enrolmentId, email } = await begin("mailbox");
    await exitEnrolment(engine.context, { enrolmentId, ...actor });
    await engine.runTo(later(30));
    expect(await sent(email)).toBe(0);
    expect(await journey(leadId)).toMatchObject({ state: "over", outcome: "exited" });
  });
});

test("every act is kept with its reason and who did it", async () => {
  const { enrolmentId } = await begin("pair");
  await pauseEnrolment(engine.context, { enrolmentId, ...actor });
  await resumeEnrolment(engine.context, { enrolmentId, ...actor });
  await skipStep(engine.context, { enrolmentId, ...actor });
  await exitEnrolment(engine.context, { enrolmentId, ...actor });
  const { rows } = await engine.context.database.pool.query("select action, actor, reason from audit where ref_id = $1 order by id", [
    enrolmentId,
  ]);
  expect(rows.filter(({ reason }) => reason === actor.reason).map(({ action }) => action)).toEqual([
    "enrolment-paused",
    "enrolment-resumed",
    "step-skipped",
    "enrolment-exited",
  ]);
});

describe("what does not fit is refused in one sentence", () => {
  const unknown = { enrolmentId: "0190f3a0-7b1c-7def-8a12-0123456789ab", ...actor };

  test("an unknown journey", async () => {
    for (const act of [pauseEnrolment, resumeEnrolment, skipStep, exitEnrolment]) {
      await expect(act(engine.context, unknown)).rejects.toMatchObject({ kind: "not-found", code: "enrolment-unknown" });
    }
  });

  test("a journey that is over", async () => {
    const { enrolmentId } = await begin("pair");
    await exitEnrolment(engine.context, { enrolmentId, ...actor });
    for (const act of [pauseEnrolment, resumeEnrolment, skipStep, exitEnrolment]) {
      await expect(act(engine.context, { enrolmentId, ...actor })).rejects.toMatchObject({ kind: "conflict" });
    }
  });

  test("a pause that ends in the past, a resume of what runs, a second entry, an unknown step", async () => {
    const { leadId, enrolmentId } = await begin("pair");
    await expect(pauseEnrolment(engine.context, { enrolmentId, until: later(-1), ...actor })).rejects.toMatchObject({ code: "until-past" });
    await expect(resumeEnrolment(engine.context, { enrolmentId, ...actor })).rejects.toMatchObject({ code: "enrolment-running" });
    await expect(enrolLead(engine.context, { leadId, sequenceKey: "pair", ...actor })).rejects.toMatchObject({ code: "enrolled-already" });
    await expect(enrolLead(engine.context, { leadId, sequenceKey: "asking", step: "nope", ...actor })).rejects.toMatchObject({
      code: "unknown-step",
    });
    await expect(enrolLead(engine.context, { leadId, sequenceKey: "nope", ...actor })).rejects.toMatchObject({ code: "sequence-unknown" });
  });
});

test("entering at a later step begins there", async () => {
  const { leadId, email } = await addPerson(engine.context);
  await enrol(engine.context, leadId, "pair", "two");
  await engine.settle();
  expect((await touchesOf(engine.context, leadId)).map(({ slot }) => slot)).toEqual(["two"]);
  expect(await sent(email)).toBe(1);
});

test("advanced by many at once, a journey does everything once", async () => {
  const { leadId } = await addPerson(engine.context);
  await publish(
    engine.context,
    sequenceYaml("busy", [
      "{ id: one, send: { email: notes/one } }",
      "{ id: tag, update: { score.trust: 5 } }",
      "{ id: wait, wait: 1 day }",
    ]),
  );
  const enrolmentId = await enrol(engine.context, leadId, "busy");
  await Promise.all(Array.from({ length: 8 }, () => advanceEnrolment(engine.context, enrolmentId)));
  expect(await touchesOf(engine.context, leadId)).toHaveLength(1);
  const { rows } = await engine.context.database.pool.query("select value from score where lead_id = $1", [leadId]);
  expect(rows).toEqual([{ value: 5 }]);
});
