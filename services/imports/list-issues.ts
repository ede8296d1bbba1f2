import type { Page } from "../../domain/cursor.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { readImport } from "./read-import.ts";

/** What is said of one row of the file. */
export interface RowIssues {
  /** Among the data rows, from 1. */
  row: number;
  /** In the file. */
  line: number;
  codes: string[];
  /** In the language of the file's header; empty when the content of a bad row was blanked. */
  reason: string;
  /** Of a bad row, as it was in the file; null for warnings, and when it was blanked. */
  cells: string[] | null;
}

/** The rows of an import that were not imported, or those that were with a warning, in the order of the file. Throws AppError not-found. */
export async function listIssues(
  context: Context,
  importId: string,
  { severity, limit, cursor }: { severity: "bad" | "warning"; limit: number; cursor?: string | undefined },
): Promise<Page<RowIssues>> {
  await readImport(context, importId);
  const after = readKeyCursor(cursor, severity, (key) => /^\d{1,9}$/.test(key));
  const { rows } = await context.database.pool.query<RowIssues>(
    `select row, min(line) as line, array_agg(code order by code) as codes, string_agg(detail, '; ' order by code) as reason, (array_agg(raw))[1] as cells
     from import_issue i where import_id = $1 and severity = $2 and row > $3
       and ($2 = 'bad' or not exists (select 1 from import_issue b where b.import_id = $1 and b.row = i.row and b.severity = 'bad'))
     group by row order by row limit $4`,
    [importId, severity, Number(after?.key ?? 0), limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? writeKeyCursor({ order: severity, key: String(last.row), id: importId }) : null;
  return { items, next };
}
