import { withoutApostrophe } from "../csv-cell.ts";
import type { Layout } from "./mapping.ts";
import type { IssueCode, Reason } from "./reasons.ts";
import type { Target } from "./target.ts";

/** Why a row was refused (bad), or a remark about it (warning). A warning names columns, never their content. */
export interface RowIssue {
  severity: "bad" | "warning";
  code: IssueCode;
  reasons: Reason[];
}

/** A row while it is read. */
export interface Row {
  cells: string[];
  layout: Layout;
  issues: RowIssue[];
  /** What has no place of its own, with its header. It is kept in the lead's note. */
  kept: string[];
}

/** Non-empty cells of a target with their headers, cleaned, in the order of the file. */
export function cellsOf({ cells, layout }: Row, target: Target): { header: string; value: string }[] {
  const found: { header: string; value: string }[] = [];
  for (const [index, header] of layout.headers.entries()) {
    if (layout.targets[index] !== target) continue;
    const value = clean(cells[index] ?? "");
    if (value !== "") found.push({ header, value });
  }
  return found;
}

/** The first non-empty cell of a target, cut to `limit` characters. Further ones that differ are kept in the note. */
export function textOf(row: Row, target: Target, limit: number): string | null {
  const [first, ...others] = cellsOf(row, target);
  if (!first) return null;
  for (const { header, value } of others) if (value !== first.value) keepAsNote(row, header, value);
  return cut(row, first.header, first.value, limit);
}

export function cut(row: Row, header: string, value: string, limit: number): string {
  if (value.length <= limit) return value;
  note(row, "warning", { code: "cut", header, limit });
  return value.slice(0, limit).replace(/[\ud800-\udbff]$/, "");
}

export function keepAsNote(row: Row, header: string, value: string): void {
  row.kept.push(`${header}: ${value}`);
}

/** One issue per code. A further reason is added to the issue. */
export function note({ issues }: Pick<Row, "issues">, severity: RowIssue["severity"], reason: Reason): void {
  const known = issues.find((issue) => issue.code === reason.code);
  if (known) known.reasons.push(reason);
  else issues.push({ severity, code: reason.code, reasons: [reason] });
}

/** Removes spaces around the text, and the apostrophe that keeps a spreadsheet from running a formula (rules.md SEC4). */
function clean(cell: string): string {
  return withoutApostrophe(cell.replace(/[^\P{Cc}\t\n\r]/gu, "").trim()).trim();
}
