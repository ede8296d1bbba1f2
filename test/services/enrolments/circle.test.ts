import { afterEach, expect, test } from "vitest";
import { mostEntriesPerHour } from "../../../domain/sequences/entry.ts";
import { recordLeadEvent } from "../../../services/engine/events/record-lead-event.ts";
import { examineEnrolments } from "../../../services/enrolments/examine-enrolments.ts";
import { resumeEnrolment } from "../../../services/enrolments/resume-enrolment.ts";
import { explainLead } from "../../../services/explain/explain-lead.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { happen } from "../../support/sequences.ts";
import { waitFor } from "../../support/wait-for.ts";

let engine: Engine;
afterEach(() => engine.close());

const yaml = (key: string, enter: string) =>
  `sequence: ${key}\ntitle: ${key}\ncategory: transactional\nenter: { on: ${enter}, again: always }\nsteps:\n  - { id: t, update: { tag: ${key} } }\n`;

/** Each is sound on its own, and lint sees only what is published already: the first of a circle is published before the second. */
async function openCircle(): Promise<string> {
  engine = await openEngine({ withDispatch: false, sequences: [yaml("one", "oneWished")] });
  const { context } = engine;
  await context.database.pool.query(
    `update sequence_version set enter_on = 'sequenceCompleted',
       definition = jsonb_set(definition, '{enter}', '{"kind": "event", "on": "sequenceCompleted", "where": {}, "again": {"kind": "always"}}')`,
  );
  return (await addPerson(context)).leadId;
}

const entries = async (leadId: string) =>
  (
    await engine.context.database.pool.query<{ state: string; fault: { code: string } | null }>(
      "select state, fault from enrolment where lead_id = $1 order by entered_at, id",
      [leadId],
    )
  ).rows;

test("a lead who runs in a circle is stopped after ten entries in an hour, where people see it", async () => {
  const leadId = await openCircle();
  await happen(engine.context, leadId, "sequenceCompleted", { actor: "system", data: { sequence: "other" } });
  await engine.settle();
  const found = await entries(leadId);
  expect(found).toHaveLength(mostEntriesPerHour + 1);
  expect(found.at(-1)).toMatchObject({ state: "parked", fault: { code: "entered-too-often" } });
  expect(await explainLead(engine.context, leadId)).toContainEqual(
    expect.objectContaining({ what: "park", reason: "entered-too-often", origin: "one" }),
  );
  expect(await examineEnrolments(engine.context)).toMatchObject([{ state: "warn", part: { en: "Sequence one" } }]);
});

test("a circle that an event of the past begins is stopped as well", async () => {
  const leadId = await openCircle();
  const { context } = engine;
  const at = new Date(context.clock.now().getTime() - 2 * 3_600_000);
  await recordLeadEvent(context, { leadId, kind: "sequenceCompleted", data: { sequence: "other" }, actor: "system", at });
  const settled = engine.settle();
  await waitFor("the circle to stop", async () => (await entries(leadId)).at(-1)?.state === "parked");
  await settled;
  expect(await entries(leadId)).toHaveLength(mostEntriesPerHour + 1);
});

test("after a person resumes it, it goes on, and is stopped again if the circle is still there", async () => {
  const leadId = await openCircle();
  await happen(engine.context, leadId, "sequenceCompleted", { actor: "system", data: { sequence: "other" } });
  await engine.settle();
  const { rows } = await engine.context.database.pool.query<{ id: string }>("select id from enrolment where state = 'parked'");
  await resumeEnrolment(engine.context, { enrolmentId: rows[0]?.id ?? "", reason: "test", actor: "staff:test" });
  await engine.settle();
  expect(await entries(leadId)).toHaveLength(mostEntriesPerHour + 2);
  expect((await entries(leadId)).at(-1)).toMatchObject({ state: "parked" });
});

test("ten entries in an hour, and more over a longer time, are no circle", async () => {
  engine = await openEngine({ withDispatch: false, sequences: [yaml("one", "oneWished")] });
  const { leadId } = await addPerson(engine.context);
  const enter = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await happen(engine.context, leadId, "oneWished");
      await engine.settle();
    }
  };
  await enter(mostEntriesPerHour);
  await engine.runTo("2027-01-13T10:30+09:00");
  await enter(mostEntriesPerHour);
  expect((await entries(leadId)).filter(({ state }) => state === "parked")).toEqual([]);
});
