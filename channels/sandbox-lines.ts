import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** A file of one JSON object per line that only grows. */
export interface SandboxLines<Line> {
  /** The operating system has the line when this returns. Throws after `close`, when the handle may already be another file's. */
  append(line: Line): void;
  close(): void;
}

/** Opens the file, or makes it, and reads what it holds. Removes a last line that a killed process left half-written. */
export function openSandboxLines<Line>(file: string): { lines: SandboxLines<Line>; read: Line[] } {
  mkdirSync(dirname(file), { recursive: true });
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const read: Line[] = whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const handle = openSync(file, "a");
  if (whole.length < text.length) ftruncateSync(handle, Buffer.byteLength(whole));
  let closed = false;
  return {
    read,
    lines: {
      append(line) {
        if (closed) throw new Error(`${file} is closed`);
        writeSync(handle, `${JSON.stringify(line)}\n`);
      },
      close() {
        if (closed) return;
        closed = true;
        closeSync(handle);
      },
    },
  };
}
