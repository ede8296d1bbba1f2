import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findPlaybook, starters } from "../../cli/starters.ts";

test("a playbook is named by its starter or by its folder, and an unknown one is told with those that there are", () => {
  expect(starters).toEqual(["coaching-ja", "copier-leasing-en", "starter-en"]);
  expect(findPlaybook("starter-en")).toMatch(/playbooks\/starter-en$/);
  const own = mkdtempSync(join(tmpdir(), "hagukumi playbook "));
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  expect(() => findPlaybook(own)).toThrow(/coaching-ja, copier-leasing-en, starter-en/);
  writeFileSync(join(own, "playbook.yaml"), "");
  expect(findPlaybook(own)).toBe(own);
});
