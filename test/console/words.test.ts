import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../console/words/", import.meta.url);
const names = readdirSync(new URL("ja/", folder)).toSorted();

test("each screen has its words in both languages", () => {
  expect(readdirSync(new URL("en/", folder)).toSorted()).toEqual(names);
});

test.each(names)("%s says the same things in both languages", (name) => {
  const [ja, en] = ["ja", "en"].map((language) => keysOf(JSON.parse(readFileSync(new URL(`${language}/${name}`, folder), "utf8"))));
  expect(en).toEqual(ja);
});

/** Paths of all words, without what plurals and values make different: English needs a form for one. */
function keysOf(words: object, path = ""): string[] {
  const keys = Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value, `${path}${key}.`) : [`${path}${key.replace(/_(?:one|other)$/, "")}`],
  );
  return [...new Set(keys)].toSorted();
}
