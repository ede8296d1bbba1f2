import { expect, test } from "vitest";
import { type PreferencesVariables, preferencesPage } from "../../../templates/pages/preferences/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const saved: PreferencesVariables = {
  address: nasty,
  saved: true,
  choices: [
    { topic: "newsletter", title: nasty, channel: "email", on: true },
    { topic: "newsletter", title: nasty, channel: "line", on: false },
  ],
};

expectPageRules(preferencesPage, [saved, { address: "", saved: false, choices: [] }]);

test("offers every choice and ticks the present ones", () => {
  const html = renderPage(preferencesPage, "en", saved);
  expect(html).toContain('name="offered" value="newsletter:line"');
  expect(html).toMatch(/name="choice" value="newsletter:email" checked/);
  expect(html).not.toMatch(/name="choice" value="newsletter:line" checked/);
});
