import { expect, test } from "vitest";
import { type Names, readable, readableStep } from "../../console/screens/sequences/step-names.ts";
import { allSteps, readSteps } from "../../console/screens/sequences/step-source.ts";

const names: Names = {
  templates: { email: [{ value: "card/next", name: "小冊子をお贈りします" }], line: [{ value: "card/next", name: "LINEで失礼します" }] },
  events: [{ value: "linkClicked", name: "リンクのクリック" }],
  roles: [{ value: "sales", name: "営業" }],
};

test.each([
  ["send: { email: card/next }", "メールで「card/next」を送る", "メールで「小冊子をお贈りします」を送る"],
  ["send: { email: card/next }", 'Send "card/next" by mail', "Send “小冊子をお贈りします” by mail"],
  ["send: { email: card/gone }", "メールで「card/gone」を送る", "メールで「card/gone」を送る"],
  ["waitFor: { event: linkClicked, within: 3 days }", "linkClicked があるまで、最長3日待つ", "リンクのクリックがあるまで、最長3日待つ"],
  ["waitFor: { event: shopVisited, within: 3 days }", "shopVisited があるまで、最長3日待つ", "shopVisited があるまで、最長3日待つ"],
  ["task: { for: sales, kind: phone }", "sales にタスクを頼む（電話）", "営業にタスクを頼む（電話）"],
  ["wait: 3 days", "3日待つ", "3日待つ"],
])("tells the step { %s } by names that people know", (step, sentence, told) => {
  const [written] = allSteps(readSteps(`steps:\n  - id: one\n    ${step}\n`) ?? []);
  if (written === undefined) throw new Error("The step was not read");
  expect(readable(sentence, written, names)).toBe(told);
});

test.each([
  ["send", "メールで「card/next」を送る", "メールで「小冊子をお贈りします」を送る"],
  ["waitFor", "linkClicked があるまで、最長3日待つ", "リンクのクリックがあるまで、最長3日待つ"],
  ["waitFor", "shopVisited があるまで、最長3日待つ", "shopVisited があるまで、最長3日待つ"],
  ["task", "sales にタスクを頼む（電話）", "営業にタスクを頼む（電話）"],
  ["wait", "3日待つ", "3日待つ"],
])("tells a step %s of which only the sentence is at hand by the same names", (kind, sentence, told) => {
  expect(readableStep(sentence, kind, names)).toBe(told);
});
