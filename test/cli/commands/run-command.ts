import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const launcher = fileURLToPath(new URL("../../../cli/hagukumi.js", import.meta.url));
export const coachingPlaybook = fileURLToPath(new URL("../../../playbooks/coaching-ja", import.meta.url));

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** A folder with a space in its name, gone after the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hagukumi commands "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `hagukumi` as a person does, in `cwd`; without settings nothing runs behind it. */
export function runCommand(args: readonly string[], cwd: string, settings: Record<string, string> = {}): Promise<Ran> {
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, HOME: cwd, HAGUKUMI_DATA_DIR: join(cwd, "nothing"), ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [launcher, ...args], { cwd, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}
