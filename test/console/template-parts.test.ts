import { expect, test } from "vitest";
import type { Template, TemplateProblem } from "../../console/api/generated/routes.schemas.ts";
import { differing } from "../../console/editors/draft/parts.ts";
import { fieldEdit, openLiquid } from "../../console/editors/liquid/complete.ts";
import { arrangeTemplates } from "../../console/screens/templates/arrange.ts";
import { darkness, framed } from "../../console/screens/templates/mail-frame.ts";
import { marksIn, placeOf } from "../../console/screens/templates/problems.ts";
import { scriptBlocks } from "../../console/screens/templates/script-blocks.ts";

test("compares the parts that differ, also one that only one side has", () => {
  const of = (text: string) =>
    text.split("|").map((part) => ({ id: part.slice(0, 1), label: part.slice(0, 1), text: part.slice(1), language: "liquid" as const }));
  expect(differing({ of }, "a1|b2", "a1|b3|c4")).toEqual([
    { id: "b", label: "b", language: "liquid", before: "2", after: "3" },
    { id: "c", label: "c", language: "liquid", before: "", after: "4" },
  ]);
});

const field = { path: "lead.fields.renewal", insert: '{{ lead.fields.renewal | date: "M月d日" }}' };

/** The line as it is after the field was chosen at `|`. */
function chosen(line: string): string {
  const [before = "", after = ""] = line.split("¦");
  const { back, forth, text } = fieldEdit(before, after, field);
  return before.slice(0, before.length - back) + text + after.slice(forth);
}

test.each([
  ["更新日は{{¦", `更新日は${field.insert}`],
  ["更新日は{{¦}}です", `更新日は${field.insert}です`],
  ["更新日は{{ lead.f¦ }}です", `更新日は${field.insert}です`],
  ["更新日は{{ lead.f¦ | default: '—' }}です", "更新日は{{ lead.fields.renewal | default: '—' }}です"],
  ["更新日は¦です", `更新日は${field.insert}です`],
])("writes a merge field into %j", (line, after) => {
  expect(chosen(line)).toBe(after);
});

test("knows where a variable is begun", () => {
  expect(openLiquid("こんにちは {{ lead.na")).toEqual({ from: 6, word: "lead.na" });
  expect(openLiquid("{{ lead.name }} 様")).toBeNull();
  expect(openLiquid('{{ lead.name | default: "')).toBeNull();
});

const problem: TemplateProblem = {
  code: "unknown-variable",
  severity: "error",
  where: "mjml",
  line: 2,
  column: 5,
  message: { ja: "そのような項目はありません。", en: "There is no such variable." },
  suggestion: null,
};

test("marks a problem's word in its own part, and in no other", () => {
  const content = { channel: "email", source: { subject: "件名", mjml: "<mjml>\n    {{ lead.nam }}\n</mjml>" } } as const;
  expect(marksIn([problem], content, "mjml", "ja")).toEqual([
    { from: 11, to: 25, severity: "error", message: "そのような項目はありません。", fix: null },
  ]);
  expect(marksIn([problem], content, "subject", "ja")).toEqual([]);
  const line = { channel: "line", source: { messages: "messages:\n  - こんにちは\n" } } as const;
  expect(marksIn([{ ...problem, where: "messages[0].text" }], line, "messages", "en")).toHaveLength(1);
});

test("puts a problem without a line at the beginning, and one behind the end at the end of its line", () => {
  expect(placeOf({ line: null, column: null }, "abc")).toEqual({ from: 0, to: 0 });
  expect(placeOf({ line: 1, column: 99 }, "abc\ndef")).toEqual({ from: 3, to: 3 });
});

test("reads headings, lists, bold words and line breaks of a script, and keeps the rest as written", () => {
  expect(scriptBlocks("# お電話\n**まず**名乗る\n（二行目）\n\n1. 伺う\n2. **誘う**\n- 記録\n\n> 引用")).toEqual([
    { kind: "heading", spans: [{ text: "お電話", bold: false }] },
    {
      kind: "paragraph",
      spans: [
        { text: "まず", bold: true },
        { text: "名乗る\n（二行目）", bold: false },
      ],
    },
    { kind: "list", ordered: true, items: [[{ text: "伺う", bold: false }], [{ text: "誘う", bold: true }]] },
    { kind: "list", ordered: false, items: [[{ text: "記録", bold: false }]] },
    { kind: "paragraph", spans: [{ text: "> 引用", bold: false }] },
  ]);
});

test("frames a mail without links that open and without styles of other sites", () => {
  const html =
    '<html><head><link href="https://fonts.example/css" rel="stylesheet"><style>@import url(https://fonts.example/css);p{}</style></head></html>';
  expect(framed(html, { inverts: false })).toBe('<html><head><base target="_blank"><style>p{}</style></head></html>');
  expect(framed("<p>本文</p>", { inverts: true })).toMatch(/^<base target="_blank"><style>img.*<\/style><p>本文<\/p>$/);
});

test("knows a mail that has its own colours for dark", () => {
  expect(darkness('<meta name="color-scheme" content="light dark">')).toBe("own");
  expect(darkness("<style>@media (prefers-color-scheme: dark) {}</style>")).toBe("own");
  expect(darkness("<p>本文</p>")).toBe("inverted");
});

const template = (part: Partial<Template>): Template => ({
  key: "welcome/hello",
  channel: "email",
  language: "ja",
  title: "ようこそ",
  category: "nurture",
  users: [],
  version: 1,
  publishedAt: "2027-01-01T00:00:00.000Z",
  author: "system",
  draft: null,
  ...part,
});

test("finds templates by words in any width, by channel and state, in the order that is asked for", () => {
  const all = [
    template({}),
    template({ channel: "line", title: "ＬＩＮＥでようこそ", version: null, publishedAt: null }),
    template({
      key: "card/thanks",
      title: "お礼",
      publishedAt: "2027-02-01T00:00:00.000Z",
      draft: { revision: 1, baseVersion: 1, author: "staff:a", at: "" },
    }),
  ];
  const keys = (search: Parameters<typeof arrangeTemplates>[1]) =>
    arrangeTemplates(all, search, new Intl.Collator("ja").compare).map(({ key, channel }) => `${key} ${channel}`);
  expect(keys({})).toEqual(["card/thanks email", "welcome/hello email", "welcome/hello line"]);
  expect(keys({ search: "line" })).toEqual(["welcome/hello line"]);
  expect(keys({ state: "draft" })).toEqual(["card/thanks email"]);
  expect(keys({ state: "unpublished" })).toEqual(["welcome/hello line"]);
  expect(keys({ channel: "email", sort: "published" })).toEqual(["card/thanks email", "welcome/hello email"]);
  // What was never published stays at the end.
  expect(keys({ sort: "published", direction: "asc" })).toEqual(["welcome/hello email", "card/thanks email", "welcome/hello line"]);
  expect(keys({ direction: "desc" })).toEqual(["welcome/hello line", "welcome/hello email", "card/thanks email"]);
});
