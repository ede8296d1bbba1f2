import { existsSync, readFileSync, renameSync, statSync } from "node:fs";

const ROTATE_BYTES = 20 * 1024 * 1024;

/** Keeps one older file, so that logs stay small over years of starts. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > ROTATE_BYTES) renameSync(file, `${file}.1`);
}

/** The last lines behind byte `from` that say something, joined; a pino line is reduced to its message. */
export function lastLines(file: string, count: number, from = 0): string {
  if (!existsSync(file)) return "(nothing)";
  const lines = readFileSync(file).subarray(from).toString().trimEnd().split("\n").slice(-count);
  return lines.map(readable).join(" | ") || "(nothing)";
}

function readable(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as {
      msg?: string;
      err?: { message?: string };
    };
    return [msg, err?.message].filter(Boolean).join(": ") || line;
  } catch {
    return line;
  }
}
