import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type Draft, type DraftKind, type DraftName, findDraft } from "./draft.ts";

/** Throws AppError not-found. */
export async function readDraft(context: Context, name: DraftName): Promise<Draft> {
  const draft = await findDraft(context.database.pool, name);
  if (draft === null)
    throw new AppError("not-found", "draft-unknown", { ja: "この名前の下書きはありません。", en: "There is no draft of that name." });
  return draft;
}

/** The last saves of a draft, the newest first, at most `KEPT_SAVES`; also of one that was discarded or published. */
export async function listDraftSaves(context: Context, { kind, key }: DraftName): Promise<Draft[]> {
  const { rows } = await context.database.pool.query<Draft>(
    `select text, base_version as "baseVersion", revision, author, at from definition_draft_save where kind = $1 and key = $2
     order by revision desc`,
    [kind, key],
  );
  return rows;
}

/** The drafts of a kind without their texts, by key. */
export async function listDrafts(tx: Transaction, kind: DraftKind): Promise<(Omit<Draft, "text"> & { key: string })[]> {
  const { rows } = await tx.query<Omit<Draft, "text"> & { key: string }>(
    `select key, base_version as "baseVersion", revision, author, at from definition_draft where kind = $1 order by key`,
    [kind],
  );
  return rows;
}
