import { csvCell } from "../csv-cell.ts";
import { languageOfHeaders } from "./reasons.ts";

const ownHeaders = { ja: ["元の行", "理由"], en: ["original line", "reason"] };

/**
 * Header of the file of bad rows: a byte order mark for Excel, the file's own headers, then line and reason in the language of the headers.
 */
export function badRowsHeader(headers: string[]): string {
  return `\ufeff${toLine([...headers, ...ownHeaders[languageOfHeaders(headers)]])}`;
}

/** One bad row, unchanged, padded to the width of the header, with its line in the original file and the reason. */
export function badRowLine(width: number, cells: string[], line: number, reason: string): string {
  const padded = Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? "");
  return toLine([...padded, String(line), reason]);
}

function toLine(cells: string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}
