import { expect, test } from "vitest";
import { decide, start } from "../../../../domain/sequences/decide.ts";
import { sequenceOf, tokyoFacts, touchesOf } from "../journey.ts";

const at = new Date("2027-01-13T10:00+09:00");

test("a branch sees what an update has just changed", () => {
  const definition = sequenceOf(`
  - { id: mark, update: { tag: warm, score.trust: 5, stage: considering, fields.plan: gold } }
  - id: choose
    branch:
      - when: { tags: { has: warm }, score.trust: { atLeast: 5 }, stage: considering, fields.plan: { is: [gold, silver] } }
        steps: [{ id: all, send: { email: example/all } }]`);
  const { effects, next } = decide(definition, start(definition, { at, prompt: false }), tokyoFacts, at);
  expect(touchesOf(effects)).toHaveLength(1);
  expect(effects[0]).toMatchObject({
    kind: "update",
    changes: { tag: ["warm"], untag: [], scores: { trust: 5 }, stage: "considering", fields: { plan: "gold" } },
  });
  expect(next).toEqual({ kind: "over", outcome: "completed", detail: null });
});
