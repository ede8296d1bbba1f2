import { expect, test } from "vitest";
import { decide, start } from "../../../domain/sequences/decide.ts";
import { moveToStep, skipStep } from "../../../domain/sequences/skip-step.ts";
import { sequenceOf, stepsOf, tokyoFacts, touchesOf } from "./journey.ts";

const definition = sequenceOf(`
  - { id: hello, send: { email: example/hello } }
  - { id: rest, wait: 9 days }
  - id: opened
    waitFor: { event: opened, within: 9 days }
    then: [{ id: thanks, send: { email: example/thanks } }]
    otherwise: [{ id: reminder, send: { email: example/reminder } }]
  - { id: end, send: { email: example/end } }`);
const entered = new Date("2027-01-12T10:00+09:00");
const now = new Date("2027-01-13T10:00+09:00");
const resting = decide(definition, start(definition, { at: entered, prompt: true }), tokyoFacts, entered).position;

test("skipping a wait goes on at once and says by whom", () => {
  const { position, effects } = skipStep(definition, resting, now);
  expect(effects).toEqual([{ kind: "stepDone", step: "rest", occurrence: 1, outcome: "skipped", reason: "by-hand", at: now }]);
  expect(decide(definition, position, tokyoFacts, now).next).toMatchObject({ kind: "wait", wakeAt: new Date("2027-01-22T10:00+09:00") });
});

test("skipping a waitFor takes neither of its branches", () => {
  const listening = decide(definition, skipStep(definition, resting, now).position, tokyoFacts, now).position;
  const { effects, next } = decide(definition, skipStep(definition, listening, now).position, tokyoFacts, now);
  expect(touchesOf(effects).map(({ slot }) => slot)).toEqual(["end"]);
  expect(next).toMatchObject({ kind: "over", outcome: "completed" });
});

test("skipping the last step completes the journey; a journey that is over refuses", () => {
  const night = new Date("2027-01-13T22:00+09:00");
  const last = decide(definition, start(definition, { at: night, prompt: false, enteredStep: "end" }), tokyoFacts, night).position;
  const { position } = skipStep(definition, last, night);
  expect(position).toMatchObject({ phase: "over", outcome: "completed" });
  expect(() => skipStep(definition, position, night)).toThrow(/enrolment-over/);
});

test("moving back makes touches of a new occurrence", () => {
  const { position, effects } = moveToStep(definition, resting, "hello", now);
  expect(stepsOf(effects)).toMatchObject([{ step: "rest", reason: "by-hand", occurrence: 1 }]);
  expect(touchesOf(decide(definition, position, tokyoFacts, now).effects)).toMatchObject([{ slot: "hello", occurrence: 2, prompt: false }]);
  expect(() => moveToStep(definition, resting, "nowhere", now)).toThrow(/unknown-step/);
});

test("a lead can be moved away from a step that is gone", () => {
  const { position, effects } = moveToStep(definition, { ...resting, step: "gone" } as typeof resting, "end", now);
  expect(effects).toEqual([]);
  expect(touchesOf(decide(definition, position, tokyoFacts, now).effects)).toMatchObject([{ slot: "end" }]);
});
