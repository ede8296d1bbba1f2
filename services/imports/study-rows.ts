import { AppError } from "../../domain/app-error.ts";
import { type MailingColumn, studyMailingColumn } from "../../domain/imports/mailing-column.ts";
import { type Layout, mailingColumns } from "../../domain/imports/mapping.ts";
import type { CsvFile, ImportLimits } from "./csv-file.ts";
import { readRecords, requireOneRow } from "./read-records.ts";

interface Study {
  delimiter: string;
  /** Records above the first data row. */
  skip: number;
  limits: ImportLimits;
  layout: Layout;
  /** Called with the cells of each data row and its number, from 1. */
  onRow?(cells: string[], row: number): void;
}

/** Reads all rows once: how many there are, which columns without a header hold something, and how the columns about mailing are used. */
export async function studyRows(
  file: CsvFile,
  { delimiter, skip, limits, layout, onRow }: Study,
): Promise<{ total: number; filled: Set<number>; mailing: MailingColumn[] }> {
  let total = -skip;
  const nameless = layout.headers.flatMap((header, index) => (header === "" ? [index] : []));
  const filled = new Set<number>();
  const studies = mailingColumns(layout).map(({ index, target }) => ({ index, study: studyMailingColumn(index, target) }));
  for await (const record of readRecords(file, delimiter, limits)) {
    if (++total > limits.rows)
      throw new AppError("too-large", "import-too-many-rows", {
        ja: `ファイルの行が${limits.rows}行を超えています。分けてください。`,
        en: `The file has more than ${limits.rows} rows: split it.`,
      });
    if (total < 1) continue;
    requireOneRow(record, delimiter, layout.headers.length);
    for (const { index, study } of studies) study.take(record.cells[index] ?? "");
    for (const index of nameless) if ((record.cells[index] ?? "") !== "") filled.add(index);
    onRow?.(record.cells, total);
  }
  if (total < 1)
    throw new AppError("invalid", "import-empty", {
      ja: "ファイルに見出しはありますが、データの行がありません。",
      en: "The file holds a header but no rows.",
    });
  return { total, filled, mailing: studies.map(({ study }) => study.learned()) };
}

export function requireWidth(headers: string[], limits: ImportLimits): void {
  if (headers.length > limits.columns)
    throw new AppError("too-large", "import-too-wide", {
      ja: `ファイルの列が${limits.columns}列を超えています。`,
      en: `The file has more than ${limits.columns} columns.`,
    });
}
