import { test } from "vitest";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { unsubscribePage } from "../../../templates/pages/unsubscribe/view.ts";
import { expectOneButton, expectPageRules, nasty, topic } from "./page-rules.ts";

const subscribed = { topic, address: nasty, subscribed: true, preferencesToken: "t" };

expectPageRules(unsubscribePage, [subscribed, { ...subscribed, subscribed: false }]);

test("shows one form with one button that posts, and nothing that submits itself (UNS3, LAW6)", () => {
  expectOneButton(renderPage(unsubscribePage, "ja", subscribed));
});
