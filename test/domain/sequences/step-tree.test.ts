import { describe, expect, test } from "vitest";
import { parseSequence } from "../../../domain/sequences/lint.ts";
import { stepTree } from "../../../domain/sequences/step-tree.ts";

const treeOf = (steps: string) =>
  stepTree(parseSequence(`sequence: s\ntitle: t\ncategory: transactional\nenter: manual\nsteps:\n${steps}`));

describe("the sentence of a step", () => {
  test.each([
    [
      "send: { email: a/b, line: a/c }",
      'Send "a/b" by mail, or else "a/c" by LINE',
      "メールで「a/b」を送る。届かなければLINEで「a/c」を送る",
    ],
    ["wait: 1 week 2 days", "Wait 1 week 2 days", "1週間2日待つ"],
    ["wait: 'tuesday, at 08:00'", "Wait until the next Tuesday at 08:00", "次の火曜日の08:00まで待つ"],
    ["wait: '2 days, at 09:00'", "Wait until 2 days later at 09:00", "2日後の09:00まで待つ"],
    ["wait: at 08:00", "Wait until the next 08:00", "次の08:00まで待つ"],
    ["wait: until 2027-04-01", "Wait until 2027-04-01", "2027-04-01まで待つ"],
    [
      "wait: 'until renewal_date - 30 days, at 09:00'",
      "Wait until 30 days before the date in renewal_date at 09:00",
      "項目 renewal_date の日付の30日前の09:00まで待つ",
    ],
    [
      "waitFor: { event: linkClicked, where: { link: x }, within: 3 days }",
      "Wait for linkClicked (link=x), at most 3 days",
      "linkClicked (link=x) があるまで、最長3日待つ",
    ],
    [
      "update: { tag: warm, untag: cold, score.trust: -5, stage: later, fields.city: 東京, fields.town: null }",
      "Add the tag warm, remove the tag cold, change the score trust by -5, set the stage to later, set city to 東京, clear town",
      "タグ warm を付ける、タグ cold を外す、スコア trust を-5する、検討段階を later にする、項目 city を「東京」にする、項目 town を空にする",
    ],
    [
      "task: { for: sales, kind: phone, script: a/b, due: 3 days }",
      "Ask sales for a phone call, due 3 days later",
      "sales にタスクを頼む（電話、期限は3日後）",
    ],
    ["exit: { outcome: no-interest }", "End here (outcome: no-interest)", "ここで終える（結果: no-interest）"],
  ])("of %s", (step, en, ja) => {
    expect(treeOf(`  - { id: it, ${step} }\n`)[0]?.sentence).toEqual({ ja, en });
  });

  test("of a branch leads into each way with its conditions", () => {
    const [node] = treeOf(`  - id: way
    branch:
      - when: { score.trust: { atLeast: 25 }, tags: { has: warm, hasNot: [cold, old] }, fields.plan: { is: gold, isSet: true } }
        steps: [{ id: a, exit: {} }]
      - when: { stage: later, relation: lead, channel: { reachable: line } }
        steps: [{ id: b, exit: {} }]
      - otherwise: [{ id: c, exit: {} }]
`);
    expect(node?.ways.map(({ label, steps }) => [label.en, label.ja, steps.map(({ id }) => id)])).toEqual([
      [
        "If trust is at least 25 and has the tag warm and does not have the tags cold or old and plan is gold and plan is filled",
        "スコア trust が25以上である、かつタグ warm がある、かつタグ cold、old がない、かつ項目 plan が「gold」である、かつ項目 plan が入っている場合",
        ["a"],
      ],
      [
        "If the stage is later and the relation is lead and can be reached by LINE",
        "検討段階がlaterである、かつ関係がleadである、かつLINEで連絡がつく場合",
        ["b"],
      ],
      ["Otherwise", "それ以外の場合", ["c"]],
    ]);
  });
});
