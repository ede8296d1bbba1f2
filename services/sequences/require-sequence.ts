import { AppError } from "../../domain/app-error.ts";
import type { SequenceDefinition } from "../../domain/sequences/definition.ts";
import type { Transaction } from "../../prisma/client.ts";

/** A version as it was published. */
export interface StoredVersion {
  id: string;
  version: number;
  /** YAML as published, with its comments. */
  source: string;
  definition: SequenceDefinition;
  publishedAt: Date;
  author: string;
  note: string | null;
}

/** Id of a sequence that was published once. Throws AppError not-found. */
export async function requireSequence(
  tx: Transaction,
  key: string,
): Promise<{ id: string; title: string; currentVersionId: string | null }> {
  const { rows } = await tx.query<{ id: string; title: string; currentVersionId: string | null }>(
    `select id, title, current_version_id as "currentVersionId" from sequence where key = $1`,
    [key],
  );
  const [found] = rows;
  if (!found)
    throw new AppError("not-found", "sequence-unknown", {
      ja: `シーケンス「${key}」はありません。`,
      en: `There is no sequence "${key}".`,
    });
  return found;
}

/** Throws AppError not-found. `version` undefined: the newest one. */
export async function requireVersion(tx: Transaction, key: string, version?: number): Promise<StoredVersion> {
  const { id } = await requireSequence(tx, key);
  const { rows } = await tx.query<StoredVersion>(
    `select id, version, source, definition, published_at as "publishedAt", author, note from sequence_version
     where sequence_id = $1 and ($2::int is null or version = $2) order by version desc limit 1`,
    [id, version ?? null],
  );
  const [found] = rows;
  if (!found)
    throw new AppError("not-found", "version-unknown", {
      ja: `シーケンス「${key}」に第${version ?? 1}版はありません。`,
      en: `The sequence "${key}" has no version ${version ?? 1}.`,
    });
  return found;
}
