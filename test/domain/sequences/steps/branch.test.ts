import { describe, expect, test } from "vitest";
import { decide, type Facts, start } from "../../../../domain/sequences/decide.ts";
import { sequenceOf, stepsOf, tokyoFacts } from "../journey.ts";

describe("a branch", () => {
  const branch = sequenceOf(`
  - id: choose
    branch:
      - { when: { score.trust: { atLeast: 40 }, tags: { has: seminar } }, steps: [{ id: warm, send: { email: example/warm } }] }
      - { when: { fields.size: { atLeast: 10, below: 100 } }, steps: [{ id: middle, send: { email: example/middle } }] }
      - { when: { stage: [considering], channel: { reachable: line } }, steps: [{ id: chat, send: { line: example/chat } }] }
      - { otherwise: [{ id: cool, exit: { outcome: cool } }] }
  - { id: behind, send: { email: example/behind } }`);
  const at = new Date("2027-01-13T10:00+09:00");
  const taken = (facts: Partial<Facts>) =>
    stepsOf(decide(branch, start(branch, { at, prompt: false }), { ...tokyoFacts, ...facts }, at).effects).map(({ step }) => step);

  test.each<{ name: string; facts: Partial<Facts>; way: string[] }>([
    { name: "score and tag", facts: { scores: { trust: 40 }, tags: ["seminar"] }, way: ["choose", "warm", "behind"] },
    { name: "score without the tag", facts: { scores: { trust: 40 } }, way: ["choose", "cool"] },
    { name: "field within bounds", facts: { fields: { size: 10 } }, way: ["choose", "middle", "behind"] },
    { name: "field at the upper bound", facts: { fields: { size: 100 } }, way: ["choose", "cool"] },
    { name: "field of another type", facts: { fields: { size: "50" } }, way: ["choose", "cool"] },
    { name: "stage and channel", facts: { stage: "considering" }, way: ["choose", "chat", "behind"] },
    { name: "stage without the channel", facts: { stage: "considering", reachable: ["email"] }, way: ["choose", "cool"] },
  ])("$name", ({ facts, way }) => expect(taken(facts)).toEqual(way));

  test("the explanation says what was judged, without values of fields", () => {
    const { effects } = decide(branch, start(branch, { at, prompt: false }), { ...tokyoFacts, fields: { size: 55 } }, at);
    const explanation = effects.find(({ kind }) => kind === "explanation");
    expect(explanation).toMatchObject({ step: "choose", verdict: "choose", reason: "condition", inputs: { arm: 1 } });
    expect(JSON.stringify(explanation)).not.toContain("55");
  });
});
