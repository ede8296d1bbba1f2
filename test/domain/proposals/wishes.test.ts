import { describe, expect, test } from "vitest";
import { casesFor } from "../../../domain/proposals/case-story.ts";
import { type ProposalContent, proposalSchema } from "../../../domain/proposals/proposal.ts";
import { checkWishes, wishes } from "../../../domain/proposals/wishes.ts";

const whole: ProposalContent = {
  title: "任せられる会社へ",
  interests: "社員に任せたい",
  result: "週に二日、現場に出なくても回ります。",
  benefit: "夕食を家族と囲めます。",
  future: "三年後、右腕が工場を切り盛りします。",
  criteria: "任せた仕事の数をご覧ください。",
  opinion: "六か月をお勧めします。",
  nextStep: "3月20日に、ご質問にお答えします。",
  afterCare: "月に一度の勉強会が続きます。",
  cases: [],
};
const unmet = (change: Partial<ProposalContent>) => checkWishes({ ...whole, ...change }).flatMap(({ wish, met }) => (met ? [] : [wish]));

describe("the check against the buyer's nine wishes (features.md I10)", () => {
  test("a whole proposal answers all nine, in the order of the article", () => {
    expect(checkWishes(whole).map(({ wish }) => wish)).toEqual(wishes);
    expect(unmet({})).toEqual([]);
  });

  test.each([
    ["no criteria", { criteria: "" }, ["criteria"]],
    ["a next step without a day", { nextStep: "ご検討ください。" }, ["decide-fast"]],
    ["nobody's view", { opinion: "" }, ["expert"]],
    ["too long", { benefit: "夕食を家族と囲めます。".repeat(300) }, ["tired-of-choosing"]],
    ["words that push", { nextStep: "3月20日までに、今だけの条件でお決めください。" }, ["no-push"]],
    ["words that push, in English", { opinion: "Act now." }, ["no-push"]],
    ["three things to do", { nextStep: "3月20日に来社。書類に記入。家族に説明。" }, ["no-needless-acts"]],
    ["the thing instead of the effect", { benefit: "" }, ["effect"]],
    ["all features", { benefit: "業界初の機能と最新鋭の機能を搭載。" }, ["effect"]],
    ["not their words", { interests: "" }, ["own-level"]],
    ["a sentence of a hundred letters", { future: `${"長い".repeat(50)}。` }, ["own-level"]],
    ["nothing afterwards", { afterCare: "" }, ["after-care"]],
  ] as const)("%s", (_, change, expected) => {
    expect(unmet(change)).toEqual(expected);
  });

  test("an empty one answers only what nothing can break", () => {
    const empty = checkWishes(proposalSchema.parse({ title: "-" }));
    expect(empty.filter(({ met }) => met).map(({ wish }) => wish)).toEqual(["tired-of-choosing", "no-push"]);
  });
});

test("cases of the lead's trade come first", () => {
  const story = (key: string, trade: string) => ({ key, title: key, trade, before: "-", after: "-" });
  const cases = [story("shop", "小売"), story("metal", "金属加工"), story("care", "介護")];
  expect(casesFor(cases, "金属").map(({ key }) => key)).toEqual(["metal", "shop", "care"]);
  expect(casesFor(cases, null).map(({ key }) => key)).toEqual(["shop", "metal", "care"]);
});
