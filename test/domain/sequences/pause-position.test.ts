import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, start } from "../../../domain/sequences/decide.ts";
import { pausePosition, resumePosition } from "../../../domain/sequences/pause-position.ts";
import { event, sequenceOf, tokyoFacts, touchesOf, travel } from "./journey.ts";

const entered = new Date("2027-01-12T10:00+09:00");
const day = 86_400_000;
const later = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);

describe("a frozen delay keeps its remaining length (TIM4)", () => {
  const waiting = sequenceOf("  - { id: w, wait: 9 days }\n  - { id: a, send: { email: example/a } }");
  const listening = sequenceOf("  - { id: w, waitFor: { event: opened, within: 9 days } }\n  - { id: a, send: { email: example/a } }");

  test("at any instant, for any length of pause", () => {
    const pause = fc.integer({ min: 0, max: 9 * day - 1 });
    const length = fc.integer({ min: 0, max: 3_000 * day });
    fc.assert(
      fc.property(fc.constantFrom(waiting, listening), pause, length, (definition, untilPause, pauseLength) => {
        const pausedAt = later(entered, untilPause);
        const resumedAt = later(pausedAt, pauseLength);
        const first = decide(definition, start(definition, { at: entered, prompt: false }), tokyoFacts, entered);
        const before = decide(definition, first.position, tokyoFacts, pausedAt).next;
        const frozen = pausePosition(first.position, pausedAt);
        expect(decide(definition, frozen, tokyoFacts, resumedAt)).toEqual({
          position: frozen,
          effects: [],
          next: { kind: "wait", wakeAt: null, waitsFor: [] },
        });
        const after = decide(definition, resumePosition(frozen, pausedAt, resumedAt), tokyoFacts, resumedAt).next;
        if (before.kind !== "wait" || after.kind !== "wait" || before.wakeAt === null || after.wakeAt === null)
          throw new Error("it must wait");
        expect(after.wakeAt.getTime() - resumedAt.getTime()).toBe(before.wakeAt.getTime() - pausedAt.getTime());
      }),
    );
  });

  test("the whole rest of a journey moves by the sum of its pauses", () => {
    const hours = [5, 30, 50, 7, 100];
    const lines = hours.map(
      (count, place) => `  - { id: w${place}, wait: ${count} hours }\n  - { id: a${place}, send: { email: example/a } }`,
    );
    const definition = { ...sequenceOf(lines.join("\n")), window: null };
    const pauses = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 * 3_600_000 }), fc.integer({ min: 0, max: 20 * day })), { maxLength: 5 });
    fc.assert(
      fc.property(pauses, (list) => {
        const journey = travel(definition, start(definition, { at: entered, prompt: false }), tokyoFacts);
        let now = entered;
        const stops: [Date, number][] = [];
        for (const [run, length] of list) {
          const pausedAt = later(now, run);
          journey.run(now, pausedAt);
          journey.replace(pausePosition(journey.last.position, pausedAt));
          now = later(pausedAt, length);
          journey.replace(resumePosition(journey.last.position, pausedAt, now));
          stops.push([pausedAt, length]);
        }
        journey.run(now, later(now, 400 * day));
        let nominal = entered;
        const expected = hours.map((count) => {
          nominal = later(nominal, count * 3_600_000);
          return nominal;
        });
        const moved = expected.map((due) => stops.reduce((at, [pausedAt, length]) => (at > pausedAt ? later(at, length) : at), due));
        expect(touchesOf(journey.effects).map(({ dueAt }) => dueAt)).toEqual(moved);
      }),
    );
  });
});

test("a send asks the window again after a pause", () => {
  const definition = sequenceOf("  - { id: a, send: { email: example/a } }");
  const friday = new Date("2027-01-15T21:00+09:00");
  const { position } = decide(definition, start(definition, { at: friday, prompt: false }), tokyoFacts, friday);
  const resumedAt = later(friday, 5 * day);
  const { next } = decide(definition, resumePosition(pausePosition(position, friday), friday, resumedAt), tokyoFacts, resumedAt);
  expect(next).toMatchObject({ kind: "wait", wakeAt: new Date("2027-01-25T08:00+09:00") });
});

test("an event of the pause counts, and what follows counts from the end of the pause", () => {
  const definition = sequenceOf(
    "  - { id: w, waitFor: { event: opened, within: 9 days } }\n  - { id: rest, wait: 1 day }\n  - { id: a, send: { email: example/a } }",
  );
  const { position } = decide(definition, start(definition, { at: entered, prompt: false }), tokyoFacts, entered);
  const pausedAt = later(entered, day);
  const resumedAt = new Date("2027-01-20T10:00+09:00");
  const facts = { ...tokyoFacts, events: [event("opened", "2027-01-14T10:00+09:00")] };
  const { next } = decide(definition, resumePosition(pausePosition(position, pausedAt), pausedAt, resumedAt), facts, resumedAt);
  expect(next).toMatchObject({ wakeAt: new Date("2027-01-21T10:00+09:00") });
});

test("a goal ends a frozen journey, too", () => {
  const definition = sequenceOf("  - { id: w, wait: 9 days }", "goal: booked");
  const frozen = pausePosition(start(definition, { at: entered, prompt: false }), entered);
  const facts = { ...tokyoFacts, events: [event("booked", "2027-01-14T10:00+09:00")] };
  expect(decide(definition, frozen, facts, later(entered, 5 * day)).next).toEqual({ kind: "over", outcome: "goal", detail: "booked" });
});

test("freezing twice keeps the first instant", () => {
  const definition = sequenceOf("  - { id: w, wait: 9 days }");
  const once = pausePosition(start(definition, { at: entered, prompt: false }), entered);
  expect(pausePosition(once, later(entered, day))).toEqual(once);
});
