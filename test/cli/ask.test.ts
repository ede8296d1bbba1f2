import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { ask } from "../../cli/ask.ts";

test.each([
  ["2\r", "2"],
  [" ２\r", "2"],
  ["\r", ""],
  ["\u0004", ""],
])("typing %j answers %j, as a person on a terminal types it", async (typed, answer) => {
  const input = new PassThrough();
  const answered = ask("Number: ", input, new PassThrough());
  input.write(typed);
  expect(await answered).toBe(answer);
});
