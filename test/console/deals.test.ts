import { expect, test } from "vitest";
import type { Deal, DealBoard } from "../../console/api/generated/routes.schemas.ts";
import { amountIn, amountText, lineMinor } from "../../console/screens/deals/amounts.ts";
import { moveCard } from "../../console/screens/deals/board-moves.ts";
import { anotherVariant, contentOf, sumOf, typedOf, withLine } from "../../console/screens/deals/estimate-content.ts";
import { readDealsSearch, viewOf } from "../../console/screens/deals/search.ts";
import { totalLines } from "../../domain/money/totals.ts";
import { twoVariants } from "../api/deal-samples.ts";

test.each([
  ["366,000", "JPY", 366_000],
  ["３６６０００", "JPY", 366_000],
  ["19.99", "USD", 1_999],
  ["", "JPY", null],
  ["-5", "JPY", null],
  ["a lot", "JPY", null],
  ["1,000,000,000,000", "JPY", 1_000_000_000_000],
  ["1,000,000,000,001", "JPY", null],
])("%j of %s is %j", (text, currency, minor) => {
  expect(amountIn(text, currency)).toBe(minor);
});

test("an amount is shown as it was typed", () => {
  expect(amountIn(amountText(1_999, "USD"), "USD")).toBe(1_999);
  expect(amountText(null, "JPY")).toBe("");
});

const variants = twoVariants.map((variant) => ({ ...variant }));
const begin = { title: "講座", greeting: "", expiresOn: "2099-03-31", variants, extras: [{ title: "面談", until: "2099-03-20" }] };

test("what is shown while one types is what the API will total, where prices have the tax in them", () => {
  const odd = {
    ...variants[0],
    key: "odd",
    title: "半日",
    fits: "",
    discountMinor: 101,
    lines: [{ title: "半日", quantity: "1.005", unitMinor: 33_333, taxKind: "standard" as const }],
  };
  for (const variant of [...variants, odd]) {
    const [typed] = typedOf({ ...begin, variants: [variant] }, "JPY").variants;
    const pricing = { priceMode: "inclusive", rounding: "down", suppliedOn: "2027-01-12", discountMinor: variant.discountMinor } as const;
    expect(typed && sumOf(typed, "JPY")).toBe(totalLines(variant.lines, pricing).grossMinor);
  }
});

test("an estimate that nobody touched is written as it was read", () => {
  expect(contentOf(typedOf(begin, "JPY"), "JPY")).toEqual(begin);
});

test("an estimate without an amount, or with a quantity that is none, is not written", () => {
  const typed = typedOf(begin, "JPY");
  const withLine = (part: object) => ({
    ...typed,
    variants: typed.variants.map((one) => ({ ...one, lines: one.lines.map((line) => ({ ...line, ...part })) })),
  });
  expect(contentOf(withLine({ unit: "" }), "JPY")).toBeNull();
  expect(contentOf(withLine({ quantity: "two" }), "JPY")).toBeNull();
  expect(lineMinor("two", 100)).toBeNull();
});

test("another variant has a key of its own", () => {
  const typed = typedOf(begin, "JPY").variants;
  const three = [...typed, anotherVariant(typed)];
  const keys = [...three, anotherVariant(three)].map(({ key }) => key);
  expect(new Set(keys).size).toBe(4);
});

const card = (id: string, step: string, amountMinor: number | null) => ({ id, step, phase: null, amountMinor }) as Deal;
const board: DealBoard["columns"] = [
  { key: "talk", title: {}, count: 60, sumMinor: 900, deals: [card("a", "talk", 300), card("b", "talk", null)] },
  { key: "closing", title: {}, count: 0, sumMinor: 0, deals: [] },
];

test("a moved card takes its amount with it", () => {
  const moved = moveCard(board, "a", "closing", "step");
  expect(moved.map(({ count, sumMinor, deals }) => ({ count, sumMinor, ids: deals.map(({ id, step }) => `${id} ${step}`) }))).toEqual([
    { count: 59, sumMinor: 600, ids: ["b talk"] },
    { count: 1, sumMinor: 300, ids: ["a closing"] },
  ]);
});

test("a card stays where it is when its column is not on the board", () => {
  expect(moveCard(board, "a", "no-such-step", "step")).toBe(board);
  expect(moveCard(board, "a", "talk", "step")).toBe(board);
  expect(moveCard(board, "unknown", "closing", "step")).toBe(board);
});

test.each([
  [{}, "board"],
  [{ loose: true }, "list"],
  [{ state: "lost" }, "list"],
  [{ due: "true", view: "board" }, "board"],
  [{ view: "nothing" }, "board"],
])("the address %j shows the %s", (search, view) => {
  expect(viewOf(readDealsSearch(search))).toBe(view);
});

test("a line that is picked takes the place of a blank one at the end", () => {
  const [blank, first, picked] = ["", "面談", "講座"].map((title) => ({
    title,
    quantity: "1",
    unit: title && "1000",
    taxKind: "standard" as const,
  }));
  if (!blank || !first || !picked) throw new Error("three lines");
  expect(withLine([first, blank], picked)).toEqual([first, picked]);
  expect(withLine([first], picked)).toEqual([first, picked]);
});
