import { AppError } from "../../domain/app-error.ts";
import { badRowLine, badRowsHeader } from "../../domain/imports/bad-rows.ts";
import type { Context } from "../engine/context/context.ts";

const page = 1_000;

/** The bad rows of an import as a CSV file to correct: the original columns, then line and reason; without those of erased leads. Yields text in pieces. */
export async function* badRowsCsv(context: Context, importId: string): AsyncGenerator<string> {
  const { pool } = context.database;
  const { rows: runs } = await pool.query<{ headers: string[] }>("select options->'headers' as headers from import_run where id = $1", [
    importId,
  ]);
  const run = runs[0];
  if (!run) throw new AppError("not-found", "import-unknown", { ja: "その取り込みはありません。", en: "There is no such import." });
  yield badRowsHeader(run.headers);
  for (let after = 0; ; ) {
    const { rows } = await pool.query<{ row: number; line: number; detail: string; raw: string[] }>(
      `select row, min(line) as line, string_agg(detail, '; ' order by code) as detail, (array_agg(raw))[1] as raw
       from import_issue where import_id = $1 and severity = 'bad' and raw is not null and row > $2 group by row order by row limit ${page}`,
      [importId, after],
    );
    for (const { line, detail, raw } of rows) yield badRowLine(run.headers.length, raw, line, detail);
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.row;
  }
}
