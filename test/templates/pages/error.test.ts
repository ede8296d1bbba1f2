import { expect, test } from "vitest";
import { en } from "../../../templates/pages/error/en.ts";
import { errorPage } from "../../../templates/pages/error/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const statuses = [400, 401, 403, 404, 409, 410, 413, 418, 429, 500, 502, 503];

expectPageRules(
  errorPage,
  statuses.map((status) => ({ status, url: `/f/newsletter?x=${nasty}` })),
);

test.each([
  [401, en["403"]],
  [404, en["404"]],
  [418, en["400"]],
  [501, en["500"]],
  [502, en["503"]],
  [504, en["503"]],
])("status %i has the words of the nearest status", (status, { title }) => {
  expect(renderPage(errorPage, "en", { status, url: "/" })).toContain(`<h1>${title}</h1>`);
});

const business = { name: "育み", legalName: "育み合同会社", complaints: "help@example.jp", website: "https://example.jp/" };

test("names the business, a contact and a way on", () => {
  const missing = renderPage(errorPage, "ja", { status: 404, url: "/nothing" }, business);
  for (const shown of ["育み合同会社", "help@example.jp", 'href="https://example.jp/"']) expect(missing).toContain(shown);
  expect(missing).not.toContain('href="/nothing"');
  const busy = renderPage(errorPage, "ja", { status: 503, url: "/f/newsletter?lang=ja" }, business);
  expect(busy).toContain('href="/f/newsletter?lang=ja"');
});

test("without anything known of the business, a way on remains", () => {
  expect(renderPage(errorPage, "en", { status: 404, url: "/nothing" })).toContain('href="/"');
  expect(renderPage(errorPage, "en", { status: 429, url: "/f/x" })).toContain('href="/f/x"');
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example", ""])("never leads to another site: %j", (url) => {
  expect(renderPage(errorPage, "en", { status: 503, url })).not.toContain("evil");
});
