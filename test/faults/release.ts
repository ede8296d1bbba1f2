import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, cpSync, openSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines } from "../../cli/embedded/logs.ts";
import type { Site } from "./site.ts";

const root = join(import.meta.dirname, "../..");
/** Folders that an installation does not need. */
const leftOut = ["node_modules", "test", "bench", "docs"];

/** Real seconds, with a margin for a busy machine. */
const START_SECONDS = 90;

/** Replaces a text in one of our files. */
export interface Change {
  file: string;
  from: string;
  to: string;
}

/** Makes a copy of this code with changes, as a deploy would. Returns its folder. */
export function makeRelease(site: Site, name: string, changes: readonly Change[]): string {
  const folder = join(site.stack.settings.dataDir, "releases", name);
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (leftOut.includes(entry.name) || entry.name.startsWith(".")) continue;
    cpSync(join(root, entry.name), join(folder, entry.name), { recursive: true, dereference: true });
  }
  symlinkSync(realpathSync(join(root, "node_modules")), join(folder, "node_modules"));
  for (const { file, from, to } of changes) {
    const text = readFileSync(join(folder, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not contain: ${from}`);
    writeFileSync(
      join(folder, file),
      text.replace(from, () => to),
    );
  }
  return folder;
}

interface RunningProgram {
  /** Stops it and waits until it has ended. */
  stop(): Promise<void>;
}

/** Starts a worker of another release, or with other settings. It ends with the test. Throws if it ends before it is ready. */
export async function startWorkerOf(folder: string, site: Site, settings: Record<string, string> = {}): Promise<RunningProgram> {
  return startProgram(folder, site, "worker", settings, (child) => once(child, "message"));
}

/** Starts our API on another port, with other settings. */
export async function startApiWith(site: Site, port: number, settings: Record<string, string>): Promise<RunningProgram> {
  const address = `http://127.0.0.1:${port}/readyz`;
  const ready = () =>
    site.waitFor(
      "the API to answer",
      async () => {
        const response = await fetch(address).catch(() => null);
        return response?.ok;
      },
      START_SECONDS,
    );
  return startProgram(root, site, "api", { ...settings, PORT: String(port) }, ready);
}

async function startProgram(
  folder: string,
  site: Site,
  command: "worker" | "api",
  settings: Record<string, string>,
  ready: (child: ChildProcess) => Promise<unknown>,
): Promise<RunningProgram> {
  const logFile = join(site.stack.settings.dataDir, "logs", `${command}-of-a-test.log`);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(process.execPath, [join(folder, "cli/hagukumi.ts"), command], {
    cwd: folder,
    env: { ...site.stack.environment, ...settings },
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const ended = once(child, "exit");
  const tooSoon = ended.then(() => {
    throw new Error(`the ${command} ended before it was ready: ${lastLines(logFile, 3)}`);
  });
  await Promise.race([ready(child), tooSoon]);
  tooSoon.catch(() => {});
  return {
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}
