import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { openProgress } from "../../cli/progress.ts";

test("without a terminal a long step gives signs of life, until it is done", async () => {
  let said = "";
  const write = (text: string) => {
    said += text;
  };
  const stream = { isTTY: false, write } as unknown as NodeJS.WriteStream;
  const progress = openProgress("en", stream, 20);
  progress.say("Starting Temporal");
  expect(said).toBe("Starting Temporal\n");
  while (said.split("\n").length < 4) await delay(5);
  expect(said).toMatch(/^Starting Temporal\nStarting Temporal … 0 s\n/);
  progress.done();
  const before = said;
  await delay(60);
  expect(said).toBe(before);
});
