import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "../../../domain/words/local-text.ts";
import { checkLiquid } from "../../../templates/liquid.ts";
import { en } from "../../../templates/pages/layout/en.ts";
import { ja } from "../../../templates/pages/layout/ja.ts";
import type { Page } from "../../../templates/pages/page.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";

/** Text that would run or break out of an attribute if it were not escaped. */
export const nasty = `<script>alert("x")</script>' onmouseover='alert(1)`;

export const topic = { title: `お便り${nasty}` };

const business = {
  name: `みちしるべ${nasty}`,
  legalName: "合同会社",
  postalAddress: "東京都",
  complaints: "a@example.com",
  website: "javascript:alert(1)",
  lineUrl: "javascript:alert(1)",
};

const shared = { ja, en };

/** What holds for every public page. `samples` show each state of the page, with `nasty` where a text comes from outside. */
export function expectPageRules<Variables extends object, Words extends object>(
  page: Page<Variables, Words>,
  samples: readonly NoInfer<Variables>[],
): void {
  const rendered = languages.flatMap((language) =>
    samples.map((variables, index) => ({ language, index, variables, html: renderPage(page, language, variables, business) })),
  );

  describe.each(rendered)("sample $index in $language", ({ html, language }) => {
    test("escapes what it is given, and has neither script nor handler", () => {
      expect(html).not.toMatch(/<script|<img|<iframe/i);
      // Values aside, where the words are harmless.
      expect(html.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\son\w+\s*=/i);
      expect(html).not.toMatch(/href="\s*javascript:/i);
      expect(html).not.toMatch(/undefined|\[object|\{\{|\{%/);
    });

    test("has its language, one heading, one main, and a title", () => {
      expect(html).toContain(`<html lang="${language}">`);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html.match(/<main/g)).toHaveLength(1);
      expect(html).toMatch(/<title>[^<]{3,}/);
      expect(html).toContain("width=device-width");
    });

    test("labels every input, and every button has words", () => {
      for (const [, id] of html.matchAll(/<input (?!type="hidden")[^>]*\bid="([^"]+)"/g)) expect(html).toContain(`for="${id}"`);
      for (const [input] of html.matchAll(/<input type="checkbox" name[^>]*>/g))
        expect(html).toMatch(new RegExp(`<label class="choice">${input.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
      for (const [, words] of html.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)) expect(words?.trim()).not.toBe("");
    });
  });

  test.each(languages)("the template names only what the page has in %s", (language) => {
    const wording = { words: page.words[language], shared: shared[language], language };
    const views = samples.map((variables) => ({ ...variables, ...page.view(variables, wording) }));
    const scope = { ...Object.assign({}, ...views), ...wording, business };
    expect(checkLiquid(readFileSync(page.template, "utf8"), "html", scope, "page.liquid")).toEqual([]);
  });
}

/** A page whose GET shows one button, so that only a person's press changes something (rules.md UNS3). */
export function expectOneButton(html: string): void {
  expect(html.match(/<form method="post"/g)).toHaveLength(1);
  expect(html.match(/<button/g)).toHaveLength(1);
  expect(html).not.toMatch(/http-equiv/i);
}
