import { expect, test } from "vitest";
import { ja } from "../../../templates/pages/confirmed/ja.ts";
import { type ConfirmedVariables, confirmedPage } from "../../../templates/pages/confirmed/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty, topic } from "./page-rules.ts";

const kinds = ["confirmed", "already", "expired"] as const;

expectPageRules(
  confirmedPage,
  kinds.map((kind) => ({ kind, topics: [topic, topic], formKey: nasty, offers: [{ title: { ja: nasty }, url: `javascript:${nasty}` }] })),
);

test("an expired link leads back to the form in the same language", () => {
  expect(renderPage(confirmedPage, "ja", { kind: "expired", topics: [topic], formKey: "newsletter", offers: [] })).toContain(
    'href="/f/newsletter?lang=ja"',
  );
});

test("the LINE account is named only where there is one", () => {
  const done: ConfirmedVariables = { kind: "confirmed", topics: [topic], formKey: "newsletter", offers: [] };
  expect(renderPage(confirmedPage, "ja", done, { lineUrl: "https://line.me/R/ti/p/@x" })).toContain('href="https://line.me/R/ti/p/@x"');
  expect(renderPage(confirmedPage, "ja", done, { lineUrl: "" })).not.toContain(ja.lineButton);
});

test("offers with dates can be booked at once", () => {
  const offers = [{ title: { ja: "社長の棚おろし会" }, url: "https://shop.example.com/b/token" }];
  const html = renderPage(confirmedPage, "ja", { kind: "confirmed", topics: [topic], formKey: "newsletter", offers });
  expect(html).toContain('<a class="button" href="https://shop.example.com/b/token">社長の棚おろし会の日程を見る</a>');
});
