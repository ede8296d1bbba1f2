import { expect, test } from "vitest";
import { AppError } from "../../../domain/app-error.ts";
import { type Known, lintSequence, parseSequence } from "../../../domain/sequences/lint.ts";
import { inEach } from "../../../domain/words/local-text.ts";

const head = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({ sequence: "a", title: "A", category: "nurture", topic: "newsletter", enter: "manual", ...changes })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");

const japanese = (source: string, known?: Known) =>
  lintSequence(source, known).map(({ line, message, hint }) => `${line}行目: ${message.ja}${hint?.ja ?? ""}`);

test("keys and values of a wrong form are told in Japanese", () => {
  const source = `${head({ title: "7", category: "nurtur", enter: "maual", goal: "seminar booked" })}window: { days: weekdy, from: "08:00", to: "25:00" }
steps:
  - id: Hello
    send: {}
  - id: next
    wait: tomorrow
    exit: {}
  - id: third
    wait: 1 day
    late: { after: 3 fortnights, then: drp }
  - id: up
    update: { score.trust: 5000, fields.x: [], scroe.trust: 1 }
  - id: ways
    branch:
      - otherwise: [{ id: z, exit: {} }]
      - when: { score.trust: {}, fields.a: {} }
        steps: [{ id: nothing }]
  - id: call
    task: { for: sales, kind: [phone], script: sales/call, due: until renewal_date }
    then: []
  - { id: done }
`;
  expect(japanese(source)).toEqual([
    '2行目: 「title」には文字を書いてください（今は「7」です）。"7" のように引用符で囲んでください。',
    "3行目: 「category」には「verification」「transactional」「nurture」「promotion」「care」のどれかを書いてください（今は「nurtur」です）。「nurture」のことでしょうか。",
    "5行目: manual、または { on: イベント名 } と書いてください。",
    "6行目: 「seminar booked」という名前はここでは使えません。documentOpened のように書いてください。",
    "7行目: weekdays、everyday、または [mon, wed] のようなリストを書いてください。",
    '7行目: 「25:00」は時刻ではありません。"00:00" から "24:00" までを、引用符で囲んで書いてください。',
    "9行目: 「Hello」という名前はここでは使えません。next-morning のように、英小文字、数字、ハイフンで書いてください。",
    "10行目: email、line、person のどれかにテンプレートを書いてください。",
    "12行目: 「tomorrow」は待ち方として読み取れません。「2 hours」「1 day, at 08:00」「at 08:00」「monday, at 09:00」「until renewal_date - 30 days, at 09:00」のように書いてください。",
    "13行目: ステップ「next」に「wait」「exit」が一緒に書かれています。一つずつ別のステップにしてください。",
    "16行目: 「3 fortnights」は期間として読み取れません。「2 hours」「1 day」「1 week 2 days」のように書いてください。",
    "16行目: 「then」には「send」「shift」「collapse」「drop」のどれかを書いてください（今は「drp」です）。「drop」のことでしょうか。",
    "18行目: 「score.trust」には1000以下の数を書いてください。",
    "18行目: 文字、数、true、false のどれかを一つ書いてください。項目を空にするには null と書きます。",
    "18行目: 「scroe.trust」というキーは、「update」では使えません。「score.trust」のことでしょうか。",
    "21行目: 「otherwise」は分かれ道（branch）の最後の道筋にしてください。",
    "22行目: atLeast と below の少なくとも一つを書いてください。",
    "22行目: is、isNot、atLeast、below、isSet の少なくとも一つを書いてください。",
    "23行目: ステップ「nothing」には、することが書かれていません。「send」「wait」「waitFor」「branch」「invite」「update」「task」「exit」のどれかを書いてください。",
    "25行目: 「kind」には「phone」「message」「visit」「letter」「check」のどれかを書いてください（今はリストです）。「phone」のことでしょうか。",
    "25行目: 「until renewal_date」は項目の日付によって変わるので、タスクの期限（due）には使えません。",
    "26行目: 「then」が空です。",
    "27行目: ステップ「done」には、することが書かれていません。「send」「wait」「waitFor」「branch」「invite」「update」「task」「exit」のどれかを書いてください。",
  ]);
});

