import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "test/faults/mutants");

test.each(readdirSync(folder))("the mutant %s still fits the code that it breaks", (name) => {
  const { status, stderr } = spawnSync("git", ["apply", "--check", join(folder, name)], { cwd: root, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
