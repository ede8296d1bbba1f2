import { describe, expect, test } from "vitest";
import { documentItems, itemsOf, missingFromDocument, type StatutoryDocument } from "../../../domain/contracts/statutory-document.ts";

const texts = Object.fromEntries(documentItems.map((item) => [item, "text"]));
const complete: StatutoryDocument = { texts, frame: { isRed: true, lettersAreRed: true }, points: 8 };
const continuousItems = ["service-period", "termination", "related-goods", "advance-payment-protection"];
const without = (...items: string[]): StatutoryDocument => ({
  ...complete,
  texts: Object.fromEntries(Object.entries(texts).filter(([item]) => !items.includes(item))),
});

describe("a complete statutory document (CON3)", () => {
  test.each(["telephone", "visit", "specifiedContinuous"] as const)("%s: lacks nothing", (kind) =>
    expect(missingFromDocument(kind, complete)).toEqual([]),
  );

  test("a sale by telephone needs none of what is for continuous services", () => {
    expect(missingFromDocument("telephone", without(...continuousItems))).toEqual([]);
    expect(missingFromDocument("specifiedContinuous", without(...continuousItems))).toEqual(continuousItems);
  });

  test.each(documentItems)("%s left out is missed", (item) =>
    expect(missingFromDocument("specifiedContinuous", without(item))).toEqual([item]),
  );

  test.each<[string, Partial<StatutoryDocument>, string[]]>([
    ["a blank text", { texts: { ...texts, price: "　" } }, ["price"]],
    ["no red frame", { frame: { isRed: false, lettersAreRed: true } }, ["red-frame"]],
    ["black letters in it", { frame: { isRed: true, lettersAreRed: false } }, ["red-letters"]],
    ["letters of 7.5 points", { points: 7.5 }, ["small-letters"]],
    ["letters of no size", { points: Number.NaN }, ["small-letters"]],
  ])("%s", (_name, more, missing) => expect(missingFromDocument("visit", { ...complete, ...more })).toEqual(missing));

  test.each(["business", "mailOrder"] as const)("%s needs no such document", (kind) => {
    expect(itemsOf(kind)).toEqual([]);
    expect(missingFromDocument(kind, { texts: {}, frame: { isRed: false, lettersAreRed: false }, points: 0 })).toEqual([]);
  });
});
