import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type Draft, type DraftName, draftConflict, lockDraft } from "./draft.ts";

/** How many saves of a draft are kept. */
export const KEPT_SAVES = 50;

export interface DraftSave extends DraftName {
  text: string;
  baseVersion: number | null;
  /** The revision that this text was written over; null to begin a draft. */
  revision: number | null;
  /** staff:<name> */
  author: string;
}

/** Saves a draft over the revision that its author has read. The same text again makes no new revision. Throws DraftConflict. */
export async function saveDraft(context: Context, save: DraftSave): Promise<Draft> {
  return context.database.transaction((tx) => saveDraftIn(tx, context, save));
}

export async function saveDraftIn(
  tx: Transaction,
  context: Context,
  { kind, key, text, baseVersion, revision, author }: DraftSave,
): Promise<Draft> {
  const present = await lockDraft(tx, { kind, key });
  if ((present?.revision ?? null) !== revision) throw await draftConflict(tx, { kind, key }, present);
  if (present?.text === text && present.baseVersion === baseVersion) return present;
  const at = context.clock.now();
  const { rows } = await tx.query<{ revision: number }>(
    `insert into definition_draft_save (kind, key, revision, text, base_version, author, at)
     select $1, $2, coalesce(max(revision), 0) + 1, $3, $4, $5, $6 from definition_draft_save where kind = $1 and key = $2
     returning revision`,
    [kind, key, text, baseVersion, author, at],
  );
  const [saved] = rows;
  if (!saved) throw new Error("the draft was not saved");
  await tx.query(
    `insert into definition_draft (kind, key, text, base_version, revision, author, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (kind, key) do update set text = excluded.text, base_version = excluded.base_version, revision = excluded.revision,
       author = excluded.author, at = excluded.at`,
    [kind, key, text, baseVersion, saved.revision, author, at],
  );
  await tx.query("delete from definition_draft_save where kind = $1 and key = $2 and revision <= $3", [
    kind,
    key,
    saved.revision - KEPT_SAVES,
  ]);
  // An editor saves every few seconds: who saved what stands in the saves, and the audit has only how a draft begins and ends.
  if (present === null) {
    const data = { kind, baseVersion, revision: saved.revision };
    await writeAudit(tx, { at, actor: author, action: "draft-begun", target: "draft", refId: key, data });
  }
  return { text, baseVersion, revision: saved.revision, author, at };
}
