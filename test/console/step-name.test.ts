import { expect, test } from "vitest";
import { stepName } from "../../console/screens/person/step-name.ts";

const titles = new Map([
  ["welcome/hello", "ようこそ"],
  ["documentOpened", "資料が開かれる"],
]);

test.each([
  { kind: "send", sentence: "メールで「welcome/hello」を送る。届かなければLINEで「welcome/line」を送る", name: "ようこそ" },
  { kind: "send", sentence: 'Send "welcome/line" by LINE, or else "welcome/hello" by mail', name: "ようこそ" },
  { kind: "send", sentence: "メールで「unknown」を送る", name: null },
  { kind: "wait", sentence: "次の08:00まで待つ", name: "次の08:00まで待つ" },
  { kind: "waitFor", sentence: "documentOpened (document=gift) があるまで待つ", name: "資料が開かれる (document=gift) があるまで待つ" },
])("$sentence is called $name", ({ kind, sentence, name }) => {
  expect(stepName(kind, sentence, titles)).toBe(name);
});
