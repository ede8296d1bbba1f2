import { createReadStream, readFileSync } from "node:fs";
import { appendFile, mkdir, open, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { AppError } from "../../../domain/app-error.ts";
import { type Journal, type JournalEntry, journalEntrySchema, type Marker, markerSchema, NO_MARKER } from "./journal.ts";

/** Lines are below 1 KB, so this holds more than a thousand of the usual ones. */
const TAIL_BYTES = 256 * 1024;

/**
 * A journal in a folder: one file per month with a JSON line for each entry, and `marker.json`. Old months may be deleted once no backup is
 * as old. The folder is made at the first write, so that who only reads changes nothing.
 */
export function openFileJournal(folder: string): Journal {
  const markerFile = join(folder, "marker.json");
  let seen = readMarker(readAtOpening(markerFile));
  const higher = (marker: Marker): Marker => (seen = marker.ticks > seen.ticks ? marker : seen);

  return {
    async append(entries) {
      if (entries.length === 0) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${new Date().toISOString().slice(0, 7)}.jsonl`);
      const began = (await endsInLine(file)) ? "" : "\n";
      const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      await appendFile(file, began + lines, { mode: 0o600, flush: true });
    },
    async *entries() {
      for (const name of await listMonths(folder)) {
        for await (const line of createInterface({ input: createReadStream(join(folder, name)) })) {
          if (line !== "") yield readEntry(line);
        }
      }
    },
    async latest() {
      const found: JournalEntry[] = [];
      // At the beginning of a month, the newest file may be nearly empty.
      for (const name of (await listMonths(folder)).slice(-2)) {
        for (const line of (await readTail(join(folder, name))).split("\n")) {
          const entry = readEntry(line);
          if (entry) found.push(entry);
        }
      }
      return found;
    },
    seen: () => seen,
    async look() {
      return higher(readMarker(await readText(markerFile)));
    },
    async mark(marker) {
      higher(readMarker(await readText(markerFile)));
      if (higher(marker) !== marker) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = `${markerFile}.${process.pid}`;
      await writeFile(draft, `${JSON.stringify(marker)}\n`, { mode: 0o600, flush: true });
      await rename(draft, markerFile);
    },
  };
}

async function listMonths(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(emptyWhenMissing<string[]>([]));
  return names.filter((name) => /^\d{4}-\d\d\.jsonl$/.test(name)).toSorted();
}

/** False when a process died in the middle of a line, or the disk was full. */
async function endsInLine(file: string): Promise<boolean> {
  const text = await readTail(file, 1);
  return text === "" || text === "\n";
}

async function readTail(file: string, bytes = TAIL_BYTES): Promise<string> {
  const handle = await open(file, "r").catch(emptyWhenMissing(null));
  if (handle === null) return "";
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, bytes);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString();
  } finally {
    await handle.close();
  }
}

function readEntry(line: string): JournalEntry | null {
  try {
    return journalEntrySchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function readMarker(text: string): Marker {
  try {
    return markerSchema.parse(JSON.parse(text));
  } catch {
    return NO_MARKER;
  }
}

async function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch(emptyWhenMissing(""));
}

function readAtOpening(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "";
    throw new AppError(
      "unavailable",
      "journal",
      {
        ja: `配信停止と消去の控え ${file} を読めません（${code}）。このユーザーが読み書きできるようにするか、HAGUKUMI_JOURNAL_DIR を直してください。`,
        en: `The journal of opt-outs and erasures, ${file}, cannot be read (${code}): give it to this user, or correct HAGUKUMI_JOURNAL_DIR.`,
      },
      { cause: error },
    );
  }
}

function emptyWhenMissing<Empty>(empty: Empty): (error: unknown) => Empty {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return empty;
    throw error;
  };
}
