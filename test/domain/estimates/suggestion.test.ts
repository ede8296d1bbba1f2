import { describe, expect, test } from "vitest";
import { type SuggestionFacts, suggestContent } from "../../../domain/estimates/suggestion.ts";
import type { OfferDefinition } from "../../../domain/playbooks/sections/offers.ts";

const course: OfferDefinition = {
  key: "course",
  title: { ja: "棚おろし講座", en: "Stocktaking" },
  side: "back-end",
  kind: "course",
  format: "online",
  price: { amount: 330_000, taxRate: 10, taxIncluded: true },
  bonuses: [{ title: "個別フォロー", cost: 66_000, bought: false }],
};
const club: OfferDefinition = {
  ...course,
  key: "club",
  title: { ja: "月の会" },
  price: { amount: 10_000, taxRate: 10, taxIncluded: false },
  bonuses: [],
};
const facts: SuggestionFacts = {
  language: "ja",
  today: "2027-03-20",
  offer: course,
  next: null,
  prices: { priceMode: "inclusive", rounding: "down" },
  closingAnswer: "ひとりでは\n続かない",
  worries: "資金",
  answers: ["右腕がいない", "日曜に休みたい"],
  wasHeard: true,
};

test("the offer with what comes with it, and the offer alone for less, each in the lead's own words", () => {
  expect(suggestContent(facts)).toEqual({
    title: "棚おろし講座のお見積もり",
    greeting: expect.stringContaining("伺ったことをもとに"),
    expiresOn: "2027-04-03",
    missing: [],
    variants: [
      {
        key: "basic",
        title: "基本プラン",
        fits: "「ひとりでは 続かない」",
        lines: [{ title: "棚おろし講座（特典なし）", quantity: "1", unitMinor: 264_000, taxKind: "standard" }],
        discountMinor: 0,
      },
      {
        key: "full",
        title: "充実プラン",
        fits: "「ひとりでは 続かない」「資金」",
        lines: [
          { title: "棚おろし講座", quantity: "1", unitMinor: 330_000, taxKind: "standard" },
          { title: "個別フォロー", quantity: "1", unitMinor: 0, taxKind: "standard" },
        ],
        discountMinor: 0,
      },
    ],
  });
});

describe("what is not known", () => {
  test.each([
    {
      name: "no bonus and nothing after it",
      change: { offer: { ...course, bonuses: [] } },
      missing: ["second-variant"],
      variants: ["full"],
    },
    {
      name: "a bonus that costs nothing",
      change: { offer: { ...course, bonuses: [{ title: "x", cost: 0, bought: false }] } },
      missing: ["second-variant"],
      variants: ["full"],
    },
    { name: "no price", change: { offer: { ...course, price: undefined } }, missing: ["price", "second-variant"], variants: ["full"] },
    { name: "an offer after it", change: { offer: { ...course, bonuses: [] }, next: club }, missing: [], variants: ["basic", "full"] },
  ])("$name", ({ change, missing, variants }) => {
    const found = suggestContent({ ...facts, ...change } as SuggestionFacts);
    expect([found.missing, found.variants.map(({ key }) => key)]).toEqual([missing, variants]);
  });

  test("nobody has listened yet: their answers, and no thanks for a talk", () => {
    const found = suggestContent({ ...facts, closingAnswer: "", worries: "", wasHeard: false });
    expect(found.variants.map(({ fits }) => fits)).toEqual(["「右腕がいない」", "「右腕がいない」「日曜に休みたい」"]);
    expect(found.greeting).not.toContain("伺ったこと");
    expect(suggestContent({ ...facts, closingAnswer: "", worries: "", answers: [] }).variants[0]?.fits).toBe("");
  });
});

test.each([
  ["inclusive", club.price, 11_000],
  ["exclusive", club.price, 10_000],
  ["inclusive", course.price, 330_000],
  ["exclusive", course.price, 300_000],
] as const)("as %s, the price %j is %d", (priceMode, price, unitMinor) => {
  const found = suggestContent({ ...facts, offer: { ...course, price, bonuses: [] }, prices: { priceMode, rounding: "down" } });
  expect(found.variants[0]?.lines[0]?.unitMinor).toBe(unitMinor);
});

test("in English, with English quotation marks", () => {
  const found = suggestContent({ ...facts, language: "en", closingAnswer: "I cannot go on alone" });
  expect([found.title, found.variants[0]?.fits]).toEqual(["Estimate: Stocktaking", '"I cannot go on alone"']);
});
