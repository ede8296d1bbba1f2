import { expect, test } from "vitest";
import { formSentPage } from "../../../templates/pages/form-sent/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules } from "./page-rules.ts";

expectPageRules(formSentPage, [{ expireAfterDays: 7 }, { expireAfterDays: 1 }]);

test.each([
  [7, "ja", "リンクの有効期限は7日間です。"],
  [14, "ja", "リンクの有効期限は14日間です。"],
  [1, "en", "The link works for 1 day."],
  [14, "en", "The link works for 14 days."],
] as const)("says how long the link works: %i days, %s", (expireAfterDays, language, sentence) => {
  expect(renderPage(formSentPage, language, { expireAfterDays })).toContain(sentence);
});
