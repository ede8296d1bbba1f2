import { z } from "zod";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import type { Inverse } from "../engine/modules/inverse.ts";
import { offerUndo, type UndoOffer } from "../engine/undo/offer-undo.ts";
import { lockNote, noteUnknown } from "./note.ts";

/** Kind of the inverse. */
export const NOTE_DELETED = "note-deleted";

/** Deletes a note. For some seconds it can be undone; an hour later the note is gone, and the audit keeps only its earlier changes. Throws AppError not-found, gone. */
export async function deleteNote(
  context: Context,
  { noteId, actor, reason }: { noteId: string; actor: string; reason?: string | undefined },
  now = new Date(),
): Promise<UndoOffer> {
  return context.database.transaction(async (tx) => {
    const { leadId, author, deletedAt } = await lockNote(tx, noteId);
    if (deletedAt !== null) throw noteUnknown();
    await tx.query("update lead_note set deleted_at = $2, revision = revision + 1 where id = $1", [noteId, now]);
    const data = { note: noteId, author };
    await writeAudit(tx, { at: context.clock.now(), actor, action: "note-deleted", target: "lead", refId: leadId, reason, data });
    return offerUndo(tx, { kind: NOTE_DELETED, leadId, before: { noteId }, actor }, now);
  });
}

export const undoDeletion: Inverse = async (tx, context, { leadId, before, actor }) => {
  const { noteId } = z.object({ noteId: z.string() }).parse(before);
  const { rowCount } = await tx.query(
    "update lead_note set deleted_at = null, revision = revision + 1 where id = $1 and deleted_at is not null",
    [noteId],
  );
  if (rowCount !== 1) throw noteUnknown();
  await writeAudit(tx, {
    at: context.clock.now(),
    actor,
    action: "note-restored",
    target: "lead",
    refId: leadId,
    data: { note: noteId },
  });
};

/** Deletes the words of notes that were deleted an hour ago and earlier. Real time. */
export async function forgetDeletedNotes({ database }: Context, now = new Date()): Promise<void> {
  await database.pool.query("delete from lead_note where deleted_at < $1", [new Date(now.getTime() - 3_600_000)]);
}
