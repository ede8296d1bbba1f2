import { afterAll, beforeAll, expect, test } from "vitest";
import { decide, eventKinds } from "../../../domain/sequences/decide.ts";
import { type Position, stepOf } from "../../../domain/sequences/position.ts";
import { saveDraft } from "../../../services/drafts/save-draft.ts";
import { foreseePublishing } from "../../../services/enrolments/foresee-publishing.ts";
import { listEnrolments } from "../../../services/enrolments/list-enrolments.ts";
import { pauseEnrolment } from "../../../services/enrolments/pause-enrolment.ts";
import { definitionOf, readFacts } from "../../../services/sequences/module.ts";
import { publishDraft } from "../../../services/sequences/publish-draft.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, sequenceYaml } from "../../support/sequences.ts";

const rest = "{ id: rest, wait: 3 days }";
const end = ["{ id: two, update: { tag: two } }", "{ id: long, wait: 90 days }", "{ id: last, update: { tag: last } }"];
const published = sequenceYaml("road", [rest, ...end]);
const drafted = sequenceYaml("road", [rest, "{ id: word, update: { tag: word } }", "{ id: pause, wait: 1 day }", ...end]);
const DAY = 86_400_000;

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ sequences: [published] });
});
afterAll(() => engine.close());

test("publishing leaves everybody where the preview said, and those go on otherwise in the draft whom it counted", async () => {
  const { context } = engine;
  const enter = async () => enrol(context, (await addPerson(context)).leadId, "road");
  await Promise.all([enter(), enter()]);
  await engine.settle();
  await engine.runTo(new Date(context.clock.now().getTime() + 4 * DAY));
  const [, , paused] = [await enter(), await enter(), await enter()];
  await engine.settle();
  await pauseEnrolment(context, { enrolmentId: paused, reason: "a try", actor: "staff:test" });
  const draft = await saveDraft(context, {
    kind: "sequence",
    key: "road",
    text: drafted,
    baseVersion: 1,
    revision: null,
    author: "staff:test",
  });

  const impact = await foreseePublishing(context, "road");
  expect(impact).toMatchObject({ stay: 5, otherNext: 3, steps: [{ version: 1, step: "rest", count: 3, gone: false }] });
  expect(impact.sample).toHaveLength(3);
  expect(impact.sample[0]).toMatchObject({ leadName: "鈴木様", step: "rest", version: 1 });
  const underway = async () => (await listEnrolments(context, { sequence: "road", state: "underway", limit: 50 })).items;
  expect(await underway()).toHaveLength(impact.stay);
  for (const { version, step, count } of impact.steps) {
    expect((await listEnrolments(context, { sequence: "road", state: "underway", version, step, limit: 50 })).items).toHaveLength(count);
  }

  const before = await underway();
  const present = await definitionOf(context.database.pool, "road", "newest");
  await publishDraft(context, { key: "road", revision: draft.revision, author: "staff:test" });
  expect(await underway()).toEqual(before);
  const made = await definitionOf(context.database.pool, "road", "newest");
  // The short wait is over by then, the long one is not.
  const later = new Date(context.clock.now().getTime() + 3.5 * DAY);
  const otherwise: string[] = [];
  for (const { id, leadId, enteredAt } of before) {
    const { rows } = await context.database.pool.query<{ position: Position }>("select position from enrolment where id = $1", [id]);
    const { frozenAt: _, ...position } = rows[0]?.position ?? expect.fail();
    const facts = await readFacts(context.database.pool, leadId, enteredAt, eventKinds(present));
    const next = (definition: typeof present) => stepOf(decide(definition, position as Position, facts, later).position);
    if (next(present) !== next(made)) otherwise.push(id);
  }
  expect(otherwise.toSorted()).toEqual(impact.sample.map(({ enrolmentId }) => enrolmentId).toSorted());
});
