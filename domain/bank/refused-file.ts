import { AppError } from "../app-error.ts";
import type { BankLine } from "./bank-line.ts";

export type RefusalCode =
  | "bank-file-too-large"
  | "bank-file-empty"
  | "bank-file-encoding"
  | "bank-file-ebcdic"
  | "bank-file-not-known"
  | "bank-file-cut"
  | "bank-file-date"
  | "bank-file-amount"
  | "bank-file-totals";

/** A file that is not read at all: a part of it would make sums that nobody can check. */
export function refusedFile(code: RefusalCode, ja: string, en: string): AppError {
  return new AppError(code === "bank-file-too-large" ? "too-large" : "invalid", code, {
    ja: `${ja}何も取り込んでいません。`,
    en: `${en} Nothing was imported.`,
  });
}

export function tooManyLines(limit: number): AppError {
  const lines = limit.toLocaleString("en-US");
  return refusedFile(
    "bank-file-too-large",
    `明細が${lines}行を超えています。期間を分けて書き出してください。`,
    `The file has more than ${lines} lines: export shorter periods.`,
  );
}

/** Banks book weekends and holidays on the next business day, so some days ahead are ordinary. */
const daysAhead = 31;

/** Refuses lines far in the future: a bank that writes western years would be read as 18 years ahead. */
export function requirePast(lines: readonly Pick<BankLine, "bookedOn">[], today: string): void {
  const limit = new Date(Date.parse(today) + daysAhead * 86_400_000).toISOString().slice(0, 10);
  const ahead = lines.find(({ bookedOn }) => bookedOn > limit);
  if (!ahead) return;
  throw refusedFile(
    "bank-file-date",
    `まだ来ていない日付（${ahead.bookedOn}）の明細があります。年の書き方（西暦か和暦か）を銀行に確かめてください。`,
    `A line is dated ${ahead.bookedOn}, which is still to come: ask the bank whether it writes western or Japanese years.`,
  );
}
