import { expect, test } from "vitest";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { unsubscribedPage } from "../../../templates/pages/unsubscribed/view.ts";
import { expectPageRules, nasty, topic } from "./page-rules.ts";

const dueAt = new Date("2027-01-20T23:00:00Z");

expectPageRules(unsubscribedPage, [
  { topic, first: true, cancelled: [{ title: nasty, dueAt }], preferencesToken: "t" },
  { topic, first: false, cancelled: [], preferencesToken: "t" },
]);

test.each([
  { language: "ja", zone: undefined, due: "1月21日" },
  { language: "en", zone: undefined, due: "21 January" },
  { language: "en", zone: "America/New_York", due: "20 January" },
] as const)("the receipt lists what was cancelled, with the date in the zone: $due", ({ language, zone, due }) => {
  const receipt = { topic, first: true, cancelled: [{ title: "三つの数字", dueAt }], preferencesToken: "t", ...(zone && { zone }) };
  expect(renderPage(unsubscribedPage, language, receipt)).toMatch(new RegExp(`三つの数字.*${due}`, "s"));
});
