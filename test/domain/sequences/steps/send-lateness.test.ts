import { describe, expect, test } from "vitest";
import { decide, start } from "../../../../domain/sequences/decide.ts";
import { farOff, inTokyo, send, sequenceOf, steps, stepsOf, tokyoFacts, touchesOf, travel, wait } from "../journey.ts";

describe("lateness (features.md D7)", () => {
  const entered = new Date("2027-01-12T10:00+09:00");
  const late = (then: string) =>
    sequenceOf(
      steps(
        wait("w0", "1 day"),
        send("a", `, late: { after: 1 day, then: ${then} }`),
        wait("w1", "1 day"),
        send("b"),
        wait("w2", "1 day"),
        send("c"),
      ),
    );
  const asleepUntil = (then: string, back: string, prompt = false) => {
    const definition = late(then);
    const journey = travel(definition, start(definition, { at: entered, prompt }), tokyoFacts);
    journey.ask(entered);
    journey.run(new Date(back), farOff);
    return {
      touches: touchesOf(journey.effects).map(({ slot, dueAt }) => [slot, inTokyo(dueAt)]),
      skipped: stepsOf(journey.effects).flatMap(({ step, outcome, reason }) => (outcome === "skipped" ? [[step, reason]] : [])),
    };
  };

  test("less than a day late counts as on time", () => {
    expect(asleepUntil("drop", "2027-01-14T09:59+09:00").touches[0]).toEqual(["a", "2027-01-13 10:00"]);
  });
  test("shift moves the journey along", () => {
    expect(asleepUntil("shift", "2027-01-18T11:00+09:00")).toEqual({
      touches: [
        ["a", "2027-01-18 11:00"],
        ["b", "2027-01-19 11:00"],
        ["c", "2027-01-20 11:00"],
      ],
      skipped: [],
    });
  });
  test("shift asks the window again", () => {
    expect(asleepUntil("shift", "2027-01-16T03:00+09:00").touches[0]).toEqual(["a", "2027-01-18 08:00"]);
  });
  test("send keeps the nominal dates of what follows", () => {
    expect(asleepUntil("send", "2027-01-14T11:00+09:00").touches).toEqual([
      ["a", "2027-01-14 11:00"],
      ["b", "2027-01-14 10:00"],
      ["c", "2027-01-15 10:00"],
    ]);
  });
  test("drop leaves it out and says so", () => {
    expect(asleepUntil("drop", "2027-01-14T11:00+09:00")).toEqual({
      touches: [
        ["b", "2027-01-14 10:00"],
        ["c", "2027-01-15 10:00"],
      ],
      skipped: [["a", "late"]],
    });
  });
  test("collapse leaves it out when the next one is due, too", () => {
    expect(asleepUntil("collapse", "2027-01-14T11:00+09:00")).toEqual({
      touches: [
        ["b", "2027-01-14 10:00"],
        ["c", "2027-01-15 10:00"],
      ],
      skipped: [["a", "collapsed"]],
    });
  });
  test("collapse sends when nothing later is due", () => {
    const definition = sequenceOf(
      steps(wait("w0", "1 day"), send("a", ", late: { after: 1 day, then: collapse }"), wait("w1", "9 days"), send("b")),
    );
    const journey = travel(definition, start(definition, { at: entered, prompt: false }), tokyoFacts);
    journey.ask(entered);
    journey.ask(new Date("2027-01-15T11:00+09:00"));
    expect(touchesOf(journey.effects).map(({ slot, dueAt }) => [slot, inTokyo(dueAt)])).toEqual([["a", "2027-01-15 11:00"]]);
  });
  test("collapse looks through branches with what updates before them have set", () => {
    const definition = sequenceOf(`
  - { id: w, wait: 1 day }
  - { id: a, send: { email: example/a }, late: { after: 1 day, then: collapse } }
  - { id: mark, update: { tag: warm } }
  - id: choose
    branch:
      - { when: { tags: { has: warm } }, steps: [{ id: b, send: { email: example/b } }] }
      - { otherwise: [{ id: rest, wait: 30 days }] }`);
    const journey = travel(definition, start(definition, { at: entered, prompt: false }), tokyoFacts);
    journey.run(new Date("2027-01-15T11:00+09:00"), farOff);
    expect(stepsOf(journey.effects).find(({ step }) => step === "a")).toMatchObject({ outcome: "skipped", reason: "collapsed" });
    expect(touchesOf(journey.effects).map(({ slot }) => slot)).toEqual(["b"]);
  });
  test("an answer more than a day late is one no more: the window holds again", () => {
    const definition = sequenceOf(send("a"));
    const night = new Date("2027-01-15T03:00+09:00");
    const { effects, next } = decide(
      definition,
      start(definition, { at: new Date("2027-01-13T22:00+09:00"), prompt: true }),
      tokyoFacts,
      night,
    );
    expect(touchesOf(effects)).toEqual([]);
    expect(next).toMatchObject({ kind: "wait", wakeAt: new Date("2027-01-15T08:00+09:00") });
  });
});
