import { pipeline, Transform } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { AppError } from "../../domain/app-error.ts";
import { headerSearchDepth } from "../../domain/imports/mapping.ts";
import { holdsOtherRows } from "../../domain/imports/swallowed-rows.ts";
import { type CsvFile, type ImportLimits, rowTooLong } from "./csv-file.ts";

/** One record of the file. Blank ones are left out. */
export interface CsvRecord {
  cells: string[];
  /** Line of the file on which it starts, from 1. */
  line: number;
}

/** Streams the records. Throws an AppError for broken quotes and for rows over the limit. */
export async function* readRecords(file: CsvFile, delimiter: string, limits: ImportLimits): AsyncGenerator<CsvRecord> {
  let lastLine = 0;
  let emptyLines = 0;
  /** First lines of the records that wait in the parser. */
  const lines: number[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.rowCharacters,
    on_record: (cells, info) => {
      lines.push(lastLine + 1 + (info.empty_lines - emptyLines));
      lastLine = info.lines;
      emptyLines = info.empty_lines;
      return cells;
    },
  });
  const bytes = file.open();
  // On an error the pipeline destroys the parser with it, so the loop below receives it.
  pipeline(bytes, decodeAs(file.encoding), parser, () => {});
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const line = lines.shift() ?? 0;
      if (cells.some((cell) => cell.trim() !== "")) yield { cells, line };
    }
  } catch (error) {
    throw error instanceof CsvError ? toAppError(error, lastLine + 1, limits) : error;
  } finally {
    bytes.destroy();
    parser.destroy();
  }
}

/** The first records, enough to find the header, and the delimiter (comma, tab or semicolon) that splits most of them. */
export async function readHead(file: CsvFile, limits: ImportLimits): Promise<{ delimiter: string; records: CsvRecord[] }> {
  let best: { delimiter: string; records: CsvRecord[]; split: number } | null = null;
  for (const delimiter of [",", "\t", ";"]) {
    const records: CsvRecord[] = [];
    for await (const record of readRecords(file, delimiter, limits)) {
      records.push(record);
      if (records.length === headerSearchDepth) break;
    }
    const split = records.filter(({ cells }) => cells.length > 1).length;
    if (best === null || split > best.split) best = { delimiter, records, split };
  }
  if (best === null || best.records.length === 0)
    throw new AppError("invalid", "import-empty", { ja: "ファイルに行がありません。", en: "The file holds no rows." });
  // The header, too, may have taken in rows, and would then not be found.
  const width = Math.max(...best.records.map(({ cells }) => cells.length));
  for (const record of best.records) requireOneRow(record, best.delimiter, width);
  return best;
}

/** Refuses a record that took in the rows of other people, by a quote that was left open. */
export function requireOneRow({ cells, line }: CsvRecord, delimiter: string, width: number): void {
  if (!holdsOtherRows(cells, delimiter, width)) return;
  throw new AppError("invalid", "import-quote", {
    ja: `${line}行目から始まる行の引用符（"）の中に、ほかの行が入っています。引用符の閉じ忘れと思われます。${line}行目を直して、もう一度取り込んでください。`,
    en: `Other rows stand inside a quote that opens in the row at line ${line}: it is probably not closed there. Mend line ${line} and import the file again.`,
  });
}

function decodeAs(encoding: CsvFile["encoding"]): Transform {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return new Transform({
    decodeStrings: true,
    encoding: "utf8",
    transform(chunk: Buffer, _encoding, done) {
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
}

function toAppError(error: CsvError, line: number, limits: ImportLimits): AppError {
  if (error.code === "CSV_MAX_RECORD_SIZE") return rowTooLong(line, limits);
  if (error.code === "CSV_QUOTE_NOT_CLOSED") {
    return new AppError("invalid", "import-quote", {
      ja: `${line}行目から始まる行で、開いた引用符が閉じていません。閉じてから、もう一度取り込んでください。`,
      en: `A quote that opens in the row at line ${line} is never closed: close it and import the file again.`,
    });
  }
  return new AppError("invalid", "import-csv", {
    ja: `${line}行目の行をCSVとして読み取れません（${error.code}）。`,
    en: `The row at line ${line} cannot be read as CSV (${error.code}).`,
  });
}
