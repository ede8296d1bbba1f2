import { CsvError, parse } from "csv-parse/sync";
import { type DateReading, readDate } from "../imports/read-date.ts";
import { type BankColumns, findColumns } from "./bank-columns.ts";
import { type BankLine, bankFileLimits, numberEqualLines, type UnnumberedLine } from "./bank-line.ts";
import { decodeBankText } from "./decode-bank-text.ts";
import { readAmount } from "./read-amount.ts";
import { refusedFile, tooManyLines } from "./refused-file.ts";

interface Row {
  cells: string[];
  /** From 1. */
  line: number;
}

/** Rows above the header, with the account and the period, that are searched for it. */
const headerDepth = 30;

/** Characters of a row, and of each text that is kept of it. Banks write far less; more is an open quote or no bank's file. */
const rowCharacters = 64 * 1024;
const textCharacters = 300;

/**
 * Reads what Japanese banks export as CSV: columns by the words of their header, in any order, with anything above it (processes.md (d)).
 * Throws an AppError and reads nothing if one row with money cannot be read.
 */
export function readBankCsv(bytes: Uint8Array, ownAccount: string): BankLine[] {
  const text = decodeBankText(bytes);
  const { header, columns, rows } = readTable(text);
  const lines: UnnumberedLine[] = [];
  for (const row of rows) {
    const line = readRow(row, header, columns);
    if (line) lines.push({ ...line, ownAccount });
  }
  if (lines.length === 0)
    throw refusedFile(
      "bank-file-amount",
      `${header.line}行目の見出しの下に、金額のある明細がありません。`,
      `There is no line with an amount under the header at line ${header.line}.`,
    );
  return numberEqualLines(lines);
}

interface Table {
  header: Row;
  columns: BankColumns;
  rows: Row[];
}

function readTable(text: string): Table {
  for (const delimiter of [",", "\t"]) {
    if (!text.includes(delimiter)) continue;
    const rows = splitRows(text, delimiter);
    for (const [place, header] of rows.slice(0, headerDepth).entries()) {
      const columns = findColumns(header.cells);
      if (columns) return { header, columns, rows: rows.slice(place + 1) };
    }
  }
  throw refusedFile(
    "bank-file-not-known",
    `最初の${headerDepth}行に、日付と入金額の見出しが見つかりません。銀行からダウンロードしたCSVを、そのまま取り込んでください。`,
    `The first ${headerDepth} lines have no header with a date and an amount. Import the CSV as the bank gives it.`,
  );
}

function splitRows(text: string, delimiter: string): Row[] {
  let last = 0;
  try {
    const rows: Row[] = [];
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: rowCharacters,
      on_record: (cells: string[], { lines }) => {
        if (rows.length > bankFileLimits.lines + headerDepth) throw tooManyLines(bankFileLimits.lines);
        rows.push({ cells, line: last + 1 });
        last = lines;
        return null;
      },
    });
    const swallowed = rows.find(({ cells }) => cells.some((cell) => /[\r\n]/.test(cell)));
    if (swallowed) throw openQuote(swallowed.line);
    return rows;
  } catch (error) {
    throw error instanceof CsvError ? openQuote(last + 1) : error;
  }
}

function readRow(row: Row, header: Row, columns: BankColumns): Omit<UnnumberedLine, "ownAccount"> | null {
  if (row.cells.every((cell) => cell.trim() === "")) return null;
  const cell = (index: number | undefined) => (index === undefined ? "" : (row.cells[index] ?? "").trim().slice(0, textCharacters));
  const date = readDay(columns.date.map(cell));
  // Sums and remarks stand under the lines.
  if (date.kind === "bad" && !holdsMoney(row, columns)) return null;
  if (/^(?:合計|小計|総計|計)$/.test(cell(columns.date[0]).normalize("NFKC"))) return null;
  if (date.kind === "bad") throw badDate(row.line, columns.date.map(cell).join("/"));
  if (row.cells.length < filledWidth(header.cells)) throw cutRow(row, header);
  const amountMinor = readMoney(row, columns);
  if (amountMinor === 0) return null;
  const words = columns.words.map(cell).filter((word) => word !== "");
  const isCorrection = words.some((word) => /取消|訂正|組戻|トリケシ|テイセイ|クミモドシ/.test(word.normalize("NFKC")));
  const [payer = "", ...rest] = words;
  return {
    bookedOn: date.date,
    amountMinor,
    isReversal: isCorrection || (amountMinor < 0 && isNegativeDeposit(row, columns)),
    payer,
    bank: cell(columns.bank),
    branch: cell(columns.branch),
    account: "",
    reference: rest.join(" ").slice(0, textCharacters),
    memo: "",
  };
}

