import { expect, test } from "vitest";
import { lanesOf } from "../../console/screens/consultations/lanes.ts";
import {
  asRead,
  bodyOf,
  hasDate,
  readExceptions,
  readSpans,
  writeExceptions,
} from "../../console/screens/settings/consultants/consultant-values.ts";
import { talkBody, talkValues, usualTalk, wrongTalk } from "../../console/screens/settings/consultation-values.ts";
import { consultantSchema } from "../../domain/consultations/consultant.ts";
import { consultationRulesSchema } from "../../domain/consultations/rules.ts";

test.each([
  ["10:00-17:00", [{ from: "10:00", to: "17:00" }]],
  [
    "9:00-12:00, 13:00-17:00",
    [
      { from: "09:00", to: "12:00" },
      { from: "13:00", to: "17:00" },
    ],
  ],
  [
    "１０：００～１２：００、１３：００～２４：００",
    [
      { from: "10:00", to: "12:00" },
      { from: "13:00", to: "24:00" },
    ],
  ],
  ["10:00 – 12:00", [{ from: "10:00", to: "12:00" }]],
  ["", []],
  ["午前中", null],
  ["17:00-10:00", null],
  ["10:00-25:00", null],
  ["10:75-12:00", null],
])("hours that are typed as %s are read", (text, spans) => expect(readSpans(text)).toEqual(spans));

test("a consultant comes through the dialog as they were, in the API's own form", () => {
  const consultant = consultantSchema.parse({
    key: "ayumi",
    name: "森川あゆみ",
    zone: "America/New_York",
    hours: [
      { days: ["monday", "friday"], from: "09:30", to: "12:00" },
      { days: ["monday"], from: "13:00", to: "17:00" },
    ],
    exceptions: [{ date: "2027-03-16" }, { date: "2027-03-17", hours: [{ from: "10:00", to: "11:00" }] }],
    holidays: "ignore",
    offers: ["talk", "other"],
    place: "会議室",
    joinUrl: "https://meet.example.com/a",
  });
  const { key, values } = asRead({ ...consultant, etag: "x" });
  expect(values).toMatchObject({ monday: "09:30-12:00, 13:00-17:00", tuesday: "", exceptions: "2027-03-16\n2027-03-17 10:00-11:00" });
  expect(consultantSchema.parse({ key, ...bodyOf(values) })).toEqual(consultant);
});

test("a date that is not chosen yet keeps its line, and is not saved as a date", () => {
  const lines = [
    { date: "", hours: "10:00-11:00" },
    { date: "", hours: "" },
    { date: "2027-03-16", hours: "" },
  ];
  const read = readExceptions(writeExceptions(lines));
  expect(read).toEqual(lines);
  expect(read.map(hasDate)).toEqual([false, false, true]);
});

test("the rules of a consultation come through the dialog of its offer as they were", () => {
  const rules = consultationRulesSchema.parse({
    minutes: 45,
    step: 15,
    bufferAfter: 10,
    notice: "2 days",
    change: "12 hours",
    horizon: 30,
    perDay: 2,
    reminders: ["1 day", "1 hour"],
    questions: [{ key: "worry", label: { ja: "お悩み", en: "Your worry" }, required: true }],
  });
  const values = { kind: "consultation", ...talkValues(rules) };
  expect(wrongTalk(values)).toEqual({});
  expect(consultationRulesSchema.parse(talkBody(values).consultation)).toEqual(rules);
  expect(talkBody({ ...values, kind: "seminar" })).toEqual({});
});

test("a new consultation begins with what the API would take by itself", () => {
  const values = { kind: "consultation", ...usualTalk };
  expect(consultationRulesSchema.parse(talkBody(values).consultation)).toEqual(consultationRulesSchema.parse({}));
});

test("what is no length of time, no number and no question is told at its field", () => {
  const values = { kind: "consultation", ...usualTalk };
  const questions = JSON.stringify([{ key: "question-1", ja: " ", en: "", required: false }]);
  expect(
    Object.keys(wrongTalk({ ...values, notice: "soon", change: "あす", talkMinutes: "long", talkReminders: "1 day, later", questions })),
  ).toEqual(expect.arrayContaining(["notice", "change", "talkMinutes", "talkReminders", "questions"]));
});

test("entries that overlap stand side by side, and others have the whole width", () => {
  const at = (from: number, to: number) => ({ startsAt: `2027-03-16T${from}:00Z`, endsAt: `2027-03-16T${to}:00Z` });
  const placed = lanesOf([at(10, 12), at(11, 13), at(12, 14), at(15, 16)]);
  expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ]);
});

test("one that guests do not book stays so when something else is changed", () => {
  expect(talkBody({ kind: "consultation", ...talkValues(undefined) })).toEqual({});
});
