import type { Context } from "../engine/context/context.ts";

/** A warning about a row that was imported nevertheless. */
export interface ImportWarning {
  /** In the file. */
  line: number;
  code: string;
  /** In the language of the file's header. */
  detail: string;
}

/** The warnings of an import, in the order of the file, those of earlier calls included. */
export async function listWarnings(context: Context, importId: string, limit: number): Promise<ImportWarning[]> {
  const { rows } = await context.database.pool.query<ImportWarning>(
    "select line, code, detail from import_issue where import_id = $1 and severity = 'warning' order by row, code limit $2",
    [importId, limit],
  );
  return rows;
}
