import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { type PaperInput, paperSchema } from "../../domain/papers/paper.ts";
import type { Transaction } from "../../prisma/client.ts";
import { renderPaper } from "../../templates/papers/render-paper.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { paperColumns, type StoredPaper } from "./paper-row.ts";

export interface NewPaper {
  /** The estimate, contract, invoice, payment or credit note that it shows. */
  subjectId: string;
  /** 0 for the first; each later state of the subject that has a paper of its own is one more. */
  revision: number;
  leadId: string;
  /** As printed, to be found by it. Null for papers without one. */
  number: string | null;
  paper: PaperInput;
}

const readSql = `select ${paperColumns} from paper where kind = $1 and subject_id = $2 and revision = $3`;

/**
 * Sets a paper and stores it, once: when it is there already, that one is returned and nothing changes, so whoever was interrupted may try
 * again. The caller has locked the lead. Throws AppError `paper-characters`, not-found, gone; ZodError for a content that is no paper.
 */
export async function storePaper(tx: Transaction, { clock }: Context, { paper: content, ...input }: NewPaper): Promise<StoredPaper> {
  const paper = paperSchema.parse(content);
  const key = [paper.kind, input.subjectId, input.revision];
  const { rows: stored } = await tx.query<StoredPaper>(readSql, key);
  if (stored[0]) return stored[0];
  await requireLead(tx, input.leadId);
  const pdf = Buffer.from(await renderPaper(paper));
  await tx.query(
    `insert into paper (id, kind, subject_id, revision, lead_id, number, language, sha256, content, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (kind, subject_id, revision) do nothing`,
    [uuidv7(), ...key, input.leadId, input.number, paper.language, createHash("sha256").update(pdf).digest("hex"), pdf, clock.now()],
  );
  const { rows } = await tx.query<StoredPaper>(readSql, key);
  if (!rows[0]) throw new Error("a paper that was stored is not there");
  return rows[0];
}
