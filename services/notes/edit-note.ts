import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockNote, noteUnknown } from "./note.ts";

export interface NoteEdit {
  noteId: string;
  text?: string | undefined;
  pinned?: boolean | undefined;
  handOver?: boolean | undefined;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Changes a note: its words only by their author, its marks by anybody. The audit keeps what was before and after. Throws AppError not-found,
 * gone, forbidden, ChangedMeanwhile.
 */
export async function editNote(context: Context, { noteId, revision, actor, ...given }: NoteEdit): Promise<void> {
  await context.database.transaction(async (tx) => {
    const note = await lockNote(tx, noteId);
    if (note.deletedAt !== null) throw noteUnknown();
    if (revision !== undefined && note.revision !== revision) throw new ChangedMeanwhile({ by: note.updatedBy, at: note.updatedAt });
    const { text = note.text, pinned = note.pinned, handOver = note.handOver } = given;
    if (text !== note.text && note.author !== actor)
      throw new AppError("forbidden", "note-of-another", {
        ja: "メモの本文を変えられるのは、書いた人だけです。",
        en: "Only the author of a note may change its text.",
      });
    const changed = Object.entries({ text, pinned, handOver }).flatMap(([key, value]) => (note[key as "text"] === value ? [] : [key]));
    if (changed.length === 0) return;
    const at = context.clock.now();
    await tx.query(
      `update lead_note set text = $2, pinned = $3, hand_over = $4, updated_at = $5, updated_by = $6, revision = revision + 1 where id = $1`,
      [noteId, text, pinned, handOver, at, actor],
    );
    const before = { pinned: note.pinned, handOver: note.handOver };
    const data = { note: noteId, changed, before, after: { pinned, handOver } };
    const personal = text === note.text ? undefined : { before: { text: note.text }, after: { text } };
    await writeAudit(tx, { at, actor, action: "note-edited", target: "lead", refId: note.leadId, data, personal });
  });
}
