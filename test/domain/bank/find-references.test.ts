import { expect, test } from "vitest";
import { findReferences, foldReference } from "../../../domain/bank/find-references.ts";

const known = new Set(["INV20270012", "20270012", "202700123", "R0042"]);

test.each([
  ["INV-2027-0012", ["INV20270012"]],
  ["ＩＮＶ２０２７００１２", ["INV20270012"]],
  ["inv 2027 0012", ["INV20270012"]],
  ["20270012ｻﾄｳ ｹﾝ", ["20270012"]],
  ["ｻﾄｳ2027-0012", ["20270012"]],
  ["2027-0012-3", ["202700123"]],
  ["NO.20270012", ["20270012"]],
  ["20270012 R-0042", ["20270012", "R0042"]],
  ["120270012", []],
  ["202700124", []],
  ["ｻﾄｳ ｹﾝ", []],
  ["", []],
])("%s names %j", (text, references) => {
  expect(findReferences(text, (reference) => known.has(reference))).toEqual(references);
});

test("what is short or has no digit is no reference", () => {
  expect(["R-42", "SATOU", "2027-0012", "r 0042"].map(foldReference)).toEqual([null, null, "20270012", "R0042"]);
});
