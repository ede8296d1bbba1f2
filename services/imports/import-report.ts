import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import type { Context } from "../engine/context/context.ts";
import type { BatchResult } from "./import-batch.ts";

export interface ImportReport {
  /** Null after a dry run. */
  importId: string | null;
  outcome: "imported" | "already-imported" | "dry-run";
  /** Data rows of the file. */
  rows: number;
  /** New leads. */
  added: number;
  /** Rows that added something to a lead, or repeated a row of the same file. */
  merged: number;
  unchanged: number;
  bad: number;
  warnings: number;
  /** People who got a basis by this import and can be reached by mail now. */
  mailable: number;
  /** Rows whose address is on the suppression list, those included that this file puts there. */
  suppressed: number;
  /** Rows that say in a column of their own that they must not be mailed. */
  optedOut: number;
  /** Rows whose address breaks the standard. */
  flagged: number;
  /** Rows that an earlier, interrupted call had committed; null when this call began with the first row. */
  resumedFrom: number | null;
  /** Headers of the columns that were not read; `#7` for the seventh, if it has none. */
  unreadColumns: string[];
}

/** Of the run `r`: how many got a basis by it and can be reached by mail now. */
export const mailableOfRun = `(select count(distinct k.lead_id)::int from consent k join contact c on c.id = k.contact_id
        where k.method = 'import' and k.kind = 'given' and k.at >= r.started_at and k.data->>'importId' = r.id::text and c.channel = 'email' and c.state = 'reachable'
          and not exists (select 1 from suppression s where s.address_hash = c.address_hash and s.channel = 'email' and s.lifted_at is null))`;

/** Report of a run. One that was imported before reports 0 new: all its good rows are unchanged. */
export async function readReport(
  context: Context,
  importId: string,
  call: { alreadyImported: boolean; resumedFrom: number | null; unreadColumns: string[] },
): Promise<ImportReport> {
  type Row = Omit<ImportReport, "importId" | "outcome" | "resumedFrom" | "unreadColumns">;
  const { rows } = await context.database.pool.query<Row>(
    `select r.position as rows, r.added, r.merged, r.unchanged, r.bad, r.warnings,
       (select count(distinct i.row)::int from import_issue i where i.import_id = r.id and i.code in ('suppressed', 'opted-out-in-file')) as suppressed,
       (select count(*)::int from import_issue i where i.import_id = r.id and i.code = 'opted-out-in-file') as "optedOut",
       (select count(*)::int from import_issue i where i.import_id = r.id and i.code = 'invalid-address') as flagged,
       ${mailableOfRun} as mailable
     from import_run r where r.id = $1`,
    [importId],
  );
  const row = rows[0];
  if (!row) throw new AppError("not-found", "import-unknown", { ja: "その取り込みはありません。", en: "There is no such import." });
  const { alreadyImported, resumedFrom, unreadColumns } = call;
  if (!alreadyImported) return { ...row, importId, outcome: "imported", resumedFrom, unreadColumns };
  return {
    ...row,
    importId,
    outcome: "already-imported",
    added: 0,
    merged: 0,
    unchanged: row.rows - row.bad,
    resumedFrom: null,
    unreadColumns,
  };
}

/** Counts a dry run batch by batch. */
export function tally() {
  const counts = { rows: 0, added: 0, merged: 0, unchanged: 0, bad: 0, warnings: 0, suppressed: 0, optedOut: 0, flagged: 0 };
  const mailable = new Set<string>();
  return {
    counts,
    add(result: BatchResult, rows: number, suppressionKey: Buffer): void {
      counts.rows += rows;
      for (const key of ["added", "merged", "unchanged", "bad", "warnings"] as const) counts[key] += result.counts[key];
      const barred = result.issues.filter(({ code }) => code === "suppressed" || code === "opted-out-in-file");
      counts.suppressed += new Set(barred.map(({ row }) => row)).size;
      counts.optedOut += barred.filter(({ code }) => code === "opted-out-in-file").length;
      counts.flagged += result.issues.filter(({ code }) => code === "invalid-address").length;
      for (const { id, email, subscription } of result.touched) {
        if (subscription === "withdrawn-now") mailable.delete(id);
        if (subscription !== "given-now" || !email || email.flagged || email.state === "unreachable") continue;
        if (!result.suppressions.has(addressHash(suppressionKey, "email", email.key))) mailable.add(id);
      }
    },
    finish(unreadColumns: string[]): ImportReport {
      return { importId: null, outcome: "dry-run", ...counts, mailable: mailable.size, resumedFrom: null, unreadColumns };
    },
  };
}