test("parts that contradict each other are told in Japanese", () => {
  const source = `${head({ category: "promotion", enter: "{ on: formSubmitted }", goal: "formSubmitted", leave: "[seminarBooked, formSubmitted]" })}steps:
  - { id: a, wait: "1 day, at 08:00" }
  - { id: a, exit: {} }
  - { id: late, exit: {} }
`;
  expect(japanese(source)).toEqual([
    "3行目: 配信時間のない promotion は、夜中に届くことがあります。window を書き足してください。",
    "6行目: 「formSubmitted」はこのシーケンスに参加するきっかけなので、終わりにはできません。",
    "7行目: 「formSubmitted」はこのシーケンスに参加するきっかけなので、終わりにはできません。",
    "7行目: 「formSubmitted」はすでに目標（goal）です。目標か離脱（leave）のどちらか一つにしてください。",
    "10行目: ステップの id「a」が2回使われています。id はシーケンスの中で一つずつにしてください。",
    "11行目: ステップ「late」には進みません。その前でシーケンスが終わります。",
  ]);
});

test("a window that does not fit is told in Japanese", () => {
  const times = (from: string, to: string, wait: string) =>
    `${head()}window: { days: everyday, from: "${from}", to: "${to}" }\nsteps:\n  - { id: a, wait: "${wait}" }\n`;
  expect(japanese(times("20:00", "08:00", "1 day"))).toEqual([
    "6行目: 配信時間は20:00に始まるので、終わりは08:00ではなく、それより後にしてください。",
  ]);
  expect(japanese(times("08:00", "20:00", "1 day, at 21:00"))).toEqual([
    "8行目: 21:00は配信時間の外なので、次の配信は配信時間が始まるまで待ちます。08:00から20:00までの時刻にしてください。",
  ]);
});

test("names that do not exist are told in Japanese", () => {
  const known: Known = {
    templates: [
      { key: "welcome/hello", channel: "email" },
      { key: "welcome/note", channel: "line" },
    ],
    events: ["documentOpened"],
    fields: ["size"],
    topics: ["newsletter"],
  };
  const source = `${head({ topic: "news" })}steps:
  - { id: a, send: { email: welcome/helo } }
  - { id: b, send: { email: welcome/note } }
  - { id: c, wait: until siez }
  - { id: d, waitFor: { event: documentOpend, within: 1 day } }
`;
  expect(japanese(source, known)).toEqual([
    "4行目: 「news」というトピックはありません。",
    "7行目: 「welcome/helo」というメール用のテンプレートはありません。「welcome/hello」のことでしょうか。",
    "8行目: テンプレート「welcome/note」はLINE用で、メール用はありません。",
    "9行目: 「siez」という項目はありません。「size」のことでしょうか。",
    "10行目: Hagukumi自体は「documentOpend」というイベントを記録しません。ほかのシステムがAPIで送るときにだけ働きます。「documentOpened」のことでしょうか。",
  ]);
});

test.each([
  ["a: [", /^1行目: YAMLとして読み取れません（.+）。$/],
  ["a: 1\na: 2\n", /^2行目: ここに同じキーが2回書かれています。$/],
  ["a: &x 1\nb: *x\n", /^2行目: アンカーとエイリアス（& と \*）は使えません。値をもう一度書いてください。$/],
  ["- a\n", /^1行目: シーケンスは、sequence、title、category から始まるキーと値で書いてください。$/],
  ["[".repeat(4_900), /^1行目: 入れ子が深すぎて読み取れません。$/],
  ["[".repeat(100_000), /^1行目: ファイルが大きすぎて、1つのシーケンスとして読み取れません。いくつかに分けてください。$/],
  ["#".repeat(300_000), /^1行目: ファイルが200000文字を超えています。$/],
])("a file that is no sequence is told in Japanese (case %#)", (source, sentence) => {
  expect(japanese(source)[0]).toMatch(sentence);
});

test("a refusal says line and column in both languages", () => {
  const refusal = () => {
    try {
      parseSequence(`${head()}steps:\n  - { id: a, wait: 1 day 1 day }\n`);
    } catch (error) {
      if (error instanceof AppError) return error.texts;
    }
    return inEach(() => "not refused");
  };
  expect(refusal()).toEqual({
    ja: "7行目の20文字目: 「1 day 1 day」は期間として使えません。同じ単位は一度だけ、1分から50年までで書いてください。",
    en: 'Line 7, column 20: "1 day 1 day" is not a length of time: name each unit once, from 1 minute to 50 years.',
  });
});
