import { expect, test } from "vitest";
import { en } from "../../../templates/pages/error/en.ts";
import { errorPage } from "../../../templates/pages/error/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules } from "./page-rules.ts";

const statuses = [400, 401, 403, 404, 409, 410, 413, 418, 429, 500, 502, 503];

expectPageRules(
  errorPage,
  statuses.map((status) => ({ status })),
);

test.each([
  [401, en["403"]],
  [404, en["404"]],
  [418, en["400"]],
  [501, en["500"]],
  [502, en["503"]],
  [504, en["503"]],
])("status %i has the words of the nearest status", (status, { title }) => {
  expect(renderPage(errorPage, "en", { status })).toContain(`<h1>${title}</h1>`);
});
