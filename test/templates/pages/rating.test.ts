import { expect, test } from "vitest";
import { type RatingVariables, ratingPage } from "../../../templates/pages/rating/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const asked: RatingVariables = {
  state: "open",
  title: { ja: "半年の伴走コーチング", en: "Half a year of coaching" },
  milestoneTitle: { ja: "第1回　会社の今を書き出す" },
  score: null,
  worth: null,
  words: "",
  until: new Date("2027-04-27T09:00+09:00"),
  zone: "Asia/Tokyo",
  most: 2_000,
  notice: null,
};
const end: RatingVariables = { ...asked, milestoneTitle: null };
const rated: RatingVariables = { ...end, state: "rated", score: 2, worth: false, words: nasty, notice: "rated" };

expectPageRules(ratingPage, [
  asked,
  end,
  rated,
  { ...end, words: nasty, notice: "rating-missing" },
  { ...rated, state: "over", notice: null },
  { ...asked, title: { ja: nasty }, milestoneTitle: { ja: nasty }, state: "over", notice: "rating-over" },
]);

const html = (variables: RatingVariables) => renderPage(ratingPage, "ja", variables);

test("only at the end it asks whether it was worth more than its price", () => {
  expect(html(asked)).not.toContain('name="worth"');
  expect(html(end).match(/name="worth"/g)).toHaveLength(2);
});

test("the best of five stands first, and what they said is chosen", () => {
  expect([...html(asked).matchAll(/name="score" value="(\d)"/g)].map(([, value]) => value)).toEqual(["5", "4", "3", "2", "1"]);
  expect(html(rated)).toMatch(/name="score" value="2" required checked/);
  expect(html(rated)).toMatch(/name="worth" value="no" required checked/);
});

test("over, it has no button, and shows what they said", () => {
  const over = html({ ...rated, words: "助かりました", state: "over", notice: null });
  expect(over).not.toContain("<button");
  expect(over).toContain("助かりました");
});
