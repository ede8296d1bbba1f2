import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { LocalText } from "../../domain/words/local-text.ts";

type Entry = LocalText | string | ((...parts: unknown[]) => LocalText);

const folder = new URL("../../cli/words/", import.meta.url);
const files = readdirSync(folder).filter((name) => name !== "usage-errors.ts");

/** Stands for whatever a text has to fill in: a name, a number, a list, another text, the counts of an import or of deals. */
const deals = { opened: 42, won: 42, lost: 42, cooledOff: 42 };
const counts = { rows: 42, added: 42, merged: 42, unchanged: 42, bad: 42, warnings: 42, ...deals };
const filling = Object.assign(new String("42"), { ja: "42", en: "42", join: () => "42", ...counts });

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

test.each(files)("every text of %s is there in both languages", async (file) => {
  const tables: Record<string, Record<string, Entry>> = await import(new URL(file, folder).href);
  for (const [table, entries] of Object.entries(tables).filter(([, value]) => typeof value === "object")) {
    for (const [name, entry] of Object.entries(entries)) {
      // The headings of `commander`, by their English.
      if (typeof entry === "string") {
        expect(entry, `${table}.${name}`).toMatch(japanese);
        continue;
      }
      const said = typeof entry === "function" ? entry(...Array.from({ length: entry.length }, () => filling)) : entry;
      const [ja, en] = [String(said.ja), String(said.en)];
      expect(en.trim() === "", `${table}.${name}`).toBe(ja.trim() === "");
      expect(en.replace(/"メール=.*"/, ""), `${table}.${name}`).not.toMatch(japanese);
      // A text that is made of nothing but what it is given has no words of its own.
      if (ja !== en && ja !== "42")
        expect(ja, `${table}.${name}`).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}（）「」：。、]/u);
      expect(`${ja}${en}`, `${table}.${name}`).not.toMatch(/undefined|\[object/);
    }
  }
});
