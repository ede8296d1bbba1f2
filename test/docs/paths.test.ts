import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).flatMap((name) => (name.endsWith(".md") ? `docs/${name}` : [])),
];

/** Folders that are made at run time or fetched. */
const foreign = ["node_modules", ".git", ".data"];
const present = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
  if (foreign.includes(entry.name)) return [];
  if (!entry.isDirectory()) return entry.name;
  const inside = readdirSync(join(root, entry.name), { recursive: true, withFileTypes: true });
  const under = inside.map((one) => join(one.parentPath, one.name).slice(root.length) + (one.isDirectory() ? "/" : ""));
  return [`${entry.name}/`, ...under];
});

/** A file or a folder (with its slash at the end); a name with `<…>` or `*` stands for many. */
const pathPattern = /^[\w.-]+(?:\/[\w.-]+)*(?:\.(?:ts|mjs|js|json|ya?ml|md|prisma|sql|mjml|liquid|css|patch)|\/)$/;

/** The paths that a page names in backticks, outside its examples. */
function pathsIn(page: string): string[] {
  const prose = readFileSync(join(root, page), "utf8").replaceAll(/^```.*?^```/gms, "");
  const quoted = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);
  return quoted.filter((text) => pathPattern.test(text) && !foreign.includes(text.split("/")[0] ?? ""));
}

/** Where a page's links lead, but for those to the web and to its own headings. */
function linksIn(page: string): string[] {
  const targets = [...readFileSync(join(root, page), "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^(?:https?:|mailto:|#)/.test(target)).map((target) => target.split("#")[0] ?? "");
}

/** A path may be shortened at its beginning: after `services/leads/module.ts`, `staff-hold.ts` is found by its end. */
const isPresent = (path: string): boolean => present.some((one) => one === path || one.endsWith(`/${path}`));

test("the pages name paths and have links", () => {
  expect(pages.flatMap(pathsIn).length).toBeGreaterThan(100);
  expect(pages.flatMap(linksIn).length).toBeGreaterThan(50);
});

test.each(pages)("every path that %s names exists", (page) => {
  expect(pathsIn(page).filter((path) => !isPresent(path))).toEqual([]);
});

test.each(pages)("every link of %s leads to a file", (page) => {
  expect(linksIn(page).filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});

test("a path that is gone is found", () => {
  expect(isPresent("services/engine/module.ts")).toBe(true);
  expect(isPresent("services/clock/")).toBe(false);
  expect(isPresent("domain/events/event-kinds.ts")).toBe(false);
});
