import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { waitFor } from "../support/wait-for.ts";
import { ownEnvironment } from "./installation.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Started {
  /** What it printed when it was up. */
  address: string;
  sandboxUrl: string;
  /** On the first start only. */
  apiKey: string | undefined;
  /** From the command to the printed address. */
  seconds: number;
  output(): string;
  /** Ctrl-C, as the terminal sends it: to npm and to what npm runs; waits until the prompt would be back. */
  interrupt(): Promise<void>;
  /** SIGKILL to the one process that minds the others, and waits for npm to notice. */
  killParent(): Promise<void>;
}

export interface StartSettings {
  HAGUKUMI_DATA_DIR: string;
  PORT: string;
}

/** Types `npm start`, or `npm run` with another script, in a folder (default: the repository) and reads the screen until it says where to look. */
export async function npmStart(settings: StartSettings, { script = "start", folder = root } = {}): Promise<Started> {
  const began = performance.now();
  const npm = spawn("npm", ["run", script], {
    cwd: folder,
    env: { ...ownEnvironment(), ...settings },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let screen = "";
  for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding("utf8").on("data", (text: string) => void (screen += text));
  const ended = once(npm, "close");
  const running = () => npm.exitCode === null && npm.signalCode === null;
  const told = (name: string) => new RegExp(`^  ${name} +(\\S+)`, "m").exec(screen)?.[1];
  await waitFor(`npm run ${script} to say where to look`, () => !running() || told("Stop"), { seconds: 150, describe: () => screen });
  const [address, sandboxMail] = [told("Hagukumi"), told("Sandbox mail")];
  if (!address || !sandboxMail) throw new Error(`npm run ${script} ended: ${screen}`);
  return {
    address,
    sandboxUrl: new URL(sandboxMail).origin,
    apiKey: told("API key"),
    seconds: (performance.now() - began) / 1_000,
    output: () => screen,
    async interrupt() {
      if (npm.pid !== undefined && running()) process.kill(-npm.pid, "SIGINT");
      await ended;
    },
    async killParent() {
      const lock: unknown = JSON.parse(readFileSync(join(settings.HAGUKUMI_DATA_DIR, "lock"), "utf8"));
      process.kill(z.object({ pid: z.number() }).parse(lock).pid, "SIGKILL");
      await ended;
    },
  };
}