/** One cell, or year, month and day in a cell each. */
function readDay(parts: string[]): DateReading {
  return readDate(parts.length === 1 ? (parts[0] ?? "") : parts.map((part) => part.normalize("NFKC")).join("/"));
}

function moneyCells(row: Row, { moneyIn, moneyOut, signed }: BankColumns): string[] {
  return [moneyIn, moneyOut, signed].flatMap((index) => (index === undefined ? [] : [row.cells[index] ?? ""]));
}

function holdsMoney(row: Row, columns: BankColumns): boolean {
  return moneyCells(row, columns).some((text) => /\d/.test(text.normalize("NFKC")));
}

/** Above 0: money in. 0: the row moves none, such as a balance carried over. */
function readMoney(row: Row, columns: BankColumns): number {
  const amountAt = (index: number | undefined) => {
    const text = index === undefined ? "" : (row.cells[index] ?? "");
    const amount = readAmount(text);
    if (amount === null) throw badAmount(row.line, text);
    return amount;
  };
  if (columns.signed !== undefined) {
    const amount = amountAt(columns.signed);
    const direction = columns.direction === undefined ? "" : (row.cells[columns.direction] ?? "").normalize("NFKC").trim();
    return /^(?:出|支払|引出|払出|2$)/.test(direction) ? -Math.abs(amount) : amount;
  }
  const moneyIn = amountAt(columns.moneyIn);
  const moneyOut = amountAt(columns.moneyOut);
  if (moneyIn !== 0 && moneyOut !== 0) throw badAmount(row.line, `${moneyIn} / ${moneyOut}`);
  return moneyIn - moneyOut;
}

/** A minus sign in the column of money in. */
function isNegativeDeposit(row: Row, { moneyIn }: BankColumns): boolean {
  return moneyIn !== undefined && (readAmount(row.cells[moneyIn] ?? "") ?? 0) < 0;
}

/** Cells of the header up to its last named one: banks often end it with a comma. */
function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}

const openQuote = (line: number) =>
  refusedFile(
    "bank-file-cut",
    `${line}行目で開いた引用符（"）が閉じていません。ファイルが途中で切れていないか確かめてください。`,
    `A quote that opens at line ${line} is not closed: the file may be cut.`,
  );

const cutRow = ({ cells, line }: Row, header: Row) =>
  refusedFile(
    "bank-file-cut",
    `${line}行目の項目が${cells.length}個で、見出しの${filledWidth(header.cells)}個より少ないので、途中で切れたファイルと思われます。ダウンロードし直してください。`,
    `Line ${line} has ${cells.length} cells and the header ${filledWidth(header.cells)}: the file is probably cut. Download it again.`,
  );

const badDate = (line: number, text: string) =>
  refusedFile(
    "bank-file-date",
    `${line}行目の日付「${text.slice(0, 40)}」が読めません。`,
    `The date "${text.slice(0, 40)}" at line ${line} cannot be read.`,
  );

const badAmount = (line: number, text: string) =>
  refusedFile(
    "bank-file-amount",
    `${line}行目の金額「${text.slice(0, 40)}」が読めません。`,
    `The amount "${text.slice(0, 40)}" at line ${line} cannot be read.`,
  );
