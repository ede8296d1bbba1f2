import { expect, test } from "vitest";
import { isTriedAgain } from "../../console/screens/tasks/outcome.ts";
import { outcomesOf } from "../../domain/tasks/outcomes.ts";

test("an outcome after which nobody was spoken to asks when to try again; the others close the task at once", () => {
  const codes = ["phone", "visit", "letter", "message", "check"].flatMap((kind) => outcomesOf(kind));
  const asked = codes.filter(({ code, words }) => isTriedAgain({ code, words: words.ja })).map(({ code }) => code);
  expect(asked).toEqual(["no-answer", "call-later", "absent"]);
});
