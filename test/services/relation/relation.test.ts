import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recordLeadEvent } from "../../../services/engine/events/record-lead-event.ts";
import { simulateSequence } from "../../../services/enrolments/simulate-sequence.ts";
import { explainLead } from "../../../services/explain/explain-lead.ts";
import { setRelation } from "../../../services/relation/set-relation.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, happen, sequenceYaml } from "../../support/sequences.ts";

const care = sequenceYaml("care", [
  "{ id: ask, branch: [{ when: { relation: customer }, steps: [{ id: yes, update: { tag: cared } }] }, { otherwise: [{ id: no, update: { tag: sold-to } }] }] }",
]);
const offer = sequenceYaml("offer", ["{ id: one, send: { email: notes/one } }"], { category: "promotion" });

let engine: Engine;
let leadId: string;
beforeEach(async () => {
  engine = await openEngine({ sequences: [care, offer] });
  ({ leadId } = await addPerson(engine.context));
});
afterEach(() => engine.close());

const relationOf = async () =>
  (await engine.context.database.pool.query<{ relation: string }>("select relation from lead where id = $1", [leadId])).rows[0]?.relation;
const tags = async () =>
  (
    await engine.context.database.pool.query<{ tag: string }>("select tag from lead_tag where lead_id = $1 order by tag", [leadId])
  ).rows.map(({ tag }) => tag);
const staff = { reason: "signed", actor: "staff:test" };

describe("a lead becomes a customer, and a lead again", () => {
  test("by events, and conditions know it", async () => {
    await happen(engine.context, leadId, "becameCustomer");
    expect(await relationOf()).toBe("customer");
    await happen(engine.context, leadId, "careWished");
    await engine.settle();
    expect(await tags()).toEqual(["cared"]);
    await happen(engine.context, leadId, "ceasedCustomer");
    expect(await relationOf()).toBe("lead");
    await happen(engine.context, leadId, "careWished");
    await engine.settle();
    expect(await tags()).toEqual(["cared", "sold-to"]);
  });

  test("by the newest event, also when an older one is recorded later", async () => {
    const { context } = engine;
    const at = (text: string) => new Date(text);
    await recordLeadEvent(context, { leadId, kind: "ceasedCustomer", data: {}, actor: "lead", at: at("2027-01-12T09:00+09:00") });
    await recordLeadEvent(context, { leadId, kind: "becameCustomer", data: {}, actor: "lead", at: at("2027-01-10T09:00+09:00") });
    expect(await relationOf()).toBe("lead");
  });

  test("by staff, which is an event and a line of why; twice is refused", async () => {
    await setRelation(engine.context, { leadId, relation: "customer", ...staff });
    expect(await relationOf()).toBe("customer");
    const told = await explainLead(engine.context, leadId);
    expect(told).toContainEqual(expect.objectContaining({ kind: "event", what: "becameCustomer" }));
    expect(told).toContainEqual(expect.objectContaining({ kind: "control", what: "customer-made", reason: "signed" }));
    await expect(setRelation(engine.context, { leadId, relation: "customer", ...staff })).rejects.toMatchObject({ code: "relation-same" });
    await setRelation(engine.context, { leadId, relation: "lead", ...staff });
    expect(await relationOf()).toBe("lead");
  });

  test("in a simulation, too", async () => {
    const source = care.replace("steps:\n", "steps:\n  - { id: w, wait: 2 days }\n");
    const { steps } = await simulateSequence(engine.context, { source, supposed: ["becameCustomer 1 day"] });
    expect(steps).toContainEqual(expect.objectContaining({ kind: "update", step: "yes" }));
  });
});

test("the stage none stops selling, and nothing else (L3)", async () => {
  const { context } = engine;
  await context.database.pool.query("update lead set stage = 'none' where id = $1", [leadId]);
  await enrol(context, leadId, "offer");
  await engine.settle();
  expect(await explainLead(context, leadId)).toContainEqual(expect.objectContaining({ what: "skip", reason: "stage-none" }));
  const { rowCount } = await context.database.pool.query("select 1 from send where lead_id = $1", [leadId]);
  expect(rowCount).toBe(0);
});
