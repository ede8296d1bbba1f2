import { expect, test } from "vitest";
import { lintSequence } from "../../../domain/sequences/lint.ts";
import { findFullWidth } from "../../../domain/words/full-width.ts";
import { welcome } from "../sequences/example.ts";

const at = (source: string) => findFullWidth(source).map(({ line, column }) => `${line}:${column}`);

test.each([
  ["a colon", "title：x", ["1:6"]],
  ["a colon after a hyphen", "  - id：x", ["1:7"]],
  ["a colon in braces", "- { id: x, wait：1 day }", ["1:16"]],
  ["a comma in braces", "- { id: x，wait: 1 day }", ["1:10"]],
  ["a hyphen", "steps:\n  － id: x", ["2:3"]],
  ["a space before a key", "　id: x", ["1:1"]],
  ["a space behind a colon", "id:　x", ["1:4"]],
  ["braces", "enter: ｛ on: x ｝", ["1:8"]],
  ["nothing in a sentence", 'title: "件名：x、時間：9時"\ntext: |\n  日時：1月　時間', []],
])("finds %s", (_, source, places) => expect(at(source)).toEqual(places));

const changed = (from: string, to: string) => welcome.replace(from, to);

test.each([
  ["a colon at the top", changed("title: 最初", "title：最初"), "2:6"],
  ["a colon in a step", changed("  - id: gift\n", "  - id：gift\n"), "14:7"],
  ["a space in the indentation", changed("    wait: 1 day", "　　wait: 1 day"), "13:1"],
  ["a colon in braces", changed("waitFor: { event: ", "waitFor: { event："), "18:21"],
])("a sequence with %s is explained at its place", (_, source, place) => {
  const [first] = lintSequence(source);
  expect(first && [`${first.line}:${first.column}`, first.code]).toEqual([place, "full-width"]);
});

test("full-width text in a sound sequence is no problem", () => {
  expect(lintSequence(changed("title: 最初の七日間", 'title: "最初：七日間　まで"'))).toEqual([]);
});

test("a wait in full-width characters is told as it should be typed", () => {
  const [first] = lintSequence(changed("1 day, at 08:00", "１ day, at ０８：００"));
  expect(first?.hint?.en).toBe('Write it in ordinary characters: "1 day, at 08:00".');
});
