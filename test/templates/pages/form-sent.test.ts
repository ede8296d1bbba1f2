import { expect, test } from "vitest";
import { formSentPage } from "../../../templates/pages/form-sent/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectOneButton, expectPageRules, nasty } from "./page-rules.ts";

const sent = { address: nasty, action: "/f/newsletter?lang=ja", fields: [{ name: nasty, value: nasty }] };

expectPageRules(formSentPage, [
  { ...sent, resent: false },
  { ...sent, resent: true },
]);

test("shows the address, sends the mail again by one button, and leads back to the form", () => {
  const variables = { ...sent, address: "hanako@example.jp", fields: [{ name: "email", value: "hanako@example.jp" }], resent: false };
  const html = renderPage(formSentPage, "ja", variables);
  expect(html).toContain("<dd>hanako@example.jp</dd>");
  expect(html).toContain('<input type="hidden" name="email" value="hanako@example.jp">');
  expect(html).toContain('href="/f/newsletter?lang=ja"');
  expectOneButton(html.replace(/ action="[^"]*" accept-charset="utf-8"/, ""));
});
