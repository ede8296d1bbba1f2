import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { importColumns, type ListedImport, shownImport } from "./list-imports.ts";

/** One import, with what it was told and what came of it. */
export interface ImportDetail extends ListedImport {
  /** When and how the people opted in, in words; null when none were given, or after an erasure. */
  evidence: string | null;
  /** Headers of the file, in their order. */
  headers: string[];
  /** Leads who got a basis by it and could be reached by mail when it ended; null until then. */
  mailable: number | null;
  /** Rows whose address is on the suppression list, those included that the file put there. */
  suppressed: number;
  /** Rows that say in a column of their own that they must not be mailed. */
  optedOut: number;
  /** Rows whose address breaks the standard. */
  flagged: number;
  /** False: a release that did not keep what came of each row made it. */
  hasRows: boolean;
}

const keptOptions = z.object({ evidence: z.string().nullish(), headers: z.array(z.string()).default([]) });

/** The progress of one import, and what came of it. Throws AppError not-found. */
export async function readImport(context: Context, importId: string): Promise<ImportDetail> {
  const { prisma, pool } = context.database;
  const row = await prisma.importRun.findUnique({ where: { id: importId }, select: { ...importColumns, mailable: true } });
  if (!row) throw new AppError("not-found", "import-unknown", { ja: "その取り込みはありません。", en: "There is no such import." });
  const { rows } = await pool.query<Pick<ImportDetail, "suppressed" | "optedOut" | "flagged" | "hasRows">>(
    `select count(distinct row) filter (where code in ('suppressed', 'opted-out-in-file'))::int as suppressed,
       count(*) filter (where code = 'opted-out-in-file')::int as "optedOut", count(*) filter (where code = 'invalid-address')::int as flagged,
       exists (select 1 from import_row r where r.import_id = $1) as "hasRows"
     from import_issue where import_id = $1`,
    [importId],
  );
  const { mailable, ...shown } = row;
  const { evidence = null, headers } = keptOptions.parse(row.options);
  return { ...shownImport(shown), evidence, headers, mailable, ...(rows[0] ?? { suppressed: 0, optedOut: 0, flagged: 0, hasRows: false }) };
}
