import { expect, test } from "vitest";
import { decide, start } from "../../../../domain/sequences/decide.ts";
import { sequenceOf, stepsOf, tokyoFacts } from "../journey.ts";

const at = new Date("2027-01-13T10:00+09:00");

const definition = sequenceOf(`
  - { id: out, exit: { outcome: cool } }
  - { id: behind, send: { email: example/behind } }`);

test("an exit names its outcome, and nothing behind it is done", () => {
  const { effects, next } = decide(definition, start(definition, { at, prompt: false }), tokyoFacts, at);
  expect(stepsOf(effects)).toMatchObject([{ step: "out", outcome: "done" }]);
  expect(next).toEqual({ kind: "over", outcome: "exited", detail: "cool" });
});

test("an exit need not name one", () => {
  const plain = sequenceOf("  - { id: out, exit: {} }");
  expect(decide(plain, start(plain, { at, prompt: false }), tokyoFacts, at).next).toEqual({
    kind: "over",
    outcome: "exited",
    detail: null,
  });
});
