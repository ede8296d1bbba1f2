import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SellingProcess } from "../../../domain/selling/process.ts";
import { recordEvents } from "../../../services/engine/events/record-event.ts";
import { recordLeadEvent } from "../../../services/engine/events/record-lead-event.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { placeLeads } from "../../../services/selling/follow-evidence.ts";
import { publishProcess } from "../../../services/selling/publish-process.ts";
import { nine } from "../../domain/selling/a-process.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, publish, sequenceYaml } from "../../support/sequences.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  await publishIt(nine);
});
afterAll(() => engine.close());

const publishIt = (process: SellingProcess) =>
  engine.context.database.transaction((tx) => publishProcess(tx, { process, author: "staff:test", at: engine.context.clock.now() }));
const happened = (leadId: string, kind: string, day: number, data: Record<string, unknown> = {}) =>
  recordLeadEvent(engine.context, {
    leadId,
    kind,
    data,
    actor: "lead",
    at: new Date(`2027-03-${String(day).padStart(2, "0")}T10:00+09:00`),
  });
const rows = async <Row extends object>(sql: string, leadId: string) => (await engine.context.database.pool.query<Row>(sql, [leadId])).rows;
const stateOf = async (leadId: string) => {
  const [position] = await rows<{ step: string; since: Date; enteredAt: Date; route: string | null }>(
    'select step, since, entered_at as "enteredAt", route from lead_position where lead_id = $1',
    leadId,
  );
  const steps = await rows<{ step: string; state: string; reachedAt: Date | null }>(
    'select step, state, reached_at as "reachedAt" from lead_step where lead_id = $1',
    leadId,
  );
  return { position, steps: Object.fromEntries(steps.map(({ step, state }) => [step, state])) };
};
const at = (day: number) => new Date(`2027-03-${String(day).padStart(2, "0")}T10:00+09:00`);

describe("a lead's position", () => {
  test("is written with the event that moves it, with its instant, and what is missing is a hole", async () => {
    const { leadId } = await addPerson(engine.context);
    await happened(leadId, "subscriptionConfirmed", 1);
    expect(await stateOf(leadId)).toMatchObject({ position: { step: "list", since: at(1), enteredAt: at(1) }, steps: { list: "reached" } });
    await happened(leadId, "sessionAttended", 9);
    expect(await stateOf(leadId)).toMatchObject({
      position: { step: "front-end-delivered", since: at(9), enteredAt: at(1) },
      steps: { list: "reached", trust: "hole", "front-end-sold": "hole", "front-end-delivered": "reached" },
    });
    await happened(leadId, "sessionBooked", 4, { booking: "b" });
    expect((await stateOf(leadId)).steps).toMatchObject({ "front-end-sold": "reached", trust: "hole" });
  });

  test("is taken back with its evidence: cooling off, and a booking that is cancelled", async () => {
    const { leadId } = await addPerson(engine.context);
    await happened(leadId, "sessionBooked", 1, { booking: "b" });
    await happened(leadId, "contractSigned", 2, { contract: "c", offer: "o", deal: null });
    expect((await stateOf(leadId)).position?.step).toBe("closed");
    await happened(leadId, "contractCooledOff", 3, { contract: "c", offer: "o", deal: null, way: "page" });
    expect((await stateOf(leadId)).position).toMatchObject({ step: "front-end-sold", since: at(1) });
    await happened(leadId, "sessionCancelled", 4, { booking: "b" });
    expect(await stateOf(leadId)).toEqual({ position: undefined, steps: {} });
  });

  test("knows points of the rules and of a sequence, each at its instant", async () => {
    const { context } = engine;
    await publish(context, sequenceYaml("warm", ["{ id: warmer, update: { score.trust: 10 } }"]));
    const { leadId } = await addPerson(context);
    await recordLeadEvent(context, {
      leadId,
      kind: "subscriptionConfirmed",
      data: {},
      actor: "lead",
      at: new Date("2027-01-02T10:00+09:00"),
    });
    expect((await stateOf(leadId)).position?.step).toBe("list");
    await enrol(context, leadId, "warm");
    await engine.settle();
    const [given] = await rows<{ at: Date }>("select at from score_given where lead_id = $1", leadId);
    expect((await stateOf(leadId)).position).toMatchObject({ step: "trust", since: given?.at });
  });

  test("of leads that were merged is that of all their evidence, and the merged one has none", async () => {
    const { context } = engine;
    const [kept, gone] = [await addPerson(context), await addPerson(context)];
    await happened(kept.leadId, "subscriptionConfirmed", 5);
    await happened(gone.leadId, "cardReceived", 1);
    await happened(gone.leadId, "consultationHeld", 7);
    await context.database.transaction(async (tx) => {
      await tx.query("update lead set merged_into = $2 where id = $1", [gone.leadId, kept.leadId]);
      await placeLeads(tx, [gone.leadId]);
    });
    expect((await stateOf(kept.leadId)).position).toMatchObject({ step: "consultation", enteredAt: at(1) });
    expect(await stateOf(gone.leadId)).toEqual({ position: undefined, steps: {} });
    // A late click in a mail of the merged lead.
    await context.database.transaction((tx) =>
      recordEvents(tx, context, [{ leadId: gone.leadId, kind: "presentationGiven", at: at(8), actor: "lead", data: {} }]),
    );
    expect((await stateOf(kept.leadId)).position?.step).toBe("presented");
  });

  test("goes with an erased lead", async () => {
    const { leadId } = await addPerson(engine.context);
    await happened(leadId, "subscriptionConfirmed", 1);
    await eraseLead(engine.context, { leadId, reason: "test", actor: "staff:test" });
    expect(await stateOf(leadId)).toEqual({ position: undefined, steps: {} });
  });
});

describe("a process that is edited with people in it", () => {
  test("gives everybody the position of their kept evidence, and says how many stand elsewhere", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    await happened(leadId, "subscriptionConfirmed", 1);
    await happened(leadId, "proposalOpened", 6);
    expect((await stateOf(leadId)).position?.step).toBe("list");
    const edited = {
      ...nine,
      steps: nine.steps.map((step) => (step.step === "presented" ? { ...step, reached: ["presentationGiven", "proposalOpened"] } : step)),
    };
    const [told] = await publishIt(edited);
    expect(told?.en).toMatch(/version 2: the positions of \d+ people follow from their evidence; 1 stand at another step/);
    expect(await stateOf(leadId)).toMatchObject({ position: { step: "presented", since: at(6) }, steps: { trust: "hole" } });
    expect(await publishIt(edited)).toEqual([]);
    await publishIt(nine);
    expect((await stateOf(leadId)).position?.step).toBe("list");
    const { rows: versions } = await context.database.pool.query("select version from selling_process order by version");
    expect(versions).toHaveLength(3);
  });

  test("published where nobody was counted before, it finds everybody", async () => {
    const { context } = engine;
    const { leadId } = await addPerson(context);
    await happened(leadId, "cardReceived", 2);
    const before = await stateOf(leadId);
    await context.database.pool.query("delete from lead_position");
    await context.database.pool.query("delete from lead_step");
    await context.database.pool.query("delete from selling_process");
    await happened(leadId, "linkClicked", 3);
    expect((await stateOf(leadId)).position).toBeUndefined();
    await publishIt(nine);
    expect(await stateOf(leadId)).toEqual(before);
  });
});
