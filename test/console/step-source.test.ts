import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  addStep,
  allSteps,
  freeId,
  moveStep,
  readSteps,
  removeStep,
  setInStep,
  stepAt,
} from "../../console/screens/sequences/step-source.ts";

const source = `sequence: trust   # its key
title:   信頼
enter: { on: sequenceCompleted, where: {sequence: welcome} }
leave: [becameCustomer]
# all on Tuesdays
steps:
  - id: rest
    wait: 1 day   # short on purpose
  - id: answer
    waitFor: {event: linkClicked, within: 3 days}
    then:
      - { id: curious, update: { tag: curious } }
  # the last word
  - id: bye
    exit: {}
`;

/** Lines that only the later text has. */
function newLines(before: string, after: string): string[] {
  const lines = before.split("\n");
  return after.split("\n").filter((line) => !lines.includes(line));
}

const idsOf = (text: string) => allSteps(readSteps(text) ?? []).map(({ id }) => id);

test("reads steps with their place, also in a source that has other errors", () => {
  const steps = readSteps(source) ?? [];
  expect(steps.map(({ id, kind }) => [id, kind])).toEqual([
    ["rest", "wait"],
    ["answer", "waitFor"],
    ["bye", "exit"],
  ]);
  expect(steps[1]?.ways.map(({ name, steps: own }) => [name, own.length])).toEqual([
    ["then", 1],
    ["otherwise", 0],
  ]);
  expect(stepAt(steps, source.indexOf("tag: curious"))?.id).toBe("curious");
  expect(readSteps("steps: [")).toBeNull();
});

test("a step is added without touching what a person wrote elsewhere", () => {
  const added = addStep(source, ["steps"], 1, { id: "hello", send: { email: "a/b" } });
  expect(idsOf(added)).toEqual(["rest", "hello", "answer", "curious", "bye"]);
  expect(newLines(source, added)).toEqual(["  - id: hello", "    send:", "      email: a/b"]);
  for (const line of source.split("\n")) expect(added).toContain(line);
});

test("a way that is not written begins with its first step, and ends with its last", () => {
  const added = addStep(source, ["steps", 1, "otherwise"], 0, { id: "quiet", update: { tag: "quiet" } });
  expect(readSteps(added)?.[1]?.ways[1]?.steps.map(({ id }) => id)).toEqual(["quiet"]);
  expect(removeStep(added, ["steps", 1, "otherwise", 0])).toBe(source);
});

test("an invitation has the ways of a wait, and its touches are set one by one", () => {
  const invitation = addStep(source, ["steps"], 2, { id: "asked", invite: { messages: [{}], every: "4 days" } });
  const step = readSteps(invitation)?.[2];
  expect(step).toMatchObject({
    id: "asked",
    kind: "invite",
    ways: [
      { name: "then", steps: [] },
      { name: "otherwise", steps: [] },
    ],
  });
  const path = ["steps", 2];
  const offered = setInStep(invitation, path, ["invite", "offer"], "five-hours");
  const twice = setInStep(setInStep(offered, path, ["invite", "messages", 0, "email"], "a/one"), path, ["invite", "messages", 1], {});
  const won = addStep(twice, [...path, "then"], 0, { id: "won", exit: {} });
  expect(readSteps(won)?.[2]).toMatchObject({
    value: { invite: { offer: "five-hours", messages: [{ email: "a/one" }, {}], every: "4 days" } },
    ways: [{ steps: [{ id: "won" }] }, { steps: [] }],
  });
  expect(won).toContain("wait: 1 day   # short on purpose");
  expect(removeStep(won, [...path, "then", 0])).toBe(twice);
});

test("steps move within a list, out of a way and into one, but never into themselves", () => {
  expect(idsOf(moveStep(source, ["steps", 0], ["steps"], 3))).toEqual(["answer", "curious", "bye", "rest"]);
  expect(idsOf(moveStep(source, ["steps", 2], ["steps"], 0))).toEqual(["bye", "rest", "answer", "curious"]);
  const into = moveStep(source, ["steps", 0], ["steps", 1, "then"], 1);
  expect(readSteps(into)?.[0]?.ways[0]?.steps.map(({ id }) => id)).toEqual(["curious", "rest"]);
  expect(into).toContain("# short on purpose");
  expect(moveStep(source, ["steps", 1], ["steps", 1, "then"], 0)).toBe(source);
});

test("a value is set and taken away in its line alone", () => {
  const set = setInStep(source, ["steps", 0], ["wait"], "2 days");
  expect(set).toBe(source.replace("wait: 1 day   #", "wait: 2 days #"));
  const outcome = setInStep(source, ["steps", 2], ["exit", "outcome"], "done");
  expect(readSteps(outcome)?.[2]?.value).toEqual({ id: "bye", exit: { outcome: "done" } });
  expect(readSteps(setInStep(outcome, ["steps", 2], ["exit", "outcome"], undefined))?.[2]?.value).toEqual({ id: "bye", exit: {} });
});

test("a new name is one that no step has", () => {
  expect(freeId(readSteps(source) ?? [], "rest")).toBe("rest-2");
});

const folder = new URL("../../playbooks/coaching-ja/sequences/", import.meta.url);
test.each(readdirSync(folder))("%s keeps every other line when a step is added", (name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  const added = addStep(text, ["steps"], 1, { id: "added", wait: "1 day" });
  expect(newLines(text, added)).toEqual(["  - id: added", "    wait: 1 day"]);
  expect(removeStep(added, ["steps", 1])).toBe(text);
});
