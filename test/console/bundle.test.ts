import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Manifest } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleConsole } from "../../console/build.ts";

const folder = mkdtempSync(join(tmpdir(), "hagukumi-bundle-"));
let manifest: Manifest;
beforeAll(async () => {
  await bundleConsole(folder);
  manifest = JSON.parse(readFileSync(join(folder, ".vite", "manifest.json"), "utf8"));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of a chunk with all that it imports statically, and their CSS. */
function filesOf(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The manifest has no ${key}`);
  if (seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
  for (const one of chunk.imports ?? []) filesOf(one, seen);
  return seen;
}

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1_000;

/** Up to the end of Today, in the language whose words are longer. */
function filesOfFirstLoad(): Set<string> {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const linked = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
  const loaded = ["screens/today/today.tsx", "words/ja/common.json", "words/ja/today.json"];
  return new Set([...linked, ...loaded.flatMap((key) => [...filesOf(key)])]);
}

test("the first load, to the end of Today, is at most 300 kB", () => {
  expect(kilobytes(filesOfFirstLoad())).toBeLessThanOrEqual(300);
});

/** kB of gzip that a chunk adds to the first load with all that it imports. */
const budgets: Readonly<Record<string, number>> = {
  "editors/compare-texts.tsx": 120,
  "editors/liquid/template-editor.tsx": 140,
  "editors/yaml/yaml-editor.tsx": 140,
  "screens/forms/form.tsx": 75,
  "screens/forms/forms.tsx": 70,
  "screens/person/person.tsx": 66,
  "screens/sequences/sequence.tsx": 98,
};
const SCREEN = 60;
const WORDS = 8;

test("each chunk that is loaded later keeps its budget", () => {
  const first = filesOfFirstLoad();
  const late = Object.entries(manifest).flatMap(([key, { isDynamicEntry }]) => {
    if (isDynamicEntry !== true) return [];
    const budget = budgets[key] ?? (key.startsWith("words/") ? WORDS : SCREEN);
    const size = kilobytes([...filesOf(key)].filter((file) => !first.has(file)));
    return [{ key, size, budget }];
  });
  expect(late.filter(({ size, budget }) => size > budget)).toEqual([]);
  // The manifest names what the budgets are for.
  expect(Object.keys(budgets).filter((key) => !late.some((one) => one.key === key))).toEqual([]);
  expect(late.length).toBeGreaterThan(20);
});

/** Names of Mantine's classes. Only they look like this. */
const mantineClasses = (text: string) => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));

test("the style sheet holds the style of each of Mantine's components that a screen uses, and of no other", () => {
  const assets = readdirSync(join(folder, "assets")).map((name) => ({ name, text: readFileSync(join(folder, "assets", name), "utf8") }));
  const textOf = (end: string) => assets.flatMap(({ name, text }) => (name.endsWith(end) ? [text] : [])).join("\n");
  const used = mantineClasses(textOf(".js"));
  const there = mantineClasses(textOf(".css"));
  const styles = dirname(createRequire(import.meta.url).resolve("@mantine/core/styles/global.css"));
  const components = readdirSync(styles).flatMap((name) => {
    const classes = mantineClasses(readFileSync(join(styles, name), "utf8"));
    return name.endsWith(".layer.css") && classes.size > 0 ? [{ name, classes }] : [];
  });
  expect(components.length).toBeGreaterThan(50);
  const isUsed = components.filter(({ classes }) => !classes.isDisjointFrom(used));
  const isThere = components.filter(({ classes }) => classes.isSubsetOf(there));
  expect(isThere.map(({ name }) => name)).toEqual(isUsed.map(({ name }) => name));
});
