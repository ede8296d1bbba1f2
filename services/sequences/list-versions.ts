import type { Context } from "../engine/context/context.ts";
import { requireSequence, requireVersion, type StoredVersion } from "./require-sequence.ts";

export type ListedVersion = Omit<StoredVersion, "id" | "source" | "definition"> & {
  /** Leads enter it now. */
  current: boolean;
};

/** The versions of a sequence, the newest first. `before`: only older ones. Throws AppError not-found. */
export async function listVersions(
  context: Context,
  { key, limit, before }: { key: string; limit: number; before?: number | undefined },
): Promise<{ items: ListedVersion[]; next: string | null }> {
  const { pool } = context.database;
  const { id } = await requireSequence(pool, key);
  const { rows } = await pool.query<ListedVersion>(
    `select v.version, v.published_at as "publishedAt", v.author, v.note, v.id is not distinct from s.current_version_id as current
     from sequence_version v join sequence s on s.id = v.sequence_id
     where v.sequence_id = $1 and ($2::int is null or v.version < $2) order by v.version desc limit $3`,
    [id, before ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? String(last.version) : null };
}

/** One version as it was published. Throws AppError not-found. */
export async function readPublishedVersion(context: Context, { key, version }: { key: string; version: number }): Promise<StoredVersion> {
  return requireVersion(context.database.pool, key, version);
}
