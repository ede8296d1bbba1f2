import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { AppError } from "../../domain/app-error.ts";
import { embeddedWords } from "../words/embedded.ts";
import { lastLines } from "./logs.ts";

export interface TemporalOptions {
  /** Path of the Temporal CLI. */
  binary: string;
  /** SQLite file, made on the first start: timers outlive restarts. */
  file: string;
  port: number;
  httpPort: number;
  metricsPort: number;
  namespace: string;
  logFile: string;
}

const START_LIMIT_MS = 60_000;

/**
 * Temporal's dev server on 127.0.0.1, in its own process group. With these pragmas it is twice as fast as without, and what a workflow
 * loses when the machine (not the process) dies is brought back by the reconciler.
 */
export function launchTemporal(options: TemporalOptions): ChildProcess {
  const { port, httpPort, metricsPort } = options;
  const log = openSync(options.logFile, "a", 0o600);
  const pragmas = ["journal_mode=wal", "synchronous=normal"].flatMap((pragma) => ["--sqlite-pragma", pragma]);
  const ports = ["--port", `${port}`, "--http-port", `${httpPort}`, "--metrics-port", `${metricsPort}`];
  const place = ["--db-filename", options.file, "--ip", "127.0.0.1", "--headless", "--namespace", options.namespace];
  const child = spawn(options.binary, ["server", "start-dev", ...place, ...ports, ...pragmas, "--log-level", "warn"], {
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  return child;
}

/** Waits until the namespace answers. Throws AppError `temporal-start` when the server ended before, or took too long. */
export async function waitForTemporal(child: ChildProcess, { port, namespace, logFile }: TemporalOptions): Promise<void> {
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  const { Connection } = await import("@temporalio/client");
  const deadline = performance.now() + START_LIMIT_MS;
  const connection = Connection.lazy({ address: `127.0.0.1:${port}` });
  try {
    while (!ended && performance.now() < deadline) {
      try {
        await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.describeNamespace({ namespace }));
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  } finally {
    await connection.close();
  }
  throw new AppError("unavailable", "temporal-start", embeddedWords.temporalNotStarted(logFile, lastLines(logFile, 5)));
}
