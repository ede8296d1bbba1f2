import { describe, expect, test } from "vitest";
import { differences } from "../../../domain/sequences/diff.ts";
import { parseSequence } from "../../../domain/sequences/lint.ts";

const base = `sequence: s
title: t
category: nurture
topic: news
enter: { on: subscriptionConfirmed }
goal: seminarBooked
window: { days: weekdays, from: "08:00", to: "20:00" }
steps:
  - { id: useful, wait: "tuesday, at 08:00" }
  - { id: one, send: { email: a/b } }
  - { id: two, update: { tag: warm } }
  - id: way
    branch:
      - when: { score.trust: { atLeast: 25 } }
        steps: [{ id: call, update: { tag: called } }]
      - otherwise: [{ id: quiet, update: { tag: quiet } }]
  - { id: three, wait: 1 day }
`;
const of = (change: (text: string) => string) =>
  differences(parseSequence(base), parseSequence(change(base))).map(({ kind, step, sentence }) => [kind, step, sentence.en, sentence.ja]);

describe("what changed between two versions", () => {
  test("is nothing for the same, however it is written", () => {
    expect(
      of(
        (text) => `# a comment\n${text.replace('{ id: useful, wait: "tuesday, at 08:00" }', 'id: useful\n    wait: "tuesday, at 08:00"')}`,
      ),
    ).toEqual([]);
  });

  test.each([
    [
      "a wait",
      ["tuesday, at 08:00", "wednesday, at 09:00"],
      [
        "changed",
        "useful",
        'The wait is now "Wait until the next Wednesday at 09:00" instead of "Wait until the next Tuesday at 08:00".',
        "待ち方が「次の火曜日の08:00まで待つ」から「次の水曜日の09:00まで待つ」に変わります。",
      ],
    ],
    [
      "a title",
      ["title: t", "title: u"],
      ["changed", null, 'The title is now "u" instead of "t".', "題名が、「t」から「u」に変わります。"],
    ],
    [
      "a category",
      ["category: nurture", "category: promotion"],
      ["changed", null, "The category is now Promotion instead of Nurture.", "カテゴリーが、お便りからご案内に変わります。"],
    ],
    [
      "a topic",
      ["topic: news", "topic: offers"],
      ["changed", null, 'The topic is now "offers" instead of "news".', "トピックが、「news」から「offers」に変わります。"],
    ],
    [
      "the entry",
      ["{ on: subscriptionConfirmed }", "manual"],
      [
        "changed",
        null,
        "The entry is now by hand instead of by subscriptionConfirmed (once).",
        "参加のしかたが、subscriptionConfirmed がきっかけ（一度だけ）から手動に変わります。",
      ],
    ],
    [
      "the goal",
      ["goal: seminarBooked\n", ""],
      ["changed", null, "The goal is now none instead of seminarBooked.", "目標が、seminarBookedからなしに変わります。"],
    ],
    [
      "the window",
      ['to: "20:00"', 'to: "19:00"'],
      [
        "changed",
        null,
        "The sending window is now Mon Tue Wed Thu Fri 08:00–19:00 except days off instead of Mon Tue Wed Thu Fri 08:00–20:00 except days off.",
        "配信時間が、月火水木金 08:00～20:00（休日を除く）から月火水木金 08:00～19:00（休日を除く）に変わります。",
      ],
    ],
    [
      "what is sent",
      ["a/b", "a/c"],
      [
        "changed",
        "one",
        "\"Send 'a/b' by mail\" is now \"Send 'a/c' by mail\".",
        "「メールで『a/b』を送る」が「メールで『a/c』を送る」に変わります。",
      ],
    ],
    [
      "a condition",
      ["atLeast: 25", "atLeast: 30"],
      [
        "changed",
        "way",
        '"Choose the way by conditions", way 1: it is now "If trust is at least 30" instead of "If trust is at least 25".',
        "「条件で道を分ける」の1番目の道筋が、「スコア trust が25以上である場合」から「スコア trust が30以上である場合」に変わります。",
      ],
    ],
    [
      "a rule of lateness",
      ["{ email: a/b } }", "{ email: a/b }, late: { after: 2 days, then: drop } }"],
      [
        "changed",
        "one",
        "\"Send 'a/b' by mail\": its settings changed, such as what happens when it is late.",
        "「メールで『a/b』を送る」の、遅れたときの扱いなどの設定が変わります。",
      ],
    ],
    [
      "a new step",
      ["  - { id: three", "  - { id: new, exit: {} }\n  - { id: three"],
      [
        "added",
        "new",
        '"End here" is new, after "Choose the way by conditions" (way).',
        "「ここで終える」が「条件で道を分ける」（way）の次に加わります。",
      ],
    ],
    [
      "a step that is gone",
      ["  - { id: two, update: { tag: warm } }\n", ""],
      ["removed", "two", '"Add the tag warm" is gone.', "「タグ warm を付ける」がなくなります。"],
    ],
    [
      "one step that moved",
      [
        "  - { id: one, send: { email: a/b } }\n  - { id: two, update: { tag: warm } }\n",
        "  - { id: two, update: { tag: warm } }\n  - { id: one, send: { email: a/b } }\n",
      ],
      [
        "moved",
        expect.stringMatching(/^(one|two)$/),
        expect.stringMatching(/moved: it is now after/),
        expect.stringMatching(/の次に移ります。$/),
      ],
    ],
    [
      "a step that moved into a way",
      [
        "steps: [{ id: call, update: { tag: called } }]\n      - otherwise: [{",
        "steps: [{ id: b, exit: {} }]\n      - otherwise: [{ id: call, update: { tag: called } }, {",
      ],
      [
        "moved",
        "call",
        '"Add the tag called" moved: it is now at the beginning within "Choose the way by conditions" (way).',
        "「タグ called を付ける」が「条件で道を分ける」（way）の中の先頭に移ります。",
      ],
    ],
  ])("names %s", (_, [from, to], expected) => {
    const found = of((text) => text.replace(from as string, to as string));
    expect(found.filter(([, step]) => step !== "b")).toEqual([expected]);
  });
});
