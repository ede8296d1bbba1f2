import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type JourneyOutcome, journeyOutcomes } from "../../../domain/sequences/position.ts";
import { countSteps, type StepCounts } from "../../../services/enrolments/count-steps.ts";
import { exitEnrolment } from "../../../services/enrolments/exit-enrolment.ts";
import { listEnrolments, listedStates } from "../../../services/enrolments/list-enrolments.ts";
import { listStepPeople } from "../../../services/enrolments/list-step-people.ts";
import { parkEnrolment } from "../../../services/enrolments/park-enrolment.ts";
import { pauseEnrolment } from "../../../services/enrolments/pause-enrolment.ts";
import { skipStep } from "../../../services/enrolments/skip-step.ts";
import type { StepState } from "../../../services/enrolments/step-numbers.ts";
import { countNotSent, listNotSent, type NotSentFilter } from "../../../services/explain/list-not-sent.ts";
import { listSequences } from "../../../services/sequences/list-sequences.ts";
import { readSequence } from "../../../services/sequences/read-sequence.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, happen, publish, sequenceYaml } from "../../support/sequences.ts";

const steps = [
  "{ id: one, send: { email: notes/one } }",
  "{ id: rest, wait: 3 days }",
  "{ id: reply, waitFor: { event: linkClicked, within: 5 days }, then: [{ id: yes, update: { tag: yes } }] }",
  "{ id: mark, update: { tag: heard } }",
  "{ id: two, send: { email: notes/two } }",
  "{ id: call, task: { for: sales, kind: phone, script: notes/call, due: 2 days } }",
];
const source = (more: string[] = []) => sequenceYaml("road", [...steps, ...more], { extra: ["goal: seminarBooked"] });

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ sequences: [source()] });
});
afterAll(() => engine.close());

const control = { reason: "a try", actor: "staff:test" };
const acts = ["enrol", "pause", "skip", "exit", "goal", "click", "day", "nobody", "publish", "fault"] as const;

