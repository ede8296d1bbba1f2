import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process that a reused pid cannot be mistaken for: pids come round again, start times do not. */
export interface ProcessIdentity {
  pid: number;
  started: string;
}

/** Null when no such process runs (a zombie counts as ended). */
export function identify(pid: number): ProcessIdentity | null {
  try {
    if (process.platform !== "linux") {
      const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim();
      return started === "" ? null : { pid, started };
    }
    // The name, in brackets, may hold blanks; state and start time are the 1st and 20th field behind it.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const started = fields[19];
    return started === undefined || fields[0] === "Z" ? null : { pid, started };
  } catch {
    return null;
  }
}

/** Program and arguments, joined by blanks; empty when there is no such process. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return "";
  }
}

export function isAlive(identity: ProcessIdentity | undefined): boolean {
  return identity !== undefined && identify(identity.pid)?.started === identity.started;
}

export function signal(identity: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** True when it ended within `limitMs`. */
export async function hasEnded(identity: ProcessIdentity, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (isAlive(identity)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

/** Asks it to end, and ends it when it has not within `graceMs`. */
export async function endProcess(identity: ProcessIdentity, ask: NodeJS.Signals, graceMs: number): Promise<void> {
  signal(identity, ask);
  if (await hasEnded(identity, graceMs)) return;
  signal(identity, "SIGKILL");
  await hasEnded(identity, 5_000);
}
