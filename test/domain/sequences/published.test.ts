import { describe, expect, test } from "vitest";
import type { SequenceDefinition } from "../../../domain/sequences/definition.ts";
import { parseSequence } from "../../../domain/sequences/lint.ts";
import { stepIndex } from "../../../domain/sequences/step-index.ts";
import { stepKinds } from "../../../domain/sequences/steps/step-kinds.ts";
import { publishedSequences, runOf } from "./published.ts";

/** The files stay as they are: such definitions are stored for years. */
describe.each(publishedSequences())("a sequence that was published long ago, $name", ({ source, published }) => {
  const definition = published.definition as SequenceDefinition;

  test("has only kinds of steps that still exist", () => {
    const used = [...stepIndex(definition).values()].map(({ step }) => step.kind);
    expect(stepKinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(used));
  });

  test("runs as it did then", () => expect(runOf(definition)).toEqual(published));

  test("is still what its source compiles to", () => {
    expect(JSON.parse(JSON.stringify(parseSequence(source)))).toEqual(published.definition);
  });
});
