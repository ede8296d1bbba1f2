import { expect, test } from "vitest";
import { changeLines } from "../../cli/playbook-plan.ts";

const sentence =
  "お客様の情報は、セミナーのご案内と、ご本人が希望された資料をお送りするためにだけ使います。第三者に渡すことはありません。".repeat(2);

test("of two long texts it shows where they begin to differ", () => {
  const [line = ""] = changeLines([{ place: "wordings.purpose.text", before: `${sentence}古い`, after: `${sentence}新しい` }], "ja");
  expect(line).toMatch(/^ {2}wordings\.purpose\.text: ….*古い → ….*新しい$/);
  expect(line.length).toBeLessThan(120);
});

test.each([
  [20, 5, "20 → 5"],
  ["a\nb", "a\nc", "a b → a c"],
  [undefined, sentence, `nothing → ${sentence.slice(0, 80)}…`],
  [sentence, "short", `${sentence.slice(0, 80)}… → short`],
  [sentence, sentence.slice(0, 90), `…${sentence.slice(70)} → …${sentence.slice(70, 90)}`],
])("%j becoming %j is one line", (before, after, shown) => {
  expect(changeLines([{ place: "x", before, after }], "en")).toEqual([`  x: ${shown}`]);
});
