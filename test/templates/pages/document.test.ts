import { test } from "vitest";
import { documentPage } from "../../../templates/pages/document/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectOneButton, expectPageRules, nasty } from "./page-rules.ts";

expectPageRules(documentPage, [{ title: nasty }]);

test("shows one form with one button that posts, and nothing that submits itself", () => {
  expectOneButton(renderPage(documentPage, "ja", { title: nasty }));
});
