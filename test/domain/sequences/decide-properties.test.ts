import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, type FactEvent, type Facts, start } from "../../../domain/sequences/decide.ts";
import type { SequenceDefinition, Step } from "../../../domain/sequences/definition.ts";
import type { Wait } from "../../../domain/sequences/wait.ts";
import { latenessAnswers } from "../../../domain/touches/lateness.ts";
import { stepsOf, tokyoFacts, touchesOf, travel } from "./journey.ts";

const minute = 60_000;
const day = 1_440 * minute;
const entered = new Date("2027-03-10T03:17:00.000Z");
const horizon = new Date(entered.getTime() + 120 * day);
const neverLate = { after: 1_000_000_000, then: "drop" } as const;

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "30"))
  .map(([hour, half]) => `${String(hour).padStart(2, "0")}:${half}`);
const wait: fc.Arbitrary<Wait> = fc.oneof(
  fc.record({ kind: fc.constant("duration" as const), duration: fc.record({ days: fc.nat(5), hours: fc.integer({ min: 1, max: 40 }) }) }),
  fc.record({ kind: fc.constant("days" as const), duration: fc.record({ days: fc.integer({ min: 1, max: 9 }) }), at: clock }),
  fc.record({ kind: fc.constant("time" as const), at: clock }),
  fc.record({ kind: fc.constant("weekday" as const), weekday: fc.integer({ min: 1, max: 7 }), at: clock }),
);
const late = fc.option(fc.record({ after: fc.integer({ min: 1, max: 10_000 }), then: fc.constantFrom(...latenessAnswers) }));
const kind = fc.constantFrom("opened", "clicked");
const tag = fc.constantFrom("warm", "cool");

/** Steps without ids; `numbered` gives each its own. */
const { steps } = fc.letrec<{ steps: Step[]; step: Step }>((tie) => ({
  steps: fc.array(tie("step"), { minLength: 1, maxLength: 6 }),
  step: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    fc.record({
      kind: fc.constant("send" as const),
      id: fc.constant(""),
      plan: fc.constant([{ channel: "email" as const, template: "a/b" }]),
      late,
    }),
    fc.record({ kind: fc.constant("wait" as const), id: fc.constant(""), wait }),
    fc.record({
      kind: fc.constant("update" as const),
      id: fc.constant(""),
      changes: tag.map((one) => ({
        tag: [one],
        untag: one === "warm" ? ["cool"] : ["warm"],
        scores: { trust: 1 },
        stage: null,
        fields: {},
      })),
    }),
    fc.record({
      kind: fc.constant("waitFor" as const),
      id: fc.constant(""),
      event: kind,
      where: fc.constant({}),
      within: fc.record({ hours: fc.integer({ min: 1, max: 200 }) }),
      satisfied: fc.oneof(fc.constant([]), tie("steps")),
      otherwise: fc.oneof(fc.constant([]), tie("steps")),
    }),
    fc.record({
      kind: fc.constant("branch" as const),
      id: fc.constant(""),
      arms: fc.tuple(tag, tie("steps"), tie("steps")).map(([has, first, second]) => [
        { when: [{ kind: "tags" as const, has: [has], hasNot: [] }], steps: first },
        { when: [], steps: second },
      ]),
    }),
  ),
}));

function numbered(list: readonly Step[], next = { id: 0 }): Step[] {
  return list.map((step): Step => {
    next.id += 1;
    const id = `s${next.id}`;
    if (step.kind === "waitFor")
      return { ...step, id, satisfied: numbered(step.satisfied, next), otherwise: numbered(step.otherwise, next) };
    if (step.kind === "branch") return { ...step, id, arms: step.arms.map((arm) => ({ ...arm, steps: numbered(arm.steps, next) })) };
    return { ...step, id };
  });
}

