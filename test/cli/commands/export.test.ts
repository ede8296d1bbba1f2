import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand, testFolder } from "./run-command.ts";

test("a folder that holds something is refused before anything is opened, and stays as it is", async () => {
  const folder = testFolder();
  mkdirSync(join(folder, "ours"));
  writeFileSync(join(folder, "ours/notes.txt"), "mine");
  const { status, stderr } = await runCommand(["export", "ours"], folder, { LANG: "en_US.UTF-8" });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("ours is not empty") });
  expect(readdirSync(join(folder, "ours"))).toEqual(["notes.txt"]);
});
