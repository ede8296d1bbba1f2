import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { eventKinds } from "../../../domain/sequences/decide.ts";
import type { SequenceDefinition } from "../../../domain/sequences/definition.ts";
import { parseSequence } from "../../../domain/sequences/lint.ts";
import { type SimulatedStep, simulate } from "../../../domain/sequences/simulate.ts";
import { stepIndex } from "../../../domain/sequences/step-index.ts";
import { stepKinds } from "../../../domain/sequences/steps/step-kinds.ts";
import { everyKind } from "./example.ts";
import { tokyoFacts } from "./journey.ts";

/**
 * `definition` is `everyKind` as it was published by the first release, `steps` what its simulation said then. Both stay as they are:
 * such definitions are stored for years.
 */
const published = JSON.parse(readFileSync(new URL("published.json", import.meta.url), "utf8")) as {
  readonly definition: SequenceDefinition;
  readonly eventKinds: readonly string[];
  readonly steps: readonly unknown[];
};
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const steps = (definition: SequenceDefinition): SimulatedStep[] => {
  const opened = { kind: "documentOpened", data: { document: "gift" }, afterTouch: "gift", delay: { hours: 14 } };
  const facts = { ...tokyoFacts, scores: { trust: 50 }, fields: { renewal_date: "2027-06-30" } };
  const entrance = { at: new Date("2027-01-12T21:40+09:00"), prompt: true };
  return simulate(definition, facts, [opened], entrance, new Date("2029-01-12T21:40+09:00"));
};

test("a definition that was published long ago runs as it did then", () => {
  expect(asJson(steps(published.definition))).toEqual(published.steps);
  expect(eventKinds(published.definition)).toEqual(published.eventKinds);
});

test("its source still compiles to it", () => expect(asJson(parseSequence(everyKind))).toEqual(published.definition));

test("it has a step of each kind", () => {
  const used = new Set([...stepIndex(published.definition).values()].map(({ step }) => step.kind));
  expect([...used].toSorted()).toEqual(stepKinds.map(({ kind }) => kind).toSorted());
});
