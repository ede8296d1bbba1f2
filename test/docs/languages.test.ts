import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const read = (name: string) => readFileSync(join(docs, name), "utf8");
const pairs = readdirSync(docs)
  .filter((name) => name.endsWith(".ja.md"))
  .map((japanese) => ({ japanese, english: japanese.replace(".ja.md", ".md") }));
/** The walk-through is shorter in Japanese: it does not show all that the program prints. */
const whole = pairs.filter(({ english }) => english !== "walk-through.md");

/** Headings by level, tables by their rows, examples by their language: what two translations of one page share. */
function shapeOf(page: string): string[] {
  const shape: string[] = [];
  let inExample = false;
  for (const line of page.split("\n")) {
    if (line.startsWith("```")) {
      inExample = !inExample;
      if (inExample) shape.push(line);
    } else if (!inExample && /^#+ /.test(line)) shape.push(line.split(" ")[0] ?? "");
    else if (!inExample && line.startsWith("|")) shape.push("row");
  }
  return shape;
}

/** The commands of the examples, without comments and quoted texts, which each language says in its own words. */
function commandsIn(page: string): string[] {
  const examples = [...page.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, text = ""]) => text.trim().split("\n"));
  return examples.map((line) =>
    line
      .replace(/\s+#.*$/, "")
      .replace(/"[^"$]*"/g, '""')
      .trim(),
  );
}

test("marketers, support and operators have their page in both languages", () => {
  const needed = ["for-marketers.ja.md", "for-support.ja.md", "for-operators.ja.md", "glossary.ja.md", "walk-through.ja.md"];
  expect(pairs.map(({ japanese }) => japanese)).toEqual(expect.arrayContaining(needed));
});

test.each(pairs)("$english and $japanese lead to each other at their top", ({ english, japanese }) => {
  expect(existsSync(join(docs, english))).toBe(true);
  const top = (name: string) => read(name).split("\n").slice(0, 5).join("\n");
  expect(top(english)).toContain(`([日本語](${japanese}))`);
  expect(top(japanese)).toContain(`[English](${english})`);
});

test.each(whole)("$english and $japanese have the same headings, tables and commands", ({ english, japanese }) => {
  expect(shapeOf(read(japanese))).toEqual(shapeOf(read(english)));
  expect(commandsIn(read(japanese))).toEqual(commandsIn(read(english)));
});

test("both glossaries have the same words in the same order", () => {
  const wordsOf = (name: string) => {
    const rows = read(name)
      .split("\n")
      .filter((line) => line.startsWith("| "));
    const words = rows.map((line) =>
      line
        .split("|")
        .slice(1, 3)
        .map((cell) => cell.trim()),
    );
    return words.filter(([first = ""]) => !/^(?:-+|term|用語)$/.test(first));
  };
  const english = wordsOf("glossary.md");
  expect(english.length).toBeGreaterThan(60);
  expect(wordsOf("glossary.ja.md").map(([japanese, word]) => [word, japanese])).toEqual(english);
});
