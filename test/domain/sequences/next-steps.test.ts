import { expect, test } from "vitest";
import { parseSequence } from "../../../domain/sequences/lint.ts";
import { stepsThatGoOnOtherwise } from "../../../domain/sequences/next-steps.ts";

const base = `sequence: s
title: t
category: nurture
topic: news
enter: { on: subscriptionConfirmed }
steps:
  - { id: one, wait: 1 day }
  - id: way
    branch:
      - when: { score.trust: { atLeast: 25 } }
        steps: [{ id: call, update: { tag: called } }]
      - otherwise: [{ id: quiet, update: { tag: quiet } }]
  - { id: three, wait: 3 days }
  - { id: four, update: { tag: four } }
`;

test.each<[string, [string, string], string[]]>([
  ["nothing", ["title: t", "title: another"], []],
  ["a wait: those who wait there, and those who come to it", ["wait: 3 days", "wait: 4 days"], ["way", "call", "quiet", "three"]],
  ["a step that is gone", ["  - { id: four, update: { tag: four } }\n", ""], ["three", "four"]],
  ["a new last step", ["tag: four } }\n", "tag: four } }\n  - { id: five, wait: 1 day }\n"], ["four"]],
  ["a way of a branch", ["{ id: quiet, update: { tag: quiet } }", "{ id: other, update: { tag: quiet } }"], ["way", "quiet"]],
  ["a new first step", ["steps:\n", "steps:\n  - { id: zero, wait: 1 day }\n"], []],
])("%s", (_, [old, present], steps) => {
  const [from, to] = [parseSequence(base), parseSequence(base.replace(old, present))];
  expect([...stepsThatGoOnOtherwise(from, to)].toSorted()).toEqual(steps.toSorted());
});
