import { afterAll, beforeAll, expect, test } from "vitest";
import type { SellingProcess } from "../../../domain/selling/process.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { readTimeline } from "../../../services/explain/read-timeline.ts";
import { placeLeads } from "../../../services/selling/follow-evidence.ts";
import { publishProcess } from "../../../services/selling/publish-process.ts";
import { readLeadPosition } from "../../../services/selling/read-lead-position.ts";
import { tickGoal } from "../../../services/selling/tick-goal.ts";
import { nine } from "../../domain/selling/a-process.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext();
  await publishIt(nine);
});
afterAll(() => context.close());

const publishIt = (process: SellingProcess) =>
  context.database.transaction((tx) => publishProcess(tx, { process, author: "staff:test", at: context.clock.now() }));
const turn = (leadId: string, done: boolean, { by = "mika", goal = "own-goal" } = {}) =>
  tickGoal(context, { leadId, goal, done, actor: `staff:${by}`, reason: done ? undefined : "言い間違い" });
const goalOf = async (leadId: string) => {
  const { steps } = await readLeadPosition(context, leadId);
  return steps.flatMap(({ goals }) => goals).find(({ goal }) => goal === "own-goal");
};
const told = async (leadId: string, language: "ja" | "en") =>
  (await readTimeline(context, { leadId, language, limit: 10 })).items.map(({ text }) => text);
const events = async (leadId: string) =>
  (await context.database.pool.query("select kind, data from event where lead_id = $1 order by at, id", [leadId])).rows;
const audits = async (leadId: string) =>
  (
    await context.database.pool.query(
      "select action, actor, reason, data from audit where ref_id = $1 and action like 'step-goal%' order by at, id",
      [leadId],
    )
  ).rows;

const MORNING = new Date("2027-03-16T10:00+09:00");
const NOON = new Date("2027-03-16T12:00+09:00");

test("a goal is ticked once, by whoever was first, taken back, and ticked again; timeline and audit keep all of it", async () => {
  const { leadId } = await addPerson(context);
  expect(await goalOf(leadId)).toEqual({
    ...{ goal: "own-goal", title: { ja: "ご自身の目標", en: "Their own goal" }, ticked: true },
    ...{ doneAt: null, doneBy: null },
  });
  context.clock.set(MORNING);
  await turn(leadId, true);
  context.clock.set(NOON);
  await turn(leadId, true, { by: "ken" });
  expect(await goalOf(leadId)).toMatchObject({ doneAt: MORNING, doneBy: "staff:mika" });
  expect(await told(leadId, "ja")).toEqual(["担当者が達成項目を確認しました（ご自身の目標）"]);

  await turn(leadId, false, { by: "ken" });
  await turn(leadId, false);
  expect(await goalOf(leadId)).toMatchObject({ doneAt: null, doneBy: null });
  expect((await told(leadId, "en"))[0]).toBe("The tick of a goal was taken back (Their own goal)");
  await turn(leadId, true, { by: "ken" });
  expect(await goalOf(leadId)).toMatchObject({ doneAt: NOON, doneBy: "staff:ken" });
  const data = { goal: "own-goal", step: "consultation" };
  expect(await audits(leadId)).toEqual([
    { action: "step-goal-ticked", actor: "staff:mika", reason: null, data },
    { action: "step-goal-unticked", actor: "staff:ken", reason: "言い間違い", data },
    { action: "step-goal-ticked", actor: "staff:ken", reason: null, data },
  ]);
});

test("ten who tick at once make one tick", async () => {
  const { leadId } = await addPerson(context);
  await Promise.all(Array.from({ length: 10 }, () => turn(leadId, true)));
  expect(await events(leadId)).toEqual([{ kind: "stepGoalTicked", data: { goal: "own-goal" } }]);
});

test("a tick before the step is reached stays a tick, and moves nobody", async () => {
  const { leadId } = await addPerson(context);
  await turn(leadId, true);
  expect(await readLeadPosition(context, leadId)).toMatchObject({ step: null, steps: nine.steps.map(() => ({ state: "ahead" })) });
});

test("what no process has, and what events do, cannot be ticked", async () => {
  const { leadId } = await addPerson(context);
  await expect(turn(leadId, true, { goal: "nothing" })).rejects.toMatchObject({ kind: "not-found", code: "goal-unknown" });
  await expect(turn(leadId, true, { goal: "sheet-opened" })).rejects.toMatchObject({ kind: "conflict", code: "goal-not-ticked" });
  expect(await events(leadId)).toEqual([]);
});

test("a process that is edited keeps the ticks by the key of the goal: moved, renamed, gone and back", async () => {
  const { leadId } = await addPerson(context);
  context.clock.set(MORNING);
  await turn(leadId, true);
  const goals = nine.steps.flatMap((step) => step.goals);
  const renamed = goals.map((goal) => ({ ...goal, title: { ja: "目指す姿", en: "What they aim at" } }));
  await publishIt({ ...nine, steps: nine.steps.map((step) => ({ ...step, goals: step.step === "presented" ? renamed : [] })) });
  const { steps } = await readLeadPosition(context, leadId);
  expect(steps.find(({ step }) => step === "presented")?.goals[0]).toMatchObject({
    goal: "own-goal",
    doneAt: MORNING,
    doneBy: "staff:mika",
  });
  expect(await told(leadId, "ja")).toEqual(["担当者が達成項目を確認しました（目指す姿）"]);

  await publishIt({ ...nine, steps: nine.steps.map((step) => ({ ...step, goals: [] })) });
  expect(await goalOf(leadId)).toBeUndefined();
  expect(await told(leadId, "ja")).toEqual(["担当者が達成項目を確認しました（目指す姿）"]);
  await expect(turn(leadId, false)).rejects.toMatchObject({ code: "goal-unknown" });
  await publishIt(nine);
  expect(await goalOf(leadId)).toMatchObject({ doneAt: MORNING, doneBy: "staff:mika" });
});

test("ticks of merged leads are one, which is taken back as one", async () => {
  const [kept, gone] = [await addPerson(context), await addPerson(context)];
  context.clock.set(MORNING);
  await turn(gone.leadId, true);
  context.clock.set(NOON);
  await turn(kept.leadId, true, { by: "ken" });
  await context.database.transaction(async (tx) => {
    await tx.query("update lead set merged_into = $2 where id = $1", [gone.leadId, kept.leadId]);
    await placeLeads(tx, [gone.leadId]);
  });
  expect(await goalOf(kept.leadId)).toMatchObject({ doneAt: MORNING, doneBy: "staff:mika" });
  await expect(turn(gone.leadId, false)).rejects.toMatchObject({ kind: "gone" });
  await turn(kept.leadId, false);
  expect(await goalOf(kept.leadId)).toMatchObject({ doneAt: null });
});

test("a tick goes with an erased lead, and nobody ticks it again", async () => {
  const { leadId } = await addPerson(context);
  await turn(leadId, true);
  await eraseLead(context, { leadId, reason: "test", actor: "staff:test" });
  expect((await events(leadId)).map(({ data }) => data)).not.toContainEqual({ goal: "own-goal" });
  await expect(turn(leadId, true)).rejects.toMatchObject({ kind: "gone" });
});
