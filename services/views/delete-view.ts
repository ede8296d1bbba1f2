import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockView, requireRoom, requireSharing, type ViewEditor, viewUnknown } from "./view.ts";

interface Deletion extends ViewEditor {
  viewId: string;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
}

/** Deletes a view. It can be restored; an hour later it is gone. Throws AppError not-found, forbidden, ChangedMeanwhile. */
export async function deleteView(context: Context, { viewId, revision, ...editor }: Deletion, now = new Date()): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { author, shared, deletedAt } = await lockView(tx, { ...editor, id: viewId, revision });
    if (deletedAt !== null) throw viewUnknown();
    await tx.query("update saved_view set deleted_at = $2, revision = revision + 1 where id = $1", [viewId, now]);
    const { actor } = editor;
    const data = { author, shared };
    await writeAudit(tx, { at: context.clock.now(), actor, action: "view-deleted", target: "view", refId: viewId, data });
  });
}

/** Takes a deletion back. Repeated, it changes nothing. Throws AppError not-found, forbidden, conflict when its name was given to another. */
export async function restoreView(context: Context, { viewId, ...editor }: Omit<Deletion, "revision">): Promise<void> {
  await context.database.transaction(async (tx) => {
    const view = await lockView(tx, { ...editor, id: viewId });
    if (view.deletedAt === null) return;
    if (view.shared) requireSharing(editor);
    await requireRoom(tx, view);
    await tx.query("update saved_view set deleted_at = null, revision = revision + 1 where id = $1", [viewId]);
    const { author, shared } = view;
    const data = { author, shared };
    await writeAudit(tx, { at: context.clock.now(), actor: editor.actor, action: "view-restored", target: "view", refId: viewId, data });
  });
}

/** Deletes the views that were deleted an hour ago and earlier. Real time. */
export async function forgetDeletedViews({ database }: Context, now = new Date()): Promise<void> {
  await database.pool.query("delete from saved_view where deleted_at < $1", [new Date(now.getTime() - 3_600_000)]);
}
