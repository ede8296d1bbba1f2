import type { RecordIssue } from "./import-batch.ts";

/** A row that is not imported, with all its reasons. */
export interface BadRow {
  row: number;
  /** In the file. */
  line: number;
  cells: string[];
  reasons: string[];
}

/** The first bad rows as an import tells of them, one entry per row, and the headers of their cells. */
export function collectBadRows(limit: number) {
  const rows = new Map<number, BadRow>();
  let headers: string[] = [];
  return {
    take(issue: RecordIssue, columns: string[]): void {
      headers = columns;
      if (issue.severity !== "bad" || !issue.raw) return;
      if (rows.size >= limit && !rows.has(issue.row)) return;
      const row = rows.get(issue.row) ?? { row: issue.row, line: issue.line, cells: issue.raw, reasons: [] };
      row.reasons.push(issue.detail);
      rows.set(issue.row, row);
    },
    rows: () => ({ headers, rows: [...rows.values()] }),
  };
}
