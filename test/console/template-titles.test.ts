import { expect, test } from "vitest";
import { searchTemplates, templateChoices, titleOf, titlesOf } from "../../console/screens/templates/titles.ts";

const of = (channel: string, key: string, title: string, language = "ja") => ({ channel, key, title, language });
const titles = titlesOf(
  [
    of("email", "welcome/hello", "Welcome", "en"),
    of("email", "welcome/hello", "小冊子をお届けします"),
    of("line", "welcome/hello", "messages:\n  - type: text\n    text: ご登録ありがとうございます"),
    of("email", "card/thanks", "名刺交換のお礼"),
    of("person", "invitation/call", "# お電話の台本"),
  ],
  "ja",
);

test("a template is called as in the language of the console, in each channel by itself", () => {
  expect(titleOf(titles, "email", "welcome/hello")).toBe("小冊子をお届けします");
  expect(titleOf(titles, "line", "welcome/hello")).toBe("ご登録ありがとうございます");
  expect(titleOf(titles, "line", "card/thanks")).toBe("card/thanks");
});

test("templates are chosen by key: one for all of its channels", () => {
  expect(templateChoices(titles).map(({ value, titles: own }) => [value, own])).toEqual(
    expect.arrayContaining([
      ["welcome/hello", ["小冊子をお届けします", "ご登録ありがとうございます"]],
      ["card/thanks", ["名刺交換のお礼"]],
      ["invitation/call", ["お電話の台本"]],
    ]),
  );
  expect(templateChoices({})).toEqual([]);
});

test.each([
  ["お礼", ["card/thanks"]],
  ["登録", ["welcome/hello"]],
  ["ＷＥＬＣＯＭＥ", ["welcome/hello"]],
  ["invitation/", ["invitation/call"]],
  ["ない", []],
])("a search for “%s” looks in keys and in the titles of all channels", (words, found) => {
  expect(searchTemplates(templateChoices(titles), words).map(({ value }) => value)).toEqual(found);
});
