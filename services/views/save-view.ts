import { v7 as uuidv7 } from "uuid";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type LeadFilter, leadConditions } from "../leads/module.ts";
import { lockViews, requireRoom, requireSharing, type ViewEditor } from "./view.ts";

export interface NewView extends ViewEditor {
  name: string;
  shared: boolean;
  /** As the list takes it. */
  query: Readonly<Record<string, unknown>>;
  /** The same, as the list reads it. */
  filter: LeadFilter;
}

/** Keeps a list under a name. Throws AppError not-found for what the list would not find, conflict, forbidden. */
export async function saveView(context: Context, { name, shared, query, filter, ...editor }: NewView): Promise<{ viewId: string }> {
  if (shared) requireSharing(editor);
  await leadConditions(context, filter);
  return context.database.transaction(async (tx) => {
    const viewId = uuidv7();
    const { actor } = editor;
    await lockViews(tx);
    await requireRoom(tx, { id: viewId, name, shared, author: actor });
    const at = context.clock.now();
    await tx.query(
      `insert into saved_view (id, name, query, shared, author, created_at, updated_at, updated_by) values ($1, $2, $3, $4, $5, $6, $6, $5)`,
      [viewId, name, JSON.stringify(query), shared, actor, at],
    );
    await writeAudit(tx, { at, actor, action: "view-saved", target: "view", refId: viewId, data: { shared, filters: Object.keys(query) } });
    return { viewId };
  });
}
