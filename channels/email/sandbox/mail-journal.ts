import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { openSandboxLines } from "../../sandbox-lines.ts";

/** One message that the server accepted. It is in the journal before the server answers. */
export interface Acceptance {
  /** 1, 2, 3 … in the order of acceptance. */
  n: number;
  /** Real time, ms since 1970. */
  at: number;
  /** The sandbox's time, ms since 1970: what its pages show. Journals of earlier releases have the real time only. */
  businessAt: number;
  /** Envelope sender and recipient. */
  from: string;
  to: string;
  messageId: string;
  /** The code of the answer; null while there is none, or if the connection was cut before it. */
  answered: string | null;
  bytes: number;
}

type Line =
  | ({ kind: "accepted" } & Omit<Acceptance, "answered" | "businessAt"> & { businessAt?: number; offset: number })
  | { kind: "answered"; n: number; code: string };

export interface MailJournal {
  readonly acceptances: readonly Readonly<Acceptance>[];
  accept(envelope: { from: string; to: string; messageId: string }, raw: Buffer): Acceptance;
  answered(n: number, code: string): void;
  raw(n: number): Buffer | undefined;
  close(): void;
}

/**
 * Two append-only files: `file` with one JSON object per line, and `file`.raw with the bytes of all messages. Memory holds only the facts
 * of each message; its bytes are read when needed. When a call returns, the operating system has the write. `businessNow` is the sandbox's
 * time, ms since 1970.
 */
export function openMailJournal(file: string, businessNow: () => number): MailJournal {
  const acceptances: Acceptance[] = [];
  const offsets: number[] = [];
  const { lines, read } = openSandboxLines<Line>(file);
  for (const line of read) take(line);
  const rawHandle = openSync(`${file}.raw`, "a+");
  let closed = false;
  let rawLength = fstatSync(rawHandle).size;

  function take(line: Line): void {
    if (line.kind === "accepted") {
      acceptances.push({
        n: line.n,
        at: line.at,
        businessAt: line.businessAt ?? line.at,
        from: line.from,
        to: line.to,
        messageId: line.messageId,
        answered: null,
        bytes: line.bytes,
      });
      offsets.push(line.offset);
      return;
    }
    const acceptance = acceptances[line.n - 1];
    if (acceptance) acceptance.answered = line.code;
  }

  function write(line: Line): void {
    lines.append(line);
    take(line);
  }

  return {
    acceptances,
    accept({ from, to, messageId }, raw) {
      if (closed) throw new Error(`${file} is closed`);
      writeSync(rawHandle, raw);
      const acceptance = { n: acceptances.length + 1, at: Date.now(), businessAt: businessNow(), from, to, messageId, bytes: raw.length };
      write({ kind: "accepted", ...acceptance, offset: rawLength });
      rawLength += raw.length;
      return { ...acceptance, answered: null };
    },
    answered: (n, code) => write({ kind: "answered", n, code }),
    raw(n) {
      const acceptance = acceptances[n - 1];
      const offset = offsets[n - 1];
      if (closed || !acceptance || offset === undefined) return undefined;
      const raw = Buffer.alloc(acceptance.bytes);
      readSync(rawHandle, raw, 0, raw.length, offset);
      return raw;
    },
    close() {
      if (closed) return;
      closed = true;
      lines.close();
      closeSync(rawHandle);
    },
  };
}