const definition: fc.Arbitrary<SequenceDefinition> = fc.record({
  sequence: fc.constant("random"),
  title: fc.constant("random"),
  category: fc.constant("nurture" as const),
  topic: fc.constant("newsletter"),
  enter: fc.constant({ kind: "manual" as const, again: { kind: "always" as const } }),
  goals: fc.constant([]),
  leaves: fc.constant([]),
  window: fc.option(fc.constant({ days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00", holidays: "skip" as const })),
  steps: steps.map((list) => numbered(list)),
});

const instantAfterEntry = fc.integer({ min: 0, max: 120 * 1_440 }).map((minutes) => new Date(entered.getTime() + minutes * minute));
const events: fc.Arbitrary<FactEvent[]> = fc
  .array(fc.tuple(kind, instantAfterEntry), { maxLength: 12 })
  .map((list) => list.map(([one, at], place) => ({ id: `e${place}`, kind: one, at, actor: place % 2 ? "lead" : "system", data: {} })));
const zone = fc.constantFrom("Asia/Tokyo", "America/New_York", "Australia/Lord_Howe");
const facts: fc.Arbitrary<Facts> = fc.record({ zone, events }).map((some) => ({ ...tokyoFacts, ...some }));
const wakes = fc.array(instantAfterEntry, { maxLength: 40 }).map((list) => list.toSorted((one, other) => one.getTime() - other.getTime()));

const patient = (sequence: SequenceDefinition): SequenceDefinition => ({ ...sequence, steps: withoutLateness(sequence.steps) });
function withoutLateness(list: readonly Step[]): Step[] {
  return list.map((step) => {
    if (step.kind === "send") return { ...step, late: neverLate };
    if (step.kind === "waitFor") return { ...step, satisfied: withoutLateness(step.satisfied), otherwise: withoutLateness(step.otherwise) };
    if (step.kind === "branch") return { ...step, arms: step.arms.map((arm) => ({ ...arm, steps: withoutLateness(arm.steps) })) };
    return step;
  });
}

const dated = (effects: Parameters<typeof touchesOf>[0]) =>
  touchesOf(effects).map(({ slot, occurrence, dueAt }) => `${slot} ${occurrence} ${dueAt.toISOString()}`);

test("any schedule of wake-ups, early, late or doubled, makes the touches that exact ones make, at the same due instants", () => {
  fc.assert(
    fc.property(definition, facts, fc.boolean(), wakes, (random, known, prompt, schedule) => {
      const sequence = patient(random);
      const exact = travel(sequence, start(sequence, { at: entered, prompt }), known);
      exact.run(entered, horizon);
      exact.ask(horizon);
      const loose = travel(sequence, start(sequence, { at: entered, prompt }), known);
      for (const now of [...schedule, ...schedule.slice(-1), horizon]) loose.ask(now);
      expect(dated(loose.effects)).toEqual(dated(exact.effects));
    }),
    { numRuns: 200 },
  );
});

test("whatever the schedule and lateness, every touch and step is made at most once, none before it is due, and asking again changes nothing", () => {
  fc.assert(
    fc.property(definition, facts, fc.boolean(), wakes, (sequence, known, prompt, schedule) => {
      const journey = travel(sequence, start(sequence, { at: entered, prompt }), known);
      for (const now of [entered, ...schedule, horizon]) {
        const before = journey.last.position;
        const seen = { ...known, events: known.events.filter(({ at }) => at <= now) };
        expect(decide(sequence, before, seen, now)).toEqual(decide(sequence, structuredClone(before), seen, now));
        const decision = journey.ask(now);
        for (const touch of touchesOf(decision.effects)) expect(touch.dueAt.getTime()).toBeLessThanOrEqual(now.getTime());
        if (decision.next.kind === "wait") expect(decision.next.wakeAt?.getTime()).toBeGreaterThan(now.getTime());
        expect(decision.next.kind).not.toBe("fault");
        expect(decide(sequence, decision.position, seen, now)).toEqual({ ...decision, effects: [] });
        expect(JSON.parse(JSON.stringify(decision.position))).toEqual(decision.position);
      }
      const slots = touchesOf(journey.effects).map(({ slot, occurrence }) => `${slot} ${occurrence}`);
      expect(new Set(slots).size).toBe(slots.length);
      const done = stepsOf(journey.effects).map(({ step, occurrence }) => `${step} ${occurrence}`);
      expect(new Set(done).size).toBe(done.length);
    }),
    { numRuns: 100 },
  );
});
