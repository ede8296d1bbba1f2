import { expect, test } from "vitest";
import { headFaults } from "../../console/screens/sequences/head-faults.ts";
import { type HeadEdit, readHead, setAllInHead } from "../../console/screens/sequences/head-source.ts";
import { type Choices, conditionEdits, eventEdits, headLines } from "../../console/screens/sequences/head-words.ts";
import type { Names } from "../../console/screens/sequences/step-names.ts";
import words from "../../console/words/ja/sequences.json" with { type: "json" };

const names: Names = {
  templates: {},
  events: [
    { value: "formSubmitted", name: "フォームの申し込み" },
    { value: "seminarBooked", name: "セミナーの予約" },
  ],
  roles: [],
  offers: [],
};
const choices: Choices = {
  ...{ topic: [{ value: "newsletter", name: "経営のお便り" }], form: [{ value: "guide", name: "資料請求" }] },
  ...{ document: [], sequence: [], source: [], channel: [] },
};

/** As i18next fills in a text. */
function t(key: string, values: Record<string, unknown>): string {
  const text = key.split(".").reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], words);
  return String(text ?? values.defaultValue ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

const head = "sequence: spring\ntitle: 春\ncategory: nurture\ntopic: newsletter\n";

test.each([
  ["enter: manual", ["はじまり：手で入れた人（人の一覧・APIから）"]],
  ["enter: { on: formSubmitted }", ["はじまり：フォームの申し込み"]],
  [
    "enter: { on: formSubmitted, where: { form: guide, plan: small }, again: { after: 180 days } }",
    ["はじまり：フォームの申し込み（フォーム：資料請求、plan=small）（前の参加から180日たてばもう一度）"],
  ],
  ["enter: { on: shopVisited, again: always }", ["はじまり：shopVisited（何度でも）"]],
  ["enter: { on: '' }", ["はじまり：（きっかけが選ばれていません）"]],
  [
    "enter: manual\ngoal: [seminarBooked, won]\nleave: lost",
    ["はじまり：手で入れた人（人の一覧・APIから）", "目標：セミナーの予約、won ・ 離脱：lost"],
  ],
  [
    'enter: manual\nwindow: { days: [sat, sun], from: "10:00", to: "24:00", holidays: ignore }',
    ["はじまり：手で入れた人（人の一覧・APIから）", "配信時間：土、日 10:00〜24:00"],
  ],
])("tells the head with %s in words", (source, lines) => {
  expect(headLines(readHead(head + source), names, choices, t)).toEqual(["お便り ・ トピック：経営のお便り", ...lines]);
});

const entered = `${head}enter: { on: formSubmitted, where: { form: guide, plan: small }, again: never } # for now\n`;
const entry = () => {
  const { enter } = readHead(entered);
  if (enter === null) throw new Error("The entry was not read");
  return enter;
};
const enterLine = (edits: readonly HeadEdit[]) => /^enter: .*$/m.exec(setAllInHead(entered, edits))?.[0];

test("another event keeps what else is written, but no condition that it cannot have", () => {
  expect(enterLine(eventEdits(entry(), "seminarBooked", true))).toBe(
    "enter: { on: seminarBooked, where: { plan: small }, again: never } # for now",
  );
  expect(enterLine(eventEdits(entry(), "subscriptionConfirmed", true))).toContain("where: { form: guide, plan: small }");
  expect(enterLine(eventEdits(entry(), "semin", false))).toContain("where: { form: guide, plan: small }");
});

test("conditions without a field of their own are typed as pairs", () => {
  expect(enterLine(conditionEdits(entry(), ["plan=small", "seats = 2"]))).toContain("where: { form: guide, plan: small, seats: 2 }");
  expect(enterLine(conditionEdits(entry(), ["no pair"]))).toContain("where: { form: guide }, again: never }");
  expect(conditionEdits(entry(), ["plan=small"])).toEqual([]);
});

test("each problem above the steps stands at its field, what has none elsewhere", () => {
  const source = `sequence: spring
title: ""
category: nurture
enter: { on: formSubmited, where: { form: 春 } }
colour: red
steps:
  - { id: one, send: {} }
`;
  const found = [
    ["empty", '""'],
    ["no-topic", "nurture"],
    ["unknown-event", "formSubmited"],
    ["wrong-value", "春"],
    ["unknown-key", "colour"],
    ["empty", "{}"],
  ] as const;
  const problems = found.map(([code]) => ({ code }));
  const marks = found.map(([code, text]) => {
    const from = source.indexOf(text);
    return { from, to: from + text.length, severity: "error" as const, message: `${code} ${text}`, fix: null };
  });
  const { at, elsewhere, count } = headFaults({ source, problems }, marks);
  const messages = (field: string) => at(field).map(({ message }) => message);
  expect(["title", "category", "topic", "enter.on", "enter.where"].map(messages)).toEqual([
    ['empty ""'],
    [],
    ["no-topic nurture"],
    ["unknown-event formSubmited"],
    ["wrong-value 春"],
  ]);
  expect(elsewhere.map(({ message }) => message)).toEqual(["unknown-key colour"]);
  expect(count).toBe(5);
});
