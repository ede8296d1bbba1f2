import { isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { AppError } from "../../domain/app-error.ts";
import type { LocalText } from "../../domain/words/local-text.ts";

/** A file that can be read from its beginning more than once: a path, or a function that opens it again. */
export type CsvSource = string | (() => Readable);

export type Encoding = "utf-8" | "shift_jis";

export interface CsvFile {
  open(): Readable;
  encoding: Encoding;
  /** sha256 of the bytes, hex. */
  hash: string;
  bytes: number;
}

/** The most bytes and rows of a file, characters of a row, and columns (rules.md SEC7). */
export interface ImportLimits {
  bytes: number;
  rows: number;
  rowCharacters: number;
  columns: number;
}

export const defaultLimits: ImportLimits = { bytes: 100 * 1024 * 1024, rows: 200_000, rowCharacters: 64 * 1024, columns: 300 };

/**
 * Reads the file once to know its hash and encoding: UTF-8, with or without a byte order mark, or CP932 (Shift_JIS with the extensions
 * of Windows: ㈱ ① 髙 﨑). Throws an AppError when it is neither throughout, is too large, or is not text.
 */
export async function inspectFile(source: CsvSource, limits: ImportLimits): Promise<CsvFile> {
  if (typeof source === "string") await requireFile(source);
  const open = () => (typeof source === "string" ? createReadStream(source, { highWaterMark: 256 * 1024 }) : source());
  const hash = createHash("sha256");
  const seen: LinesSeen = { next: 1, utf8: null, notUtf8: null, notCp932: null };
  let bytes = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of open()) {
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    if (bytes === 0) refuseOtherFormats(buffer);
    bytes += buffer.length;
    if (bytes > limits.bytes)
      throw new AppError("too-large", "import-too-large", {
        ja: `ファイルが${megabytes(limits.bytes)} MBより大きいので、分けてください。`,
        en: `The file is larger than ${megabytes(limits.bytes)} MB: split it.`,
      });
    hash.update(buffer);
    // Whole lines only: no character of either encoding contains a line break.
    const joined = rest.length === 0 ? buffer : Buffer.concat([rest, buffer]);
    const end = Math.max(joined.lastIndexOf(0x0a), joined.lastIndexOf(0x0d)) + 1;
    rest = Buffer.from(joined.subarray(end));
    if (rest.length > limits.rowCharacters * 4) throw rowTooLong(seen.next, limits);
    examine(joined.subarray(0, end), seen);
  }
  examine(rest, seen);
  if (bytes === 0) throw new AppError("invalid", "import-empty", { ja: "ファイルが空です。", en: "The file is empty." });
  return { open, encoding: decideEncoding(seen), hash: hash.digest("hex"), bytes };
}

/** Numbers of the first lines by which the encodings differ; null when there is none. */
interface LinesSeen {
  next: number;
  /** Has Japanese in UTF-8. Shift_JIS text almost never looks like that, while UTF-8 text often decodes as garbled Shift_JIS. */
  utf8: number | null;
  notUtf8: number | null;
  notCp932: number | null;
}

function decideEncoding({ utf8, notUtf8, notCp932 }: LinesSeen): Encoding {
  if (notUtf8 === null) return "utf-8";
  if (utf8 === null && notCp932 === null) return "shift_jis";
  const notShiftJis = utf8 === null ? notCp932 : utf8;
  throw new AppError("invalid", "import-encoding", {
    ja: `文字コードがShift_JIS（${notShiftJis}行目）でもUTF-8（${notUtf8}行目）でもありません。「CSV UTF-8」で保存し直してから取り込んでください。`,
    en: `The text is neither Shift_JIS (line ${notShiftJis}) nor UTF-8 (line ${notUtf8}) throughout: save the file again as "CSV UTF-8" and import it then.`,
  });
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found)
    throw new AppError("not-found", "import-no-file", { ja: `${path} というファイルはありません。`, en: `There is no file ${path}.` });
  if (!found.isFile())
    throw new AppError("invalid", "import-no-file", { ja: `${path} はファイルではありません。`, en: `${path} is not a file.` });
}

function refuseOtherFormats(start: Buffer): void {
  const is = (...bytes: number[]) => start.subarray(0, bytes.length).equals(Buffer.from(bytes));
  if (is(0x50, 0x4b, 0x03, 0x04))
    throw new AppError(
      "invalid",
      "import-not-csv",
      asCsv("CSVではなくExcelブックかZIPファイルです。", "This is an Excel workbook or a ZIP file, not CSV"),
    );
  if (is(0xd0, 0xcf, 0x11, 0xe0))
    throw new AppError(
      "invalid",
      "import-not-csv",
      asCsv("CSVではなく古い形式のExcelブックです。", "This is an old Excel workbook, not CSV"),
    );
  if (is(0xff, 0xfe) || is(0xfe, 0xff))
    throw new AppError("invalid", "import-encoding", asCsv("文字コードがUTF-16です。", "The text is UTF-16"));
}

function asCsv(ja: string, en: string): LocalText {
  return { ja: `${ja}「CSV UTF-8」で保存し直してから取り込んでください。`, en: `${en}: save it as "CSV UTF-8" and import that.` };
}

function examine(lines: Buffer, seen: LinesSeen): void {
  if (lines.includes(0))
    throw new AppError("invalid", "import-not-csv", {
      ja: "ファイルの中身がバイナリーデータで、CSVではありません。",
      en: "The file holds binary data, it is not CSV text.",
    });
  // ISO-2022-JP switches with escape sequences and would pass as ASCII.
  if (lines.includes("\u001b$", 0, "latin1")) {
    throw new AppError("invalid", "import-encoding", asCsv("文字コードがISO-2022-JP（JIS）です。", "The text is ISO-2022-JP (JIS)"));
  }
  for (let start = 0; start < lines.length; seen.next++) {
    const lineEnd = lines.indexOf(0x0a, start);
    const end = lineEnd < 0 ? lines.length : lineEnd + 1;
    examineLine(lines.subarray(start, end), seen);
    start = end;
  }
}

function examineLine(line: Buffer, seen: LinesSeen): void {
  if (isAscii(line)) return;
  if (!isUtf8(line)) seen.notUtf8 ??= seen.next;
  // Three-byte sequences, where Japanese is, begin with 0xe0 to 0xef.
  else if (seen.utf8 === null && line.some((byte) => byte >= 0xe0 && byte <= 0xef)) seen.utf8 = seen.next;
  if (seen.notCp932 === null && !isCp932(line)) seen.notCp932 = seen.next;
}

const cp932 = new TextDecoder("shift_jis", { fatal: true });

function isCp932(bytes: Buffer): boolean {
  try {
    cp932.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export function rowTooLong(line: number, limits: ImportLimits): AppError {
  return new AppError("too-large", "import-row-too-long", {
    ja: `${line}行目から始まる行が${limits.rowCharacters}文字を超えています。引用符が閉じていないようです。`,
    en: `The row that begins at line ${line} is longer than ${limits.rowCharacters} characters: a quote is probably not closed there.`,
  });
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
