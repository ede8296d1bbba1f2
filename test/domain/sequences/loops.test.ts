import { describe, expect, test } from "vitest";
import { type Known, lintSequence, readDefinition } from "../../../domain/sequences/lint.ts";

const yaml = (key: string, after: string, steps: string[], again = "always") =>
  `sequence: ${key}\ntitle: T\ncategory: transactional\nenter: { on: sequenceCompleted, where: { sequence: ${after} }, again: ${again} }\nsteps:\n${steps.map((step) => `  - ${step}`).join("\n")}\n`;
const tag = "{ id: t, update: { tag: x } }";
const found = (source: string, ...others: string[]) => {
  const known: Known = { sequences: others.flatMap((other) => readDefinition(other) ?? []) };
  return lintSequence(source, known).map(
    ({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code} ${message.en}`,
  );
};
const itself =
  "4:14 error enters-itself Whenever it comes to its end, this sequence makes the lead enter it again, without a wait: it would run without end.";

describe("a sequence that is entered by its own end", () => {
  test("is refused without a wait", () => expect(found(yaml("a", "a", [tag]))).toEqual([itself]));
  test("is refused when it is entered by the end of any sequence", () => {
    expect(found(yaml("a", "a", [tag]).replace("where: { sequence: a }, ", ""))).toEqual([itself]);
  });
  test("is refused through a second sequence, whose names are told", () => {
    expect(found(yaml("a", "b", [tag]), yaml("b", "a", [tag]))).toEqual([
      "4:14 error enters-itself The sequences a → b → a make a circle without a wait: the same lead would run without end.",
    ]);
  });
  test("is refused through a third one", () => {
    expect(found(yaml("a", "c", [tag]), yaml("b", "a", [tag]), yaml("c", "b", [tag]))).toEqual([expect.stringContaining("a → b → c → a")]);
  });
  test.each([
    ["a wait", ["{ id: w, wait: 1 day }"]],
    ["a wait for an event", ["{ id: w, waitFor: { event: linkClicked, within: 1 day } }"]],
    ["an exit", ["{ id: x, exit: {} }"]],
  ])("may have %s", (_, steps) => expect(found(yaml("a", "a", [...steps]))).toEqual([]));
  test("may have a rule for the next entry", () => expect(found(yaml("a", "a", [tag], "{ after: 1 day }"))).toEqual([]));
  test("may have a wait in the other sequence", () => {
    expect(found(yaml("a", "b", [tag]), yaml("b", "a", ["{ id: w, wait: 1 hour }"]))).toEqual([]);
  });
  test.each([
    ["a wait until a date, which may be past", ["{ id: w, wait: until renewal }"]],
    ["a wait on one way only", ["{ id: b, branch: [{ when: { tags: { has: x } }, steps: [{ id: w, wait: 1 day }] }] }"]],
  ])("is warned of with %s", (_, steps) => {
    expect(found(yaml("a", "a", [...steps]))).toEqual([itself.replace("error", "warning")]);
  });
});
