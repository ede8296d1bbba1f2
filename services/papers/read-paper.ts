import type { PaperKind } from "../../domain/papers/paper.ts";
import type { Context } from "../engine/context/context.ts";
import { paperColumns, paperUnknown, type StoredPaper } from "./paper-row.ts";

/** A paper with its PDF. */
export interface ReadPaper extends StoredPaper {
  content: Buffer;
}

const byIdSql = `select ${paperColumns}, content from paper where id = $1`;
const newestSql = `select ${paperColumns}, content from paper where kind = $1 and subject_id = $2 order by revision desc limit 1`;

/** Throws AppError not-found. */
export async function readPaper({ database }: Context, id: string): Promise<ReadPaper> {
  const { rows } = await database.pool.query<ReadPaper>(byIdSql, [id]);
  if (!rows[0]) throw paperUnknown();
  return rows[0];
}

/** The newest paper of an estimate, a contract, an invoice, a payment or a credit note. Null when none was made yet. */
export async function readPaperOf({ database }: Context, kind: PaperKind, subjectId: string): Promise<ReadPaper | null> {
  const { rows } = await database.pool.query<ReadPaper>(newestSql, [kind, subjectId]);
  return rows[0] ?? null;
}

/** Whether a paper was made, without reading it. */
export async function hasPaperOf({ database }: Context, kind: PaperKind, subjectId: string): Promise<boolean> {
  const { rowCount } = await database.pool.query("select 1 from paper where kind = $1 and subject_id = $2 limit 1", [kind, subjectId]);
  return rowCount === 1;
}
