import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, cpSync, openSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines } from "../../cli/embedded/logs.ts";
import type { Site } from "./site.ts";

const root = join(import.meta.dirname, "../..");
/** What an installation does not run on. */
const leftOut = ["node_modules", "test", "bench", "docs"];

/** Real; a busy machine takes its time. */
const START_SECONDS = 90;

/** A text of one of our files, and what stands in its place in another release. */
export interface Change {
  file: string;
  from: string;
  to: string;
}

/** A copy of this code with changes, in a folder of its own, as a deploy brings it. Returns the folder. */
export function makeRelease(site: Site, name: string, changes: readonly Change[]): string {
  const folder = join(site.stack.settings.dataDir, "releases", name);
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (leftOut.includes(entry.name) || entry.name.startsWith(".")) continue;
    cpSync(join(root, entry.name), join(folder, entry.name), { recursive: true, dereference: true });
  }
  symlinkSync(realpathSync(join(root, "node_modules")), join(folder, "node_modules"));
  for (const { file, from, to } of changes) {
    const text = readFileSync(join(folder, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
    writeFileSync(
      join(folder, file),
      text.replace(from, () => to),
    );
  }
  return folder;
}

interface RunningProgram {
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

/** The site's own worker, of another release or with other settings. It ends with the test. Throws when it ends before it is ready. */
export async function startWorkerOf(folder: string, site: Site, settings: Record<string, string> = {}): Promise<RunningProgram> {
  return startProgram(folder, site, "worker", settings, (child) => once(child, "message"));
}

/** Our API on a port of its own, with other settings. */
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
