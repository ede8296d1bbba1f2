import { expect, test } from "vitest";
import { wordColumns, wordConstraint } from "../../prisma/words.ts";

const model = (...lines: string[]): string => `model Lead {\n${lines.map((line) => `  ${line}`).join("\n")}\n\n  @@map("lead")\n}\n`;

test("a comment that is a list of words is read, with the rule it names", () => {
  const schema = model(
    "/// considering · later · none (S2)",
    'stage String @default("later")',
    "/// opt-in · card",
    'basisOf String? @map("basis_of")',
  );
  expect(wordColumns(schema)).toEqual([
    { table: "lead", column: "stage", words: ["considering", "later", "none"] },
    { table: "lead", column: "basis_of", words: ["opt-in", "card"] },
  ]);
});

test.each([
  ["/// Free text."],
  ["/// lead · staff:<name> · system"],
  ["/// 0 verification · 1 transactional"],
  ["/// { code, step · message }"],
])("%s is not a list", (comment) => {
  expect(wordColumns(model(comment, "actor String"))).toEqual([]);
});

test("the constraint is named after table and column", () => {
  expect(wordConstraint({ table: "lead", column: "stage", words: ["later", "none"] })).toEqual({
    name: "lead_stage_words",
    sql: `ALTER TABLE "lead" ADD CONSTRAINT "lead_stage_words" CHECK ("stage" IN ('later', 'none'));`,
  });
});
