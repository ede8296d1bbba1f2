import type { Page } from "../../domain/cursor.ts";
import type { RowOutcome } from "../../domain/imports/merge-rows.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { readImport } from "./read-import.ts";

/** A row that was read, and whom it is about. */
export interface ListedRow {
  /** Among the data rows, from 1. */
  row: number;
  /** In the file. */
  line: number;
  leadId: string;
  /** What staff call the lead; null when nothing is known of them, as after an erasure. */
  leadName: string | null;
}

/**
 * The rows of an import with this outcome, in the order of the file: as many as its count says, but none of an import of a release that did
 * not keep them. Throws AppError not-found.
 */
export async function listRows(
  context: Context,
  importId: string,
  { outcome, limit, cursor }: { outcome: RowOutcome; limit: number; cursor?: string | undefined },
): Promise<Page<ListedRow>> {
  const { pool } = context.database;
  await readImport(context, importId);
  const after = readKeyCursor(cursor, outcome, (key) => /^\d{1,9}$/.test(key));
  const { rows } = await pool.query<Omit<ListedRow, "leadName">>(
    `select row, line, lead_id as "leadId" from import_row where import_id = $1 and outcome = $2 and row > $3 order by row limit $4`,
    [importId, outcome, Number(after?.key ?? 0), limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? writeKeyCursor({ order: outcome, key: String(last.row), id: importId }) : null;
  return withLeadNames(pool, { items, next });
}
