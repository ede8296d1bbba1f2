import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fstatSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { Environment } from "../../config/environment.ts";
import { AppError } from "../../domain/app-error.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { embeddedWords as words } from "../words/embedded.ts";
import { lastLines } from "./logs.ts";

const READY_LIMIT_MS = 120_000;
const root = dirname(dirname(import.meta.dirname));

export interface NodeProcess {
  child: ChildProcess;
  logFile: string;
  /** Where its own lines begin in the log, in bytes. */
  logFrom: number;
  /** It has said so, whatever its log level. */
  isReady: () => boolean;
}

/**
 * One of our own programs, in its own process group, writing its log itself, so that it lives and tells even when we are killed.
 * The channel between us carries one word, when it is ready; its end is how the program learns that we are gone (cli/end-with-parent.ts).
 */
export function launchNode({
  script,
  args = [],
  env,
  logFile,
}: {
  script: string;
  args?: string[];
  env: Environment;
  logFile: string;
}): NodeProcess {
  const log = openSync(logFile, "a", 0o600);
  const logFrom = fstatSync(log).size;
  const child = spawn(process.execPath, [`${root}/${script}`, ...args], {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  child.channel?.unref();
  let ready = false;
  child.once("message", () => (ready = true));
  return { child, logFile, logFrom, isReady: () => ready };
}

/** Until the program says that it is ready. Throws AppError `process-start` when it ended before. */
export async function waitUntilReady(name: LocalText, program: NodeProcess): Promise<void> {
  await waitUntil(name, program, async () => program.isReady());
}

/** Until the address answers 200. Throws AppError `process-start` when the program ended before. */
export async function waitForAnswer(name: LocalText, program: NodeProcess, address: string): Promise<void> {
  await waitUntil(name, program, async () => {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await response?.body?.cancel();
    return response?.ok === true;
  });
}

async function waitUntil(name: LocalText, { child, logFile, logFrom }: NodeProcess, isReady: () => Promise<boolean>): Promise<void> {
  let ended = child.exitCode !== null || child.signalCode !== null;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  const deadline = performance.now() + READY_LIMIT_MS;
  while (!ended) {
    if (await isReady()) return;
    if (performance.now() > deadline) {
      throw new AppError("unavailable", "process-start", words.notReady(name, READY_LIMIT_MS / 1_000, logFile));
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new AppError("unavailable", "process-start", words.endedWhileStarting(name, logFile, lastLines(logFile, 3, logFrom)));
}
