import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

test("npm does not warn of packages that want a newer Node than the machine has, since the pinned one runs them", () => {
  const folder = mkdtempSync(join(tmpdir(), "hagukumi npm "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const npm = (cwd: string, ...args: string[]) =>
    spawnSync("npm", [...args, "--offline"], { cwd, encoding: "utf8", env: { PATH: process.env.PATH ?? "", HOME: folder } });
  const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content));
  mkdirSync(join(folder, "newer"));
  write("newer/package.json", { name: "newer", version: "1.0.0", engines: { node: ">=99" } });
  npm(join(folder, "newer"), "pack", "--pack-destination", "..");
  write("package.json", { name: "ours", version: "1.0.0", dependencies: { newer: "file:newer-1.0.0.tgz" } });
  expect(npm(folder, "install", "--no-audit").stderr).toContain("EBADENGINE");
  copyFileSync(fileURLToPath(new URL("../../.npmrc", import.meta.url)), join(folder, ".npmrc"));
  expect(npm(folder, "ci")).toMatchObject({ status: 0, stderr: "" });
}, 60_000);
