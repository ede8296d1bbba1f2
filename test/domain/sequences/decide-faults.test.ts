import { describe, expect, test } from "vitest";
import { decide, type Facts, start } from "../../../domain/sequences/decide.ts";
import type { SequenceDefinition } from "../../../domain/sequences/definition.ts";
import { type Position, stepOf } from "../../../domain/sequences/position.ts";
import { send, sequenceOf, steps, tokyoFacts, wait } from "./journey.ts";

describe("a journey that cannot go on is a fault, never a silent end (features.md D8)", () => {
  const definition = sequenceOf(steps(send("a"), wait("w", "until renewal_date - 30 days, at 09:00"), send("b")));
  const at = new Date("2027-01-13T10:00+09:00");
  const position = start(definition, { at, prompt: false });
  const strange = (change: object): Position => ({ ...position, ...change }) as Position;
  const unknownKind = { ...definition, steps: [{ kind: "teleport", id: "a" }] } as unknown as SequenceDefinition;
  const brokenWait = { ...definition, steps: [{ kind: "wait", id: "a", wait: null }] } as unknown as SequenceDefinition;
  const noSteps = { ...definition, steps: null } as unknown as SequenceDefinition;

  test.each<{ name: string; definition?: SequenceDefinition; position?: Position; facts?: Partial<Facts>; code: string }>([
    { name: "a step that is gone", position: strange({ step: "gone" }), code: "unknown-step" },
    { name: "a position of another shape", position: strange({ phase: "dancing" }), code: "position-unreadable" },
    { name: "an unreadable instant", position: strange({ anchor: "yesterday" }), code: "position-unreadable" },
    { name: "a step of another kind than before", position: strange({ phase: "waiting", dueAt: at.toISOString() }), code: "step-changed" },
    { name: "an unknown kind of step", definition: unknownKind, code: "unknown-kind" },
    { name: "a broken step", definition: brokenWait, code: "broken-step" },
    { name: "no steps at all", definition: noSteps, code: "broken-step" },
    { name: "a zone that is none", facts: { zone: "Asia/Edo" }, code: "unknown-zone" },
    { name: "a field that holds no date", facts: { fields: { renewal_date: "soon" } }, code: "field-not-a-date" },
    {
      name: "a window that never opens",
      facts: { holidays: Array.from({ length: 600 }, (_, day) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10)) },
      code: "window-never-opens",
    },
  ])("$name", ({ definition: changed = definition, position: stood = position, facts, code }) => {
    const decision = decide(changed, stood, { ...tokyoFacts, ...facts }, at);
    expect(decision.next).toMatchObject({ kind: "fault", code });
    const again = decide(changed, decision.position, { ...tokyoFacts, ...facts }, at);
    expect(again).toEqual({ ...decision, effects: [] });
  });

  test("goes on from the same step once mended", () => {
    const parked = decide(definition, position, { ...tokyoFacts, fields: { renewal_date: "soon" } }, at);
    expect(stepOf(parked.position)).toBe("w");
    const mended = decide(definition, parked.position, { ...tokyoFacts, fields: { renewal_date: "2027-04-30" } }, at);
    expect(mended.next).toMatchObject({ kind: "wait", wakeAt: new Date("2027-03-31T09:00+09:00") });
  });

  test("a circle made by hand ends as a fault", () => {
    const arm: { when: []; steps: unknown[] } = { when: [], steps: [] };
    arm.steps.push({ kind: "branch", id: "b", arms: [arm] });
    const circle = { ...definition, steps: [{ kind: "branch", id: "a", arms: [arm] }] } as unknown as SequenceDefinition;
    expect(decide(circle, position, tokyoFacts, at).next).toMatchObject({ kind: "fault", step: "a" });
  });
});