describe("the numbers of a sequence", () => {
  test("add up, and behind each stand as many people as it says", async () => {
    const { context } = engine;
    const underway: { leadId: string; enrolmentId: string }[] = [];
    const deeds: Record<(typeof acts)[number], (chosen: { leadId: string; enrolmentId: string } | undefined) => Promise<unknown>> = {
      enrol: async () => {
        const { leadId } = await addPerson(context);
        underway.push({ leadId, enrolmentId: await enrol(context, leadId, "road") });
      },
      // Nothing reaches them.
      nobody: async () => {
        const { leadId } = await addPerson(context, { topic: null });
        underway.push({ leadId, enrolmentId: await enrol(context, leadId, "road") });
      },
      pause: async (one) => one && pauseEnrolment(context, { enrolmentId: one.enrolmentId, ...control }),
      skip: async (one) => one && skipStep(context, { enrolmentId: one.enrolmentId, ...control }),
      exit: async (one) => one && exitEnrolment(context, { enrolmentId: one.enrolmentId, ...control }),
      goal: async (one) => one && happen(context, one.leadId, "seminarBooked"),
      click: async (one) => one && happen(context, one.leadId, "linkClicked"),
      day: async () => engine.runTo(new Date(context.clock.now().getTime() + 2 * 86_400_000)),
      publish: async () => publish(context, source([`{ id: later, wait: ${underway.length + 1} days }`])),
      fault: async (one) =>
        one &&
        context.database.transaction((tx) =>
          parkEnrolment(tx, context, { id: one.enrolmentId, leadId: one.leadId }, { code: "template-missing", step: "one", message: "" }),
        ),
    };
    const act = fc.record({ act: fc.constantFrom(...acts), who: fc.nat() });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 20 }), async (plan) => {
        await deeds.enrol(undefined);
        for (const { act, who } of plan) {
          // Staff may ask for what is no longer possible.
          await deeds[act](underway[who % Math.max(1, underway.length)])?.catch?.((error: { kind?: string }) => {
            if (error.kind !== "conflict") throw error;
          });
          await engine.settle();
        }
        await examine();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 120_000);

  async function examine(): Promise<void> {
    const { context } = engine;
    const { items } = await countSteps(context, { key: "road" });
    const { counts } = await readSequence(context, "road");
    const [listed] = await listSequences(context);
    expect(listed?.counts).toEqual({
      running: counts.running,
      waiting: counts.waiting,
      paused: counts.paused,
      parked: counts.parked,
      over: total(counts.over),
    });
    expect(listed?.goals).toBe(counts.over.goal ?? 0);
    for (const [state, count] of Object.entries(listed?.counts ?? {})) expect(await countListed({ state }), state).toBe(count);
    for (const outcome of journeyOutcomes) expect(await countListed({ state: "over", outcome }), outcome).toBe(counts.over[outcome] ?? 0);
    expect(sum(items, "waiting")).toBe(counts.running);
    expect(sum(items, "paused")).toBe(counts.paused);
    expect(sum(items, "parked")).toBe(counts.parked);
    for (const item of items) {
      const messages = item.planned + item.sent + total(item.notSent) + item.failed + item.unknown;
      if (["one", "two", "call"].includes(item.step)) expect(messages, item.step).toBe(item.done);
      else expect(messages).toBe(0);
      for (const state of ["waiting", "paused", "parked", "done", "planned", "sent", "failed", "unknown"] as const) {
        expect(await countPeople(item.step, state), `${item.step} ${state}`).toBe(item[state]);
      }
      for (const state of ["skipped", "notSent"] as const) {
        expect(await countPeople(item.step, state), `${item.step} ${state}`).toBe(total(item[state]));
        for (const [reason, count] of Object.entries(item[state])) expect(await countPeople(item.step, state, reason)).toBe(count);
      }
      // The list over all people, to which these numbers lead.
      for (const [state, count] of [
        ["notSent", total(item.notSent)],
        ["failed", item.failed],
      ] as const) {
        const filter = { sequence: "road", step: item.step, state };
        expect(await countNotSentRows(filter), `${item.step} ${state}`).toBe(count);
        expect(total(Object.fromEntries((await countNotSent(context, filter)).map(({ reason, count }) => [reason ?? "", count])))).toBe(
          count,
        );
      }
    }
    const { items: newest } = await countSteps(context, { key: "road", version: 1 });
    for (const { step, notSent } of newest)
      expect(await countNotSentRows({ sequence: "road", version: 1, step, state: "notSent" }), `${step} of version 1`).toBe(total(notSent));
    expect(sum(newest, "waiting")).toBeLessThanOrEqual(counts.running);
  }
});

/** The length of the list of enrolments, read by all its pages. */
async function countListed({ state, outcome }: { state: string; outcome?: JourneyOutcome }): Promise<number> {
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const asked = listedStates.find((one) => one === state);
    const page = await listEnrolments(engine.context, { sequence: "road", state: asked, outcome, limit: 3, cursor });
    for (const { id } of page.items) ids.add(id);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return ids.size;
}

/** The length of the list of what was not sent, read by all its pages. */
async function countNotSentRows(filter: NotSentFilter): Promise<number> {
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await listNotSent(engine.context, { ...filter, limit: 2, cursor });
    for (const { id } of page.items) ids.add(id);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return ids.size;
}

/** Reads all pages, and that none has somebody twice. */
async function countPeople(step: string, state: StepState, reason?: string): Promise<number> {
  const seen = new Set<string>();
  let rows = 0;
  let cursor: string | undefined;
  do {
    const page = await listStepPeople(engine.context, { key: "road", step, state, reason, limit: 2, cursor });
    for (const { enrolmentId, occurrence } of page.items) seen.add(`${enrolmentId} ${occurrence}`);
    rows += page.items.length;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen.size).toBe(rows);
  return rows;
}

function total(numbers: Record<string, number>): number {
  return Object.values(numbers).reduce((sum, one) => sum + one, 0);
}

function sum(items: readonly StepCounts[], of: "waiting" | "paused" | "parked"): number {
  return items.reduce((all, item) => all + item[of], 0);
}
