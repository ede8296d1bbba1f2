import type { AppError } from "../app-error.ts";
import { refusedFile } from "./refused-file.ts";

/** First and last byte, from 1, as the tables of the banks count. */
export type Field = readonly [from: number, to: number];

export interface ZenginRecord {
  /** From 1, header and totals included. */
  number: number;
  /** データ区分: 1 header, 2 data, 8 totals, 9 end. */
  kind: string;
  bytes: Uint8Array;
}

const recordBytes = 200;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Mark of the end of a file that older programs write. */
const endOfFile = 0x1a;

/** The records of 200 bytes, with or without line breaks between them. */
export function* splitRecords(bytes: Uint8Array): Generator<ZenginRecord> {
  let end = bytes.length;
  while (end > 0 && isBreak(bytes[end - 1])) end -= 1;
  for (let start = 0, number = 1; start < end; number += 1) {
    const record = bytes.subarray(start, Math.min(start + recordBytes, end));
    const broken = record.findIndex((byte) => byte === lineFeed || byte === carriageReturn);
    const length = broken >= 0 ? broken : record.length;
    if (length < recordBytes) throw cutRecord(number, `200バイトではなく${length}バイトです`, `it has ${length} bytes instead of 200`);
    yield { number, kind: String.fromCharCode(record[0] ?? 0), bytes: record.subarray(0, length) };
    start += length;
    if (bytes[start] === carriageReturn) start += 1;
    if (bytes[start] === lineFeed) start += 1;
  }
}

/** Bytes of the field first, then text: a kana is one byte (JIS X 0201, which CP932 contains). */
export function fieldText({ number, bytes }: ZenginRecord, [from, to]: Field): string {
  const text = decoder.decode(bytes.subarray(from - 1, to));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\ufffd]/.test(text))
    throw refusedFile(
      "bank-file-encoding",
      `${number}番目のレコードに、JIS（Shift_JIS）として読めない文字があります。`,
      `Record ${number} holds characters that are not JIS (Shift_JIS).`,
    );
  return text.trim();
}

/** Digits, filled up with zeros or spaces. */
export function numberOf(record: ZenginRecord, field: Field): number {
  const text = fieldText(record, field);
  if (/^\d*$/.test(text)) return Number(text);
  throw refusedFile(
    "bank-file-amount",
    `${record.number}番目のレコードの「${text}」は数字ではありません。`,
    `"${text}" in record ${record.number} is not a number.`,
  );
}

/** YYMMDD in years of Reiwa, as `YYYY-MM-DD`: 090531 is 2027-05-31. */
export function reiwaDate(record: ZenginRecord, field: Field): string {
  const text = fieldText(record, field);
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)].map(Number);
  if (/^\d{6}$/.test(text) && year !== undefined && month !== undefined && day !== undefined) {
    const at = new Date(Date.UTC(2018 + year, month - 1, day));
    if (year > 0 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day) return at.toISOString().slice(0, 10);
  }
  throw refusedFile(
    "bank-file-date",
    `${record.number}番目のレコードの日付「${text}」が読めません（令和の年月日6桁）。`,
    `The date "${text}" of record ${record.number} cannot be read (six digits: year of Reiwa, month, day).`,
  );
}

export function cutRecord(number: number, ja: string, en: string): AppError {
  return refusedFile(
    "bank-file-cut",
    `${number}番目のレコード: ${ja}。銀行からダウンロードし直してください。`,
    `Record ${number}: ${en}. Download the file from the bank again.`,
  );
}

const decoder = new TextDecoder("shift_jis");

function isBreak(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn || byte === endOfFile;
}
