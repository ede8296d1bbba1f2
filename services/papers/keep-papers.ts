import { keptKinds } from "../../domain/papers/paper.ts";
import { paperUntil } from "../../domain/vault/keep-until.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { keepInVault } from "../engine/vault/keep-in-vault.ts";
import { openVault } from "../engine/vault/open-vault.ts";
import { paperColumns, type StoredPaper } from "./paper-row.ts";
import type { ReadPaper } from "./read-paper.ts";

const toKeepSql = `select ${paperColumns}, content, array(select distinct c.address_hash from contact c where c.lead_id = paper.lead_id) as hashes
  from paper where lead_id = any($1::uuid[]) and kind = any($2::text[]) order by made_at, id`;

/** Seals what the tax law makes us keep of leads who are erased. Estimates need not be kept. The engine then deletes the rows. */
export async function keepPapers(tx: Transaction, context: Context, leadIds: readonly string[]): Promise<void> {
  const { rows } = await tx.query<ReadPaper & { hashes: string[] }>(toKeepSql, [leadIds, keptKinds]);
  for (const { hashes, content, ...paper } of rows)
    await keepInVault(tx, context, {
      kind: "paper",
      leadId: paper.leadId,
      addressHashes: hashes,
      number: paper.number,
      text: JSON.stringify({ ...paper, content: content.toString("base64") }),
      until: paperUntil(paper.madeAt),
    });
}

/** A paper of a lead who was erased. */
export interface KeptPaper extends StoredPaper {
  content: Buffer;
  erasedAt: Date;
  keepUntil: Date;
}

/**
 * The papers that the vault keeps: by the lead's id, an address, or the number that is printed. None is an empty list. The audit keeps who
 * read them, and why. Throws AppError invalid.
 */
export async function readKeptPapers(context: Context, input: { named: string; reason: string; actor: string }): Promise<KeptPaper[]> {
  const records = await openVault(context, { ...input, kind: "paper" }, "kept-papers-read");
  return records.map(({ text, erasedAt, keepUntil }) => {
    const paper = JSON.parse(text) as StoredPaper & { madeAt: string; content: string };
    return { ...paper, madeAt: new Date(paper.madeAt), content: Buffer.from(paper.content, "base64"), erasedAt, keepUntil };
  });
}
