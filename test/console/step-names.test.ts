import { expect, test } from "vitest";
import { type Names, readable, readableDifference } from "../../console/screens/sequences/step-names.ts";

const names: Names = {
  templates: { email: [{ value: "card/next", name: "小冊子をお贈りします" }], line: [{ value: "card/next", name: "LINEで失礼します" }] },
  events: [{ value: "linkClicked", name: "リンクのクリック" }],
  roles: [{ value: "sales", name: "営業" }],
  offers: [{ value: "five-hours", name: "五時間セミナー" }],
};

test.each([
  ["メールで「card/next」を送る", "メールで「小冊子をお贈りします」を送る"],
  ['Send "card/next" by mail', "Send “小冊子をお贈りします” by mail"],
  ["メールで「card/gone」を送る", "メールで「card/gone」を送る"],
  ['Send "card/gone" by mail', 'Send "card/gone" by mail'],
  [
    "LINEで「card/next」を送る。届かなければメールで「card/next」を送る",
    "LINEで「LINEで失礼します」を送る。届かなければメールで「小冊子をお贈りします」を送る",
  ],
  ["「メールで『card/next』を送る」は見送り（配信停止中）", "「メールで『小冊子をお贈りします』を送る」は見送り（配信停止中）"],
  ["Skip \"Send 'card/next' by mail\": unsubscribed", 'Skip "Send ‘小冊子をお贈りします’ by mail": unsubscribed'],
  ["linkClicked があるまで、最長3日待つ", "リンクのクリックがあるまで、最長3日待つ"],
  ["shopVisited があるまで、最長3日待つ", "shopVisited があるまで、最長3日待つ"],
  ["目標が、linkClickedからなしに変わります。", "目標が、リンクのクリックからなしに変わります。"],
  ["sales にタスクを頼む（電話）", "営業にタスクを頼む（電話）"],
  ["Ask sales for a phone call, due 2 days later", "Ask 営業 for a phone call, due 2 days later"],
  [
    "「five-hours」に3回まで招待する（次は4日後。最後に sales にタスクを頼む。スコアが届くまで最長30日待つ）",
    "「五時間セミナー」に3回まで招待する（次は4日後。最後に営業にタスクを頼む。スコアが届くまで最長30日待つ）",
  ],
  [
    'Invite to "five-hours" by up to 3 touches (each next one 4 days later; then ask sales to do a task; wait for the scores at most 30 days)',
    "Invite to “五時間セミナー” by up to 3 touches (each next one 4 days later; then ask 営業 to do a task; wait for the scores at most 30 days)",
  ],
  ['Invite to "gone" by up to 1 touch', 'Invite to "gone" by up to 1 touch'],
  ["3日待つ", "3日待つ"],
])("tells “%s” by names that people know", (sentence, told) => {
  expect(readable(sentence, names)).toBe(told);
});

test.each([
  ["トピックが、「news」からなしに変わります。", "トピックが、「経営のお便り」からなしに変わります。"],
  ['The topic is now "offers" instead of "news".', 'The topic is now "offers" instead of "経営のお便り".'],
  ["題名が、「news」から「spring」に変わります。", "題名が、「news」から「spring」に変わります。"],
])("names the topics in “%s” alone", (sentence, told) => {
  expect(readableDifference(sentence, names, (key) => (key === "news" ? "経営のお便り" : key))).toBe(told);
});
