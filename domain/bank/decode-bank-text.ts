import { refusedFile } from "./refused-file.ts";

/** UTF-8, with or without a byte order mark, or CP932. Anything else is refused, with the line at which it differs. */
export function decodeBankText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw refusedFile("bank-file-empty", "ファイルが空です。", "The file is empty.");
  refuseOtherFormats(bytes);
  const text = decodeAs("utf-8", bytes) ?? decodeAs("shift_jis", bytes);
  if (text !== null) return text;
  const line = Math.max(firstBadLine("utf-8", bytes), firstBadLine("shift_jis", bytes));
  throw refusedFile(
    "bank-file-encoding",
    `文字コードがUTF-8でもShift_JISでもないか、${line}行目で途切れています。ダウンロードし直してください。`,
    `The text is neither UTF-8 nor Shift_JIS, or is cut at line ${line}: download the file again.`,
  );
}

function decodeAs(encoding: "utf-8" | "shift_jis", bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No character of either encoding contains a line feed. */
function firstBadLine(encoding: "utf-8" | "shift_jis", bytes: Uint8Array): number {
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
    if (decodeAs(encoding, bytes.subarray(start, end)) === null) return line;
    start = end;
  }
  return 1;
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const begins = (...start: number[]) => start.every((byte, place) => bytes[place] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0))
    throw refusedFile(
      "bank-file-not-known",
      "CSVではなくExcelブックかZIPファイルです。銀行の画面でCSVを選び、ダウンロードし直してください。",
      "This is an Excel workbook or a ZIP file: choose CSV at the bank and download it again.",
    );
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || bytes.includes(0))
    throw refusedFile(
      "bank-file-encoding",
      "文字コードがUTF-16か、テキストではないデータです。「CSV UTF-8」で保存し直してください。",
      'The text is UTF-16, or this is no text: save it again as "CSV UTF-8".',
    );
  // ISO-2022-JP switches with an escape sequence, and would pass as ASCII.
  const shift = bytes.indexOf(0x1b);
  if (shift >= 0 && bytes[shift + 1] === 0x24)
    throw refusedFile(
      "bank-file-encoding",
      "文字コードがISO-2022-JP（JIS）です。「CSV UTF-8」で保存し直してください。",
      'The text is ISO-2022-JP (JIS): save it again as "CSV UTF-8".',
    );
}
