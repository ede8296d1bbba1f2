import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { embeddedWords as words } from "../words/embedded.ts";
import { identify, isAlive } from "./process-identity.ts";

const identity = z.object({ pid: z.number().int(), started: z.string() });

const runtimeSchema = z.object({
  /** Chosen once, so that links and connections stay good over restarts. */
  ports: z.record(z.string(), z.number()).default({}),
  /** What was started and has not been seen to end. */
  processes: z.record(z.string(), identity).default({}),
  /** Settings of the processes, keys apart (those are in secrets.json). */
  environment: z.record(z.string(), z.string()).default({}),
  /** Names of credentials that the processes were given; their values are written nowhere. */
  withheld: z.array(z.string()).default([]),
  /** Folder of the playbook that a person chose, until a start has come so far that it is loaded. */
  playbook: z.string().optional(),
});

/** What other commands need to find the stack of a data directory, running or not. */
export type Runtime = z.output<typeof runtimeSchema>;

const fileOf = (dataDir: string) => join(dataDir, "runtime.json");

/** Null when this data directory was never started. A damaged file counts as empty: everything in it is found anew. */
export function readRuntime(dataDir: string): Runtime | null {
  let text: string;
  try {
    text = readFileSync(fileOf(dataDir), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    return runtimeSchema.parse(JSON.parse(text));
  } catch {
    return runtimeSchema.parse({});
  }
}

export function writeRuntime(dataDir: string, runtime: Runtime): void {
  const draft = `${fileOf(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(runtime, null, 2)}\n`, {
    mode: 0o600,
  });
  renameSync(draft, fileOf(dataDir));
}

/** True while the stack of this data directory is up: the process that holds it lives. */
export function isRunning(dataDir: string): boolean {
  return isAlive(readHolder(join(dataDir, "lock")));
}

function readHolder(file: string) {
  try {
    return identity.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * Makes this process the only one that runs the data directory, and returns what gives it back. A lock left by a process that
 * was killed is taken over. Throws AppError `already-running`, or `data-directory` when it cannot be written.
 */
export function holdDataDirectory(dataDir: string): () => void {
  const file = join(dataDir, "lock");
  const draft = `${file}.${process.pid}`;
  try {
    // PostgreSQL runs as another user when we are root, and must be able to pass through.
    mkdirSync(dataDir, {
      recursive: true,
      mode: process.getuid?.() === 0 ? 0o711 : 0o700,
    });
    writeFileSync(draft, JSON.stringify(identify(process.pid)), {
      mode: 0o600,
    });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new AppError("unavailable", "data-directory", words.folderNotWritable(dataDir, reason));
  }
  try {
    const holder = readHolder(file);
    if (holder && isAlive(holder)) {
      const address = readRuntime(dataDir)?.environment.PUBLIC_URL;
      throw new AppError("conflict", "already-running", words.alreadyRunning(dataDir, address, holder.pid));
    }
    rmSync(file, { force: true });
    try {
      linkSync(draft, file);
    } catch {
      throw new AppError("conflict", "already-running", words.beingStarted(dataDir));
    }
  } finally {
    unlinkSync(draft);
  }
  return () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}
