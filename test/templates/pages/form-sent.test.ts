import { expect, test } from "vitest";
import { formSentPage } from "../../../templates/pages/form-sent/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectOneButton, expectPageRules, nasty } from "./page-rules.ts";

const sent = {
  address: nasty,
  action: "/f/newsletter?lang=ja",
  fields: [{ name: nasty, value: nasty }],
  resent: false,
  expireAfterDays: 7,
};

expectPageRules(formSentPage, [sent, { ...sent, resent: true, expireAfterDays: 1 }]);

test("shows the address, sends the mail again by one button, and leads back to the form", () => {
  const variables = { ...sent, address: "hanako@example.jp", fields: [{ name: "email", value: "hanako@example.jp" }] };
  const html = renderPage(formSentPage, "ja", variables);
  expect(html).toContain("<dd>hanako@example.jp</dd>");
  expect(html).toContain('<input type="hidden" name="email" value="hanako@example.jp">');
  expect(html).toContain('href="/f/newsletter?lang=ja"');
  expectOneButton(html.replace(/ action="[^"]*" accept-charset="utf-8"/, ""));
});

test.each([
  [7, "ja", "リンクの有効期限は7日間です。"],
  [14, "ja", "リンクの有効期限は14日間です。"],
  [1, "en", "The link works for 1 day."],
  [14, "en", "The link works for 14 days."],
] as const)("says how long the link works: %i days, %s", (expireAfterDays, language, sentence) => {
  expect(renderPage(formSentPage, language, { ...sent, expireAfterDays })).toContain(sentence);
});
