import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { errorPage } from "../../../templates/pages/error/view.ts";
import { ja } from "../../../templates/pages/layout/ja.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";

const folders = readdirSync(new URL("../../../templates/pages/", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "layout")
  .map((entry) => entry.name);

test.each(folders)("page %s has its four files, and a test that holds it to the rules of every page", (folder) => {
  const files = readdirSync(new URL(`../../../templates/pages/${folder}/`, import.meta.url));
  expect(files.toSorted()).toEqual(["en.ts", "ja.ts", "page.liquid", "view.ts"]);
  expect(readFileSync(new URL(`${folder}.test.ts`, import.meta.url), "utf8")).toContain("expectPageRules(");
});

test("the footer says who stands behind the page, and is empty where nobody is named", () => {
  const sender = { legalName: "みちしるべ合同会社", postalAddress: "東京都港区", complaints: "help@example.jp" };
  const html = renderPage(errorPage, "ja", { status: 500, url: "/" }, sender);
  expect(html).toMatch(/<footer>\s*<p>みちしるべ合同会社<br>東京都港区<br>.*help@example\.jp<\/p>\s*<\/footer>/);
  expect(html).toContain(ja.complaints);
  expect(renderPage(errorPage, "ja", { status: 500, url: "/" })).toMatch(/<footer>\s*<\/footer>/);
});

test.each(["light", "dark"])("colours of the %s scheme have the contrast of WCAG AA", (scheme) => {
  const css = readFileSync(new URL("../../../templates/pages/layout/page.css", import.meta.url), "utf8");
  const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
  const colours = Object.fromEntries(
    [...(scheme === "light" ? light : (dark.split("}")[0] ?? "")).matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  const luminance = (hex = "") => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one = "", other = "") => {
    const [dim = 0, bright = 0] = [luminance(colours[one]), luminance(colours[other])].toSorted((a, b) => a - b);
    return (bright + 0.05) / (dim + 0.05);
  };
  const texts = [
    ["ink", "sheet"],
    ["ink", "paper"],
    ["ink", "wash"],
    ["soft", "sheet"],
    ["soft", "paper"],
    ["soft", "wash"],
    ["accent", "sheet"],
    ["accent-ink", "accent"],
    ["accent-ink", "accent-deep"],
    ["accent-deep", "wash"],
    ["fault", "sheet"],
    ["fault", "fault-wash"],
  ];
  for (const [one, other] of texts) expect(contrast(one, other), `${one} on ${other}`).toBeGreaterThanOrEqual(4.5);
  expect(contrast("edge", "sheet"), "border of inputs").toBeGreaterThanOrEqual(3);
});
