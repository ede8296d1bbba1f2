import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { capsOf, keyList, keyNames, keyPlaces } from "../../console/app/key-list.ts";
import { screenKeys } from "../../console/app/screen-keys.ts";
import { tabs as settingsTabs } from "../../console/screens/settings/tabs.ts";

const folder = new URL("../../console/", import.meta.url);
const wordsOf = (language: string, name: string) => JSON.parse(readFileSync(new URL(`words/${language}/${name}.json`, folder), "utf8"));
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes("generated"))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), "utf8") }));

/** As the source writes them: it brings the icons, too, which need a browser. */
const namesIn = (path: string, pattern: RegExp) =>
  [...(sources.find((one) => one.path === path)?.text ?? "").matchAll(pattern)].map(([, name]) => name).toSorted();

test.each(["ja", "en"])("each key, each place and each deed has its words in %s", (language) => {
  const { keys, nav } = wordsOf(language, "common");
  const palette = wordsOf(language, "palette");
  const { tabs } = wordsOf(language, "settings");
  for (const name of keyNames.filter((one) => one !== "go")) expect(keys[name], name).toEqual(expect.any(String));
  for (const place of keyPlaces) expect(keys.places[place], place).toEqual(expect.any(String));
  for (const name of Object.keys(screenKeys)) expect(nav[name], name).toEqual(expect.any(String));
  for (const { name } of settingsTabs) expect(tabs[name], name).toEqual(expect.any(String));
  expect(Object.keys(palette.deeds).toSorted()).toEqual(namesIn("app/deeds.ts", /\bname: "(\w+)"/g));
  expect(Object.keys(palette.places).toSorted()).toEqual(namesIn("app/places.ts", /"palette:places\.(\w+)"/g));
});

test("a key that the help lists is bound somewhere", () => {
  const users = sources.filter(({ path, text }) => !path.includes("key-list") && /useKeys\(|isKey\(/.test(text)).map(({ text }) => text);
  // Escape is what the dialogs of the library hear themselves.
  for (const name of keyNames.filter((one) => one !== "close"))
    expect(
      users.some((text) => new RegExp(`\\b${name}(?::|,|")`).test(text)),
      name,
    ).toBe(true);
});

test("no part hears a key beside the list, but Enter in its own field", () => {
  const others = sources.filter(({ path, text }) => path !== "parts/keys.ts" && /event\.(?:key|code) ===? "(?!Enter)/.test(text));
  expect(others.map(({ path }) => path)).toEqual([]);
});

test("where one key could mean two things, it means one", () => {
  for (const place of keyPlaces) {
    const presses = keyNames.filter((name) => keyList[name].place === place).flatMap((name) => [...keyList[name].presses]);
    expect(presses.filter((press, index) => presses.indexOf(press) !== index)).toEqual([]);
  }
  expect(new Set(Object.values(screenKeys)).size).toBe(Object.keys(screenKeys).length);
});

test("a Mac's keys are called as they are printed there", () => {
  expect(capsOf("mod+k", true)).toEqual(["⌘", "K"]);
  expect(capsOf("mod+k", false)).toEqual(["Ctrl", "K"]);
  expect(capsOf("alt+ArrowUp", false)).toEqual(["Alt", "↑"]);
  expect(capsOf("g t", true)).toEqual(["g", "t"]);
});
