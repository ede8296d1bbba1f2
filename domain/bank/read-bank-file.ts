import { readBankCsv } from "./bank-csv.ts";
import { type BankLine, bankFileLimits } from "./bank-line.ts";
import { refusedFile, requirePast } from "./refused-file.ts";
import { looksLikeZengin, readZengin } from "./zengin.ts";

export interface BankFileFacts {
  /** Our account that a CSV file is of. A Zengin file says it itself. Default: unknown; equal lines of two accounts would then be taken for one. */
  ownAccount?: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** Reads a statement in a Zengin format or as CSV. Throws an AppError, and reads nothing, if any part of it cannot be read. */
export function readBankFile(bytes: Uint8Array, { ownAccount = "", today }: BankFileFacts): BankLine[] {
  if (bytes.length > bankFileLimits.bytes)
    throw refusedFile(
      "bank-file-too-large",
      "ファイルが25 MBより大きいので、期間を分けて書き出してください。",
      "The file is larger than 25 MB: export shorter periods.",
    );
  const lines = looksLikeZengin(bytes) ? readZengin(bytes) : readBankCsv(bytes, ownAccount);
  requirePast(lines, today);
  return lines;
}
