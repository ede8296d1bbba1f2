import { expect, test } from "vitest";
import { confirmPage } from "../../../templates/pages/confirm/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectOneButton, expectPageRules, nasty, topic } from "./page-rules.ts";

const states = ["waiting", "confirmed", "expired"] as const;

expectPageRules(
  confirmPage,
  states.map((state) => ({ state, topic, address: nasty, formKey: nasty })),
);

test("shows one form with one button that posts, and nothing that submits itself", () => {
  expectOneButton(renderPage(confirmPage, "ja", { state: "waiting", topic, address: nasty, formKey: "newsletter" }));
});

test.each(["confirmed", "expired"] as const)("a link that is %s has no button to press", (state) => {
  expect(renderPage(confirmPage, "ja", { state, topic, address: "", formKey: "newsletter" })).not.toContain("<form");
});
