import { expect, test } from "vitest";
import { placeAt } from "../../console/editors/yaml/place.ts";

/** `|` is where it is being written. */
const table: [text: string, path: string[], key: string | null][] = [
  ["ti|", [], null],
  ["category: |", [], "category"],
  ["window: { days: |", ["window"], "days"],
  ["window: { days: weekdays, |", ["window"], null],
  ["window: { days: [mon, |", ["window"], "days"],
  ["window: { days: [mon], |", ["window"], null],
  ["steps:\n  - id: a\n    |", ["steps"], null],
  ["steps:\n- id: a\n  wait: |", ["steps"], "wait"],
  ["steps:\n  - id: a\n    send: { email: |", ["steps", "send"], "email"],
  ["steps:\n  - id: a\n    send:\n      |", ["steps", "send"], null],
  [
    "steps:\n  - id: a\n    waitFor: { event: x, within: 3 days }\n    then:\n      - { id: b, update: { |",
    ["steps", "then", "update"],
    null,
  ],
  ["steps:\n  - id: a\n    branch:\n      - when: { tags: { |", ["steps", "branch", "when", "tags"], null],
  ['title: "a { b"\n|', [], null],
];

test.each(table)("%j", (marked, path, key) => {
  expect(placeAt(marked.replace("|", ""), marked.indexOf("|"))).toEqual({ path, key });
});
